import { paths } from "#app/paths.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { formView } from "#app/ui/form-fields.ts";
import { Link } from "#app/ui/link.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { FindingsDealtWith } from "../findings-dealt-with.server.ts";

type FindingAnswersProps = { findings: FindingsDealtWith; refused: FormState | undefined; mayWrite: boolean };

/** What became of the findings: how many were used, which were answered and why, and which still wait for an answer. */
export function FindingAnswers({ findings, refused, mayWrite }: FindingAnswersProps) {
  const { t } = useTranslation();
  const { used, answered, open } = findings;
  return (
    <>
      <p>
        {t("programme-office:findings.used", { count: used })}{" "}
        {t("programme-office:findings.answered", { count: answered.length })}{" "}
        {open.length === 0
          ? t("programme-office:findings.noneOpen")
          : t("programme-office:findings.open", { count: open.length })}
      </p>
      {answered.length > 0 ? (
        <ul>
          {answered.map(({ id, text, answer }) => (
            <li key={id}>
              <Link href={paths.office.finding(id)}>{text}</Link>{" "}
              {t("programme-office:findings.because", {
                reason: answer?.reason ?? "",
                name: answer?.answeredByName ?? "",
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? (
        <ul>
          {open.map(({ id, text }) => (
            <li key={id}>
              <Link href={paths.office.finding(id)}>{text}</Link>
            </li>
          ))}
        </ul>
      ) : null}
      {open.length > 0 && mayWrite ? <AnswerForm open={open} refused={refused} /> : null}
    </>
  );
}

type AnswerFormProps = { open: FindingsDealtWith["open"]; refused: FormState | undefined };

function AnswerForm({ open, refused }: AnswerFormProps) {
  const { t } = useTranslation();
  const view = formView({}, refused);
  const error = view.error("reason");
  return (
    <Form method="post" noValidate className="measure" preventScrollReset>
      <input type="hidden" name="intent" value="answer" />
      <Select
        name="findingId"
        label={t("programme-office:findings.which")}
        options={open.map(({ id, text }) => ({ value: id, label: text }))}
        defaultValue={view.value("findingId")}
      />
      <TextArea
        name="reason"
        rows={3}
        label={t("programme-office:findings.reason")}
        hint={t("programme-office:findings.reasonHint")}
        defaultValue={view.value("reason")}
        error={error ? t(error) : undefined}
      />
      <Button variant="secondary">{t("programme-office:findings.save")}</Button>
    </Form>
  );
}
