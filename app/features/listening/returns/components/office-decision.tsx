import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { WholeReturn } from "../queries.server.ts";

type OfficeDecisionProps = { whole: WholeReturn; version: number; refused: FormState | undefined };

/** Accepting a version that waits, or giving it back with what is asked for. An accepted one can be asked for anew. */
export function OfficeDecision({ whole, version, refused }: OfficeDecisionProps) {
  const { t } = useTranslation();
  if (whole.status !== "submitted" && whole.status !== "accepted") return null;
  const typed = refused?.typed.message;
  const error = refused?.errors.message;
  return (
    <>
      <h2>{t(`returns-office:decision.${whole.status}`)}</h2>
      <Form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="message"
          label={t("returns-office:decision.message")}
          hint={t("returns-office:decision.messageHint")}
          rows={5}
          defaultValue={typeof typed === "string" ? typed : ""}
          error={error ? t(error) : undefined}
        />
        <div className="button-group">
          {whole.status === "submitted" ? (
            <Button name="intent" value="accept">
              {t("returns-office:decision.accept")}
            </Button>
          ) : null}
          <Button name="intent" value="giveBack" variant="secondary">
            {t("returns-office:decision.giveBack")}
          </Button>
        </div>
      </Form>
    </>
  );
}
