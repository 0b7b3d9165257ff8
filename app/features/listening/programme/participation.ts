import type { ParticipationLevel } from "#app/platform/database/client/enums.ts";

/** The levels of participation from least to most (docs/rules/fair-consultation.md, from the Participation handbook). */
export const participationLevels = [
  "inform",
  "consult",
  "involve",
  "collaborate",
  "empower",
] as const satisfies ParticipationLevel[];

/** What people's words coming in by a channel show to have been done. Nothing that comes in shows who decided. */
const reachedBy: Record<string, ParticipationLevel> = {
  focusGroup: "involve",
  event: "involve",
  faceToFace: "involve",
  seminar: "involve",
  panel: "collaborate",
};

const rank = (level: ParticipationLevel | null) => (level === null ? -1 : participationLevels.indexOf(level));

/** The level that one channel reaches once somebody has been heard by it: asking alone is to consult. */
export function levelReachedBy(channel: string): ParticipationLevel {
  return reachedBy[channel] ?? "consult";
}

/** The higher of the levels given; null when there is none. */
export function highestLevel(levels: readonly (ParticipationLevel | null)[]): ParticipationLevel | null {
  return levels.reduce((one, other) => (rank(other) > rank(one) ? other : one), null);
}

/**
 * What has really been done, from the record: the highest level that a channel by which somebody was heard reaches.
 * A published consultation that has heard nobody has informed people; an unpublished one has done nothing.
 */
export function levelDone(record: {
  isPublished: boolean;
  heardBy: readonly string[];
}): ParticipationLevel | null {
  return highestLevel([record.isPublished ? "inform" : null, ...record.heardBy.map(levelReachedBy)]);
}

/** Whether what was done is at least what was offered. Nothing offered is nothing owed. */
export function isOfferKept(offered: ParticipationLevel | null, done: ParticipationLevel | null): boolean {
  return rank(done) >= rank(offered);
}

/** Whether a text may say "co-produced": only where the record shows that people worked on it with us. */
export function maySayCoProduced(done: ParticipationLevel | null): boolean {
  return rank(done) >= rank("collaborate");
}
