import { writeCsv } from "#app/platform/documents/write-csv.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import type { StandingRow } from "../queries.server.ts";

const { t } = translatorFor("en");

const columns = [
  ...(["service", "provider", "funding", "status", "overdue", "submitted", "returned", "accepted"] as const),
  ...(["evidence", "confirmations", "supportNeeded", "supportOffered", "supportAnswer"] as const),
  ...(["reviewDue", "reviewStanding", "reviewsSent", "managers", "signedIn"] as const),
];

/** The officer's table as a CSV file: a row for each service. */
export function writeStandings(rows: StandingRow[]): string {
  const day = (at: Date | null) => (at ? dayOf(at) : "");
  const yesNo = (value: boolean | null) =>
    value === null ? "" : t(`returns-office:yesNo.${value ? "yes" : "no"}`);
  const lines = rows.map(
    (row): Record<(typeof columns)[number], string | number> => ({
      service: row.service,
      provider: row.provider,
      funding: t(`returns-office:funding.${row.funding}`),
      status: t(`returns-office:status.${row.status}`),
      overdue: yesNo(row.isOverdue),
      submitted: day(row.submittedAt),
      returned: day(row.returnedAt),
      accepted: day(row.acceptedAt),
      evidence: yesNo(row.hasEvidence),
      confirmations: row.confirmations,
      supportNeeded: yesNo(row.supportIsNeeded),
      supportOffered: day(row.supportOfferedAt),
      supportAnswer: row.supportOfferedAt
        ? t(`returns-office:support.answers.${row.supportAnswer ?? "none"}`)
        : "",
      reviewDue: row.reviewDueOn ?? "",
      reviewStanding: t(`returns-office:csv.review.${row.review}`),
      reviewsSent: row.reviewsSent,
      managers: row.managers.join("; "),
      signedIn: yesNo(row.hasSignedIn),
    }),
  );
  return writeCsv([
    columns.map((key) => t(`returns-office:csv.columns.${key}`)),
    ...lines.map((line) => columns.map((key) => line[key])),
  ]);
}
