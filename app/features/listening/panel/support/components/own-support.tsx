import type { RewardForm } from "#app/platform/database/client/enums.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { formatDay, formatNumber, formatPounds } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { type Day, dayOf } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { rewardForms } from "../../comment.ts";
import { contactWays, expenseKinds } from "../support.ts";
import { ExpenseTable, type ShownExpense } from "./expense-table.tsx";

export type ShownOffer = {
  id: string;
  activity: string;
  pence: number;
  onDay: Day;
  minutes: number;
  form: RewardForm | null;
  settledAt: Date | null;
};

/** That money can touch benefits, and who to ask (docs/rules/supporting-people.md). */
export function BenefitsNotice() {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t("panel-member:support.benefits.title")}>
      <p>{t("panel-member:support.benefits.cash")}</p>
      <p>{t("panel-member:support.benefits.vouchers")}</p>
      <p>{t("panel-member:support.benefits.expenses")}</p>
      <p>{t("panel-member:support.benefits.talk")}</p>
    </Notice>
  );
}

type OwnOffersProps = {
  offers: ShownOffer[];
  rates: { id: string; activity: string; pence: number }[];
  error?: string;
};

/** What was offered to a member for their time, each to choose how. */
export function OwnOffers({ offers, rates, error }: OwnOffersProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const pounds = (pence: number) => formatPounds(pence / 100, language);
  return (
    <section aria-labelledby="offers">
      <h2 id="offers">{t("panel-member:support.offers")}</h2>
      {offers.length === 0 ? <p>{t("panel-member:support.noOffers")}</p> : null}
      {error ? <p id="field-form">{error}</p> : null}
      {offers.map((offer) => {
        const name = t("panel:comment.answered", {
          name: offer.activity,
          day: formatDay(offer.onDay, language),
        });
        return (
          <div key={offer.id} className="comment-card">
            <h3>{name}</h3>
            <p>
              {t("panel-member:support.offer", {
                amount: pounds(offer.pence),
                hours: formatNumber(offer.minutes / 60, language),
              })}{" "}
              {offer.form ? t(`panel-member:support.chose.${offer.form}`) : null}{" "}
              {offer.settledAt
                ? t("panel-member:support.given", { day: formatDay(dayOf(offer.settledAt), language) })
                : null}
            </p>
            {offer.settledAt ? null : (
              <Form method="post">
                <input type="hidden" name="offerId" value={offer.id} />
                <fieldset>
                  <legend>{t("panel-member:support.choose")}</legend>
                  {rewardForms.map((form) => (
                    <div className="ds_radio" key={form}>
                      <input
                        className="ds_radio__input"
                        type="radio"
                        name="form"
                        id={`form-${offer.id}-${form}`}
                        value={form}
                        defaultChecked={offer.form === form}
                      />
                      <label className="ds_radio__label" htmlFor={`form-${offer.id}-${form}`}>
                        {t(`panel-member:support.form.${form}`)}
                      </label>
                    </div>
                  ))}
                </fieldset>
                <Button
                  name="intent"
                  value="choose"
                  ariaLabel={`${t("panel-member:support.chooseButton")}: ${name}`}
                >
                  {t("panel-member:support.chooseButton")}
                </Button>
              </Form>
            )}
          </div>
        );
      })}
      {rates.length > 0 ? (
        <Details summary={t("panel-member:support.rates")}>
          <ul>
            {rates.map((rate) => (
              <li key={rate.id}>
                <Localised text={rate.activity} language="en" />: {pounds(rate.pence)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  );
}

/** What a member has claimed. */
export function OwnExpenses({ expenses }: { expenses: ShownExpense[] }) {
  const { t } = useTranslation();
  return <ExpenseTable expenses={expenses} open={() => t("panel-member:support.waiting")} />;
}

type FieldsProps = { typed: Record<string, string | string[]>; errors: FieldErrors };

/** Claims what taking part cost. */
export function ExpenseForm({ typed, errors }: FieldsProps) {
  const { t } = useTranslation();
  const value = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <Form method="post" makesRecord noValidate>
      <h2>{t("panel-member:support.claim")}</h2>
      <p>{t("panel-member:support.claimText")}</p>
      <Select
        name="kind"
        label={t("panel-member:support.expenseKind")}
        options={expenseKinds.map((kind) => ({ value: kind, label: t(`panel-member:support.kind.${kind}`) }))}
        defaultValue={value("kind")}
        error={error("kind")}
      />
      <TextField
        name="amount"
        label={t("panel-member:support.amount")}
        hint={t("panel-member:support.amountHint")}
        width="short"
        inputMode="decimal"
        defaultValue={value("amount")}
        error={error("amount")}
      />
      <TextField
        name="onDay"
        type="date"
        label={t("panel-member:support.onDay")}
        width="short"
        defaultValue={value("onDay")}
        error={error("onDay")}
      />
      <TextField
        name="note"
        label={t("panel-member:support.note")}
        optional
        defaultValue={value("note")}
        error={error("note")}
      />
      <Button name="intent" value="claim">
        {t("panel-member:support.claimButton")}
      </Button>
    </Form>
  );
}

type NeedsFormProps = FieldsProps & {
  needs: { accessNeeds: string; contactBy: string; contactDetail: string } | null;
};

/** What a member needs to take part, and how they would like to hear from us. */
export function NeedsForm({ needs, typed, errors }: NeedsFormProps) {
  const { t } = useTranslation();
  const value = (name: "accessNeeds" | "contactBy" | "contactDetail") =>
    typeof typed[name] === "string" ? typed[name] : needs?.[name];
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <Form method="post" noValidate>
      <h2>{t("panel-member:support.needs")}</h2>
      <TextArea
        name="accessNeeds"
        label={t("panel-member:support.accessNeeds")}
        hint={t("panel-member:support.accessNeedsHint")}
        rows={4}
        optional
        defaultValue={value("accessNeeds")}
        error={error("accessNeeds")}
      />
      <Radios
        name="contactBy"
        legend={t("panel-member:support.contactBy")}
        optional
        options={contactWays.map((way) => ({ value: way, label: t(`panel-member:support.contact.${way}`) }))}
        defaultValue={value("contactBy")}
        error={error("contactBy")}
      />
      <TextField
        name="contactDetail"
        label={t("panel-member:support.contactDetail")}
        hint={t("panel-member:support.contactDetailHint")}
        optional
        defaultValue={value("contactDetail")}
        error={error("contactDetail")}
      />
      <Button name="intent" value="needs">
        {t("panel-member:support.needsButton")}
      </Button>
    </Form>
  );
}
