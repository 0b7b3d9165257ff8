import { z } from "zod";
import type { Share } from "#app/features/listening/contributions/head-count.ts";
import { readStored } from "#app/platform/database/read-stored.ts";

export type ChannelShare = Share & { channel: string };
export type GroupShare = Share & { groupId: string | null; name: string | null };

/** Distinct people behind a finding, and distinct people who took part, on one day. */
export type DatedCount = Share & {
  byChannel: ChannelShare[];
  byGroup: GroupShare[];
  countedAt: Date;
  countedByName: string;
};

// Counts that were kept before people could be told us without being told apart are exact.
const shares = {
  people: z.number(),
  base: z.number(),
  peopleAtLeast: z.boolean().default(false),
  baseAtLeast: z.boolean().default(false),
};
const ChannelShares = z.array(z.object({ channel: z.string(), ...shares }));
const GroupShares = z.array(
  z.object({ groupId: z.string().nullable(), name: z.string().nullable(), ...shares }),
);

type StoredCount = Share & {
  byChannel: unknown;
  byGroup: unknown;
  countedAt: Date;
};

type StoredFinding = StoredCount & {
  id: string;
  createdByName: string;
  recounts: readonly (StoredCount & { countedByName: string })[];
};

/** Every count of a finding, the oldest first. */
export function countsOf(finding: StoredFinding): DatedCount[] {
  const counts = [{ ...finding, countedByName: finding.createdByName }, ...finding.recounts];
  return counts
    .map(({ people, base, peopleAtLeast, baseAtLeast, byChannel, byGroup, countedAt, countedByName }) => ({
      ...{ people, base, peopleAtLeast, baseAtLeast },
      byChannel: readStored(ChannelShares, byChannel, `the count by channel of the finding ${finding.id}`),
      byGroup: readStored(GroupShares, byGroup, `the count by group of the finding ${finding.id}`),
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
