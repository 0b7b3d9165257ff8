import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import type { OwnQuotation } from "../quotations.server.ts";

type OwnQuotationsProps = { quotations: OwnQuotation[]; language: string; isWithdrawn: boolean };

/** Which of a member's words are quoted, and where. Each quotation can be taken back while the comment stands. */
export function OwnQuotations({ quotations, language, isWithdrawn }: OwnQuotationsProps) {
  const { t } = useTranslation();
  if (quotations.length === 0) return null;
  return (
    <section aria-labelledby="quoted">
      <h2 id="quoted">{t("panel-member:quoted.title")}</h2>
      <ul className="plain-list" id="field-quotation">
        {quotations.map((quotation) => (
          <li key={quotation.excerptId}>
            {quotation.isTakenBack ? (
              <p>{t("panel-member:quoted.takenBack")}</p>
            ) : (
              <q lang={language} dir="auto">
                {quotation.words}
              </q>
            )}
            <QuotedIn quotation={quotation} />
            {quotation.isTakenBack ? null : <TakeBack quotation={quotation} />}
          </li>
        ))}
      </ul>
      <p>{isWithdrawn ? t("panel-member:quoted.after") : t("panel-member:quoted.before")}</p>
    </section>
  );
}

function QuotedIn({ quotation: { drafts, isTakenBack } }: { quotation: OwnQuotation }) {
  const { t } = useTranslation();
  if (drafts.length === 0 && !isTakenBack) {
    return <p className="meta-line">{t("panel-member:quoted.pickedOut")}</p>;
  }
  return drafts.map(({ title, isInWorkingDraft, versions }) => (
    <p className="meta-line" key={title}>
      {isInWorkingDraft ? t("panel-member:quoted.working", { title }) : null}{" "}
      {versions.length > 0
        ? t("panel-member:quoted.versions", {
            title,
            numbers: versions.join(", "),
            count: versions.length,
          })
        : null}
    </p>
  ));
}

function TakeBack({ quotation }: { quotation: OwnQuotation }) {
  const { t } = useTranslation();
  return (
    <Details summary={t("panel-member:quoted.takeBack")}>
      <p>{t("panel-member:quoted.takeBackText")}</p>
      <Form method="post">
        <input type="hidden" name="quotation" value={quotation.excerptId} />
        <Button
          name="intent"
          value="withdrawQuotation"
          variant="secondary"
          ariaLabel={t("panel-member:quoted.takeBackLabel", { words: quotation.words })}
        >
          {t("panel-member:quoted.takeBackButton")}
        </Button>
      </Form>
    </Details>
  );
}
