import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { WholeReturn } from "../../queries.server.ts";
import { SupportFacts } from "./support-facts.tsx";

type OfficeSupportProps = { whole: WholeReturn; mayWrite: boolean; refused: FormState | undefined };

/** Organisational-development support, as the office assesses and offers it. */
export function OfficeSupport({ whole, mayWrite, refused }: OfficeSupportProps) {
  const { t } = useTranslation();
  const { support } = whole;
  const error = (field: string) => {
    const key = refused?.errors[field];
    return key ? t(key) : undefined;
  };
  const latest = whole.versions.at(-1);
  return (
    <>
      <SupportFacts wanted={latest?.content.support ?? { wanted: "", text: "" }} support={support} />
      {mayWrite ? (
        <>
          <Details summary={t("returns-office:support.assess")} open={Boolean(refused?.errors.isNeeded)}>
            <Form method="post" noValidate>
              <Radios
                name="isNeeded"
                legend={t("returns-office:support.isNeeded")}
                inline
                options={(["yes", "no"] as const).map((value) => ({
                  value,
                  label: t(`returns-office:yesNo.${value}`),
                }))}
                defaultValue={support ? (support.isNeeded ? "yes" : "no") : ""}
                error={error("isNeeded")}
              />
              <TextArea
                name="need"
                label={t("returns-office:support.need")}
                rows={3}
                optional
                defaultValue={support?.need ?? ""}
                error={error("need")}
              />
              <Button name="intent" value="assess" variant="secondary">
                {t("returns-office:support.saveAssessment")}
              </Button>
            </Form>
          </Details>
          <Details summary={t("returns-office:support.offer")} open={Boolean(refused?.errors.offer)}>
            <Form method="post" noValidate>
              <TextArea
                name="offer"
                label={t("returns-office:support.offerLabel")}
                rows={3}
                defaultValue={support?.offer ?? ""}
                error={error("offer")}
              />
              <Button name="intent" value="offer" variant="secondary">
                {t("returns-office:support.sendOffer")}
              </Button>
            </Form>
          </Details>
          {support ? (
            <Details summary={t("returns-office:support.outcome")} open={Boolean(refused?.errors.outcome)}>
              <Form method="post" noValidate>
                <TextArea
                  name="outcome"
                  label={t("returns-office:support.outcomeLabel")}
                  rows={3}
                  defaultValue={support.outcome}
                  error={error("outcome")}
                />
                <Button name="intent" value="outcome" variant="secondary">
                  {t("returns-office:support.saveOutcome")}
                </Button>
              </Form>
            </Details>
          ) : null}
        </>
      ) : null}
    </>
  );
}
