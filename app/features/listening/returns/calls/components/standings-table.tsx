import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import type { StandingRow } from "../../queries.server.ts";
import { StandingTags } from "./standing-tags.tsx";

const columns = [
  ...(["service", "funding", "standing", "submitted", "returned", "accepted"] as const),
  ...(["evidence", "support", "review"] as const),
] as const;

/** Every service that was asked, whether or not anybody of it ever signed in. */
export function StandingsTable({ rows, hrefFor }: { rows: StandingRow[]; hrefFor: (id: string) => string }) {
  const { t } = useTranslation();
  const day = (at: Date | null) => (at ? formatDay(dayOf(at), "en") : t("returns-office:table.no"));
  return (
    <DataTable
      dense
      caption={t("returns-office:table.caption")}
      captionHidden
      columns={columns.map((key) => ({ key, label: t(`returns-office:table.${key}`) }))}
      rows={rows.map((row) => ({
        id: row.id,
        header: "service",
        cells: {
          service: (
            <>
              <Link href={hrefFor(row.id)}>{row.service}</Link>
              <p className="small">{row.managers.join(", ") || t("returns-office:table.noManager")}</p>
              {row.hasSignedIn || row.managers.length === 0 ? null : (
                <p className="small">{t("returns-office:table.neverSignedIn")}</p>
              )}
            </>
          ),
          funding: t(`returns-office:funding.${row.funding}`),
          standing: <StandingTags standing={row} />,
          submitted: day(row.submittedAt),
          returned: day(row.returnedAt),
          accepted: day(row.acceptedAt),
          evidence:
            row.hasEvidence === null
              ? t("returns-office:table.notAsked")
              : row.hasEvidence
                ? t("returns-office:table.evidenceGiven", { count: row.confirmations })
                : t("returns-office:table.noEvidence"),
          support: row.supportOfferedAt
            ? t(`returns-office:table.supportAnswer.${row.supportAnswer ?? "none"}`, {
                day: formatDay(dayOf(row.supportOfferedAt), "en"),
              })
            : t("returns-office:table.no"),
          review: row.reviewDueOn ? formatDay(row.reviewDueOn, "en") : t("returns-office:table.no"),
        },
      }))}
    />
  );
}
