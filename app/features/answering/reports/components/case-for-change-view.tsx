import { paths } from "#app/paths.ts";
import type { PlainDocument } from "#app/platform/documents/document.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { DocumentView } from "#app/ui/document-view.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CaseRefusal } from "../case-for-change.ts";

type CaseForChangeViewProps = {
  consultationId: string;
  findings: { id: string; text: string; picked: boolean }[];
  result: { ok: true; report: PlainDocument } | CaseRefusal;
  hasPicked: boolean;
};

/** The plan's row for this consultation as it will be downloaded, with the findings to choose from. */
export function CaseForChangeView(props: CaseForChangeViewProps) {
  const { consultationId, findings, result, hasPicked } = props;
  const { t } = useTranslation();
  if (findings.length === 0) {
    return (
      <EmptyState
        title={t("reports-office:case.empty.title")}
        action={
          <LinkButton href={paths.office.evidence(consultationId)}>
            {t("reports-office:case.empty.action")}
          </LinkButton>
        }
      >
        <p>{t("reports-office:case.empty.text")}</p>
      </EmptyState>
    );
  }
  const ids = findings.filter((finding) => finding.picked).map((finding) => finding.id);
  return (
    <>
      {result.ok ? (
        <Downloads consultationId={consultationId} picked={hasPicked ? ids : null} />
      ) : (
        <Refusal refusal={result} />
      )}
      {result.ok ? <DocumentView document={result.report} /> : null}
      <Form method="get" action={paths.office.caseForChange(consultationId)} className="report__choice">
        <input type="hidden" name="picked" value="yes" />
        <Checkboxes
          name="finding"
          legend={t("reports-office:case.pick.legend")}
          hint={t("reports-office:case.pick.hint")}
          options={findings.map((finding) => ({ value: finding.id, label: finding.text }))}
          defaultValue={ids}
        />
        <Button variant="secondary">{t("reports-office:case.pick.button")}</Button>
      </Form>
    </>
  );
}

function Refusal({ refusal }: { refusal: CaseRefusal }) {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t("reports-office:case.refused.title")} live="assertive">
      <p>{t(`reports-office:case.refused.${refusal.reason}`)}</p>
      {refusal.findings.length > 0 ? (
        <ul>
          {refusal.findings.map((finding) => (
            <li key={finding.id}>
              <Link href={paths.office.finding(finding.id)}>{finding.text}</Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function Downloads({ consultationId, picked }: { consultationId: string; picked: string[] | null }) {
  const { t } = useTranslation();
  return (
    <div className="button-group">
      {(["docx", "html", "csv"] as const).map((format) => (
        <LinkButton
          key={format}
          href={paths.office.caseForChangeFile(consultationId, format, picked)}
          variant={format === "docx" ? "primary" : "secondary"}
          small
        >
          {t(`documents-office:download.${format}`)}
        </LinkButton>
      ))}
    </div>
  );
}
