import { stringify } from "csv-stringify/sync";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import type { StandingRow } from "../queries.server.ts";

const { t } = translatorFor("en");

const columns = [
  ...(["service", "provider", "funding", "status", "overdue", "submitted", "returned", "accepted"] as const),
  ...(["evidence", "confirmations", "supportNeeded", "supportOffered", "supportAnswer"] as const),
  ...(["reviewDue", "reviewStanding", "reviewsSent", "managers", "signedIn"] as const),
];

/** The officer's table as CSV for spreadsheets: with a byte order mark, and with cells that cannot act as formulas. */
export function writeStandings(rows: StandingRow[]): string {
  const day = (at: Date | null) => (at ? dayOf(at) : "");
  const yesNo = (value: boolean | null) =>
    value === null ? "" : t(`returns-office:yesNo.${value ? "yes" : "no"}`);
  const lines = rows.map(
    (row): Record<(typeof columns)[number], string> => ({
      service: row.service,
      provider: row.provider,
      funding: t(`returns-office:funding.${row.funding}`),
      status: t(`returns-office:status.${row.status}`),
      overdue: yesNo(row.isOverdue),
      submitted: day(row.submittedAt),
      returned: day(row.returnedAt),
      accepted: day(row.acceptedAt),
      evidence: yesNo(row.hasEvidence),
      confirmations: String(row.confirmations),
      supportNeeded: yesNo(row.supportIsNeeded),
      supportOffered: day(row.supportOfferedAt),
      supportAnswer: row.supportOfferedAt
        ? t(`returns-office:support.answers.${row.supportAnswer ?? "none"}`)
        : "",
      reviewDue: row.reviewDueOn ?? "",
      reviewStanding: t(`returns-office:csv.review.${row.review}`),
      reviewsSent: String(row.reviewsSent),
      managers: row.managers.join("; "),
      signedIn: yesNo(row.hasSignedIn),
    }),
  );
  return stringify(
    [
      columns.map((key) => t(`returns-office:csv.columns.${key}`)),
      ...lines.map((line) => columns.map((key) => line[key])),
    ],
    { bom: true, escape_formulas: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/ },
  );
}
