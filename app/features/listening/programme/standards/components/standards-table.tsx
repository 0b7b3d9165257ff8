import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { paths } from "#app/paths.ts";
import type { EngagementStandard } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import type { EvidenceChoice } from "../standards-queries.server.ts";

export type ScoredStandard = {
  standard: EngagementStandard;
  score: { score: number; evidence: string; url: string; linked: EvidenceChoice[] } | null;
};

/** The seven standards, each with the score that we give ourselves and what it rests on. */
export function StandardsTable({ id, standards }: { id: string; standards: ScoredStandard[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t("programme-office:standards.caption")}
      columns={[
        { key: "standard", label: t("programme-office:standards.standard") },
        { key: "score", label: t("programme-office:standards.score") },
        { key: "evidence", label: t("programme-office:standards.evidence") },
      ]}
      rows={standards.map(({ standard, score }) => ({
        id: standard,
        header: "standard",
        cells: {
          standard: (
            <>
              <Link href={paths.office.standard(id, standard)}>
                {t(`programme-office:standard.${standard}`)}
              </Link>
              <span className="row-note">{t(`programme-office:standardText.${standard}`)}</span>
            </>
          ),
          score: score
            ? t("programme-office:standards.of", { score: score.score })
            : t("programme-office:standards.notScored"),
          evidence: score ? (
            <>
              {score.evidence ? <p>{score.evidence}</p> : null}
              {score.linked.length > 0 || score.url ? (
                <ul className="plain-list">
                  {score.linked.map((choice) => (
                    <li key={choice.ref}>
                      <Link href={evidenceHref(choice, id)}>
                        <EvidenceName choice={choice} />
                      </Link>
                    </li>
                  ))}
                  {score.url ? (
                    <li>
                      <Link href={score.url} rel="noreferrer">
                        {score.url}
                      </Link>
                    </li>
                  ) : null}
                </ul>
              ) : null}
            </>
          ) : null,
        },
      }))}
    />
  );
}

/** Where the thing that a score points to is shown. */
function evidenceHref({ kind, id }: EvidenceChoice, consultationId: string): string {
  if (kind === "channel") return paths.office.channel(consultationId, id);
  if (kind === "finding") return paths.office.finding(id);
  if (kind === "routeMap") return paths.office.routeMap(consultationId);
  return paths.office.contributions({ consultation: consultationId });
}

/** What a score points to, in words. */
function EvidenceName({ choice }: { choice: EvidenceChoice }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`programme-office:evidence.${choice.kind}`, {
        label: choice.label,
        people: peopleInWords(t, choice.count, choice.atLeast),
        count: choice.count,
      })}
    </>
  );
}
