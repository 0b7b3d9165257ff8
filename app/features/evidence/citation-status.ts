import { isWithdrawn, mayQuoteExcerpt } from "#app/features/contributions/permission.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";

/** What has become of what a citation rests on. */
export type CitationStatus =
  | "live"
  | "permissionWithdrawn"
  | "sourceWithdrawn"
  | "countChanged"
  | "nobodyLeft";

/** The statuses that stop a draft from leaving the house until somebody has settled them. */
export type UnsettledReason = Extract<
  CitationStatus,
  "permissionWithdrawn" | "sourceWithdrawn" | "nobodyLeft"
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

/** The status of a citation of a finding: its copy's numbers beside those of today. */
export function statusOfFinding(copy: Numbers, today: Numbers): CitationStatus {
  if (today.people === 0) return "nobodyLeft";
  return copy.people === today.people && copy.base === today.base ? "live" : "countChanged";
}

/** Whether a draft may not be exported while a citation stands so. */
export function isUnsettled(status: CitationStatus): status is UnsettledReason {
  return ["permissionWithdrawn", "sourceWithdrawn", "nobodyLeft"].includes(status);
}
