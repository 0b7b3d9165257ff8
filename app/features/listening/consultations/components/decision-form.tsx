import type { FairnessCondition } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Link } from "#app/ui/link.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type DecisionFormProps = {
  decision: { decidedOn: Day; body: string; text: string; recordedByName: string } | null;
  /** What must be confirmed first. */
  missing: FairnessCondition[];
  /** Findings that were neither used nor answered. */
  openFindings: number;
  refused: FormState | undefined;
  mayWrite: boolean;
};

/** What was decided and by whom; before that, what a decision still waits for. */
export function DecisionForm({ decision, missing, openFindings, refused, mayWrite }: DecisionFormProps) {
  const { t } = useTranslation();
  const { field } = useFormFields(
    { decidedOn: decision?.decidedOn ?? "", body: decision?.body ?? "", text: decision?.text ?? "" },
    refused,
  );
  return (
    <>
      {decision ? (
        <p>
          {t("programme-office:decision.recorded", {
            body: decision.body,
            day: formatDay(decision.decidedOn, "en"),
            name: decision.recordedByName,
          })}{" "}
          <q>{decision.text}</q>
        </p>
      ) : (
        <p>{t("programme-office:decision.none")}</p>
      )}
      {missing.length > 0 || openFindings > 0 ? (
        <>
          <p>{t("programme-office:decision.waits")}</p>
          <ul>
            {missing.map((condition) => (
              <li key={condition}>
                <Link href={`#condition-${condition}`}>
                  {t(`programme-office:fairness.condition.${condition}`)}
                </Link>
              </li>
            ))}
            {openFindings > 0 ? (
              <li>
                <Link href="#findings">{t("programme-office:findings.open", { count: openFindings })}</Link>
              </li>
            ) : null}
          </ul>
        </>
      ) : mayWrite ? (
        <Form method="post" noValidate className="measure" preventScrollReset>
          <input type="hidden" name="intent" value="decide" />
          <TextField
            {...field("decidedOn")}
            type="date"
            width="short"
            label={t("programme-office:decision.decidedOn")}
          />
          <TextField {...field("body")} width="medium" label={t("programme-office:decision.body")} />
          <TextArea {...field("text")} rows={4} label={t("programme-office:decision.text")} />
          <Button variant="secondary">{t("programme-office:decision.save")}</Button>
        </Form>
      ) : null}
    </>
  );
}
