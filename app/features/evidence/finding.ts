import { z } from "zod";

export type ChannelShare = { channel: string; people: number; base: number };
export type GroupShare = { groupId: string | null; name: string | null; people: number; base: number };

/** Distinct people behind a finding, and distinct people who took part, on one day. */
export type DatedCount = {
  people: number;
  base: number;
  byChannel: ChannelShare[];
  byGroup: GroupShare[];
  countedAt: Date;
  countedByName: string;
};

const shares = { people: z.number(), base: z.number() };
const ChannelShares = z.array(z.object({ channel: z.string(), ...shares })).catch([]);
const GroupShares = z
  .array(z.object({ groupId: z.string().nullable(), name: z.string().nullable(), ...shares }))
  .catch([]);

type StoredCount = {
  people: number;
  base: number;
  byChannel: unknown;
  byGroup: unknown;
  countedAt: Date;
};

type StoredFinding = StoredCount & {
  createdByName: string;
  recounts: readonly (StoredCount & { countedByName: string })[];
};

/** Every count of a finding, the oldest first. */
export function countsOf(finding: StoredFinding): DatedCount[] {
  const counts = [{ ...finding, countedByName: finding.createdByName }, ...finding.recounts];
  return counts
    .map(({ people, base, byChannel, byGroup, countedAt, countedByName }) => ({
      people,
      base,
      byChannel: ChannelShares.parse(byChannel),
      byGroup: GroupShares.parse(byGroup),
      countedAt,
      countedByName,
    }))
    .sort((one, other) => one.countedAt.getTime() - other.countedAt.getTime());
}

/** The newest count that somebody made. */
export function latestCount(finding: StoredFinding): DatedCount {
  const newest = countsOf(finding).at(-1);
  if (!newest) throw new Error("a finding has at least the count that it began with");
  return newest;
}

/** When the numbers of a citation's copy were counted: the newest count before it with the same numbers. */
export function dayOfCopy(
  finding: StoredFinding,
  copy: { people: number | null; base: number | null; citedAt: Date },
): Date {
  const before = countsOf(finding).filter((count) => count.countedAt <= copy.citedAt);
  const same = before.filter((count) => count.people === copy.people && count.base === copy.base);
  return (same.at(-1) ?? before[0] ?? finding).countedAt;
}
