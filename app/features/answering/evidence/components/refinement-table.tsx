import { shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { StatusTag } from "#app/features/plans/plan/components/item-meaning.tsx";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import type { RefinementView } from "../refinements.server.ts";

type Refinement = Omit<RefinementView, "decidedAt"> & { decidedAt: Date | string };

/** What consultation changed: words before and after side by side, why, on what evidence, by whom. */
export function RefinementTable({ planId, refinements }: { planId: string; refinements: Refinement[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t("progress-office:refinements.title")}
      captionHidden
      dense
      empty={<p>{t("progress-office:refinements.none")}</p>}
      columns={(["row", "before", "after", "why", "evidence", "decided"] as const).map((key) => ({
        key,
        label: t(`progress-office:refinements.${key}`),
      }))}
      rows={refinements.map((one) => ({
        id: one.id,
        header: "row",
        cells: {
          row: <Link href={paths.office.editPlanItem(planId, one.item.id)}>{one.item.code}</Link>,
          before: one.wordsBefore ? (
            <>
              {one.wordsBefore} <StatusTag status={one.statusBefore} />
            </>
          ) : (
            t("progress-office:refinements.new")
          ),
          after: (
            <>
              {one.wordsAfter} <StatusTag status={one.statusAfter} />
            </>
          ),
          why: one.reason,
          evidence: <Evidence refinement={one} />,
          decided: `${one.decidedBy}, ${formatDay(dayOf(new Date(one.decidedAt)), "en")}`,
        },
      }))}
    />
  );
}

function Evidence({ refinement: { findings, excerpts } }: { refinement: Refinement }) {
  const { t } = useTranslation();
  if (findings.length + excerpts.length === 0) return t("progress-office:refinements.noEvidence");
  return (
    <ul>
      {findings.map((finding) => (
        <li key={finding.id}>
          <Link href={paths.office.finding(finding.id)}>{finding.text}</Link>{" "}
          {t("evidence-office:count.of", shareInWords(t, finding))}
        </li>
      ))}
      {excerpts.map((excerpt) => (
        <li key={excerpt.id}>
          {excerpt.text ? (
            <q lang={excerpt.language} dir="auto">
              {excerpt.text}
            </q>
          ) : (
            t("progress-office:refinements.notQuotable")
          )}{" "}
          <Link href={paths.office.excerpt(excerpt.id)}>{excerpt.reference}</Link>
        </li>
      ))}
    </ul>
  );
}
