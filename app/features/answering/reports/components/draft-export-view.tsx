import type { ToSettle } from "#app/features/answering/evidence/draft-queries.server.ts";
import type { UnprovenClaim } from "#app/features/listening/panel/involvement/claims.server.ts";
import { UnprovenClaims } from "#app/features/listening/panel/involvement/components/unproven-claims.tsx";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";

type DraftExportViewProps = { id: string; footnotes: number; unsettled: ToSettle[]; claims: UnprovenClaim[] };

/** A draft on its way out: its files, or each line that has to be settled first. */
export function DraftExportView({ id, footnotes, unsettled, claims }: DraftExportViewProps) {
  const { t } = useTranslation();
  if (unsettled.length > 0) {
    return (
      <Notice kind="warning" title={t("reports-office:draft.refused")} live="assertive">
        <p>{t("reports-office:draft.settle")}</p>
        <ul>
          {unsettled.map((line) => (
            <li key={line.citationId}>
              <Link href={paths.office.citation(line.citationId)}>
                {line.words || t("reports-office:draft.noWords")}
              </Link>
              <br />
              {t(`reports-office:draft.reason.${line.reason}`)}
            </li>
          ))}
        </ul>
        <Link href={paths.office.draft(id)}>{t("reports-office:draft.back")}</Link>
      </Notice>
    );
  }
  if (claims.length > 0) {
    return (
      <>
        <UnprovenClaims claims={claims} draftId={id} />
        <Link href={paths.office.draft(id)}>{t("reports-office:draft.back")}</Link>
      </>
    );
  }
  return (
    <>
      <p>
        {t("reports-office:draft.ready")} {t("reports-office:draft.footnotes", { count: footnotes })}
      </p>
      <div className="button-group">
        <LinkButton href={paths.office.draftFile(id, "docx")}>
          {t("documents-office:download.docx")}
        </LinkButton>
        <LinkButton href={paths.office.draftFile(id, "html")} variant="secondary">
          {t("documents-office:download.html")}
        </LinkButton>
      </div>
      <p>
        <Link href={paths.office.draft(id)}>{t("reports-office:draft.back")}</Link>
      </p>
    </>
  );
}
