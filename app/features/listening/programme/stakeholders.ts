import type { GroupLevel } from "#app/platform/database/client/enums.ts";

type StoredGroup = {
  id: string;
  name: string;
  interest: GroupLevel | null;
  influence: GroupLevel | null;
  target: number | null;
  retiredAt: Date | null;
};

/** The groups that people are offered, with where they stand on the grid and how many people we want to hear. */
export function placedGroups(groups: readonly StoredGroup[]) {
  return groups
    .filter((group) => group.retiredAt === null)
    .map(({ id, name, interest, influence, target }) => ({ id, name, interest, influence, target }));
}
