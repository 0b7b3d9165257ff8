import { isWithdrawn, mayQuoteExcerpt } from "#app/features/listening/contributions/permission.ts";
import type { WithdrawnWords } from "#app/features/tagging/counts/withdrawn-words.server.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";

/** What has become of what a citation rests on. */
export type CitationStatus =
  | "live"
  | "permissionWithdrawn"
  | "sourceWithdrawn"
  | "countChanged"
  | "countedWordsWithdrawn"
  | "nobodyLeft";

/** The statuses that stop a draft from being exported or frozen until somebody has settled them. */
export type UnsettledReason = Extract<
  CitationStatus,
  "permissionWithdrawn" | "sourceWithdrawn" | "countedWordsWithdrawn" | "nobodyLeft"
>;

type Numbers = { people: number; base: number };

/** The status of a citation of an excerpt, from what the person whose words they are has taken back or allows. */
export function statusOfExcerpt(excerpt: {
  withdrawnAt: Date | null;
  passage: {
    contribution: {
      withdrawnAt: Date | null;
      respondent: { permission: Permission; withdrawnAt: Date | null };
    };
  };
}): CitationStatus {
  if (excerpt.withdrawnAt !== null || isWithdrawn(excerpt.passage.contribution)) return "sourceWithdrawn";
  return mayQuoteExcerpt(excerpt) ? "live" : "permissionWithdrawn";
}

/** Whether a count that was made at that moment took in words that have been taken back since. */
export function tookIn(words: WithdrawnWords, countedAt: Date): boolean {
  const wasTagged =
    words.taggedAt <= countedAt && (words.untaggedAt === null || words.untaggedAt > countedAt);
  return wasTagged && words.withdrawnAt > countedAt;
}

/**
 * The status of a citation of a finding: its copy's numbers beside those of today. Words that its count took in and that
 * were taken back since have to be settled even where others of the same person leave the numbers as they were.
 */
export function statusOfFinding(
  copy: Numbers & { countedAt: Date },
  today: Numbers,
  withdrawn: readonly WithdrawnWords[],
): CitationStatus {
  if (today.people === 0) return "nobodyLeft";
  if (withdrawn.some((words) => tookIn(words, copy.countedAt))) return "countedWordsWithdrawn";
  return copy.people === today.people && copy.base === today.base ? "live" : "countChanged";
}

const unsettledReasons: readonly CitationStatus[] = [
  "permissionWithdrawn",
  "sourceWithdrawn",
  "countedWordsWithdrawn",
  "nobodyLeft",
];

/** Whether a draft may not be exported while a citation stands so. */
export function isUnsettled(status: CitationStatus): status is UnsettledReason {
  return unsettledReasons.includes(status);
}

/** Whether a citation's copy may still be read: a finding's sentence is an officer's, not that of who took words back. */
export function mayShowCopy(status: CitationStatus): boolean {
  return !isUnsettled(status) || status === "countedWordsWithdrawn";
}

/** Whether a new dated copy of the finding settles a citation, or brings it up to date. */
export function mayRenew(status: CitationStatus): boolean {
  return status === "countChanged" || status === "countedWordsWithdrawn";
}
