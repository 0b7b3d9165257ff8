import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Select } from "#app/ui/select.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { pounds } from "../money.ts";
import { contactWays } from "../support.ts";
import { ExpenseTable, type ShownExpense } from "./expense-table.tsx";
import type { ShownOffer } from "./own-support.tsx";

/** What a member said they need, as an administrator reads it. */
export function MemberNeeds({
  needs,
}: {
  needs: { accessNeeds: string; contactBy: string; contactDetail: string } | null;
}) {
  const { t } = useTranslation();
  const contactBy = contactWays.find((way) => way === needs?.contactBy);
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{t("panel-office:admin.needs")}</h2>
      {needs ? (
        <SummaryList
          rows={[
            { key: t("panel-member:support.accessNeeds"), value: needs.accessNeeds || "–" },
            {
              key: t("panel-member:support.contactBy"),
              value: contactBy ? t(`panel-member:support.contact.${contactBy}`) : "–",
            },
            { key: t("panel-member:support.contactDetail"), value: needs.contactDetail || "–" },
          ]}
        />
      ) : (
        <p>{t("panel-office:admin.notSaid")}</p>
      )}
    </section>
  );
}

/** What a member was offered, with what to give next. */
export function MemberOffers({ offers }: { offers: ShownOffer[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <h2>{t("panel-office:admin.offers")}</h2>
      <DataTable
        caption={t("panel-office:admin.offers")}
        captionHidden
        columns={[
          { key: "activity", label: t("panel-office:rates.activity") },
          { key: "day", label: t("panel-member:support.onDay") },
          { key: "hours", label: t("panel-office:admin.hours"), numeric: true },
          { key: "amount", label: t("panel-member:support.amount"), numeric: true },
          { key: "form", label: t("panel-office:admin.form") },
          { key: "state", label: t("panel-member:support.state") },
        ]}
        rows={offers.map((offer) => ({
          id: offer.id,
          header: "activity",
          cells: {
            activity: offer.activity,
            day: formatDay(offer.onDay, "en"),
            hours: offer.minutes / 60,
            amount: pounds(offer.pence),
            form: offer.form
              ? t(`panel-member:support.form.${offer.form}`)
              : t("panel-office:admin.notChosen"),
            state: offer.settledAt ? (
              t("panel-member:support.given", { day: formatDay(dayOf(offer.settledAt), "en") })
            ) : offer.form ? (
              <Settle intent="settleOffer" id={offer.id} name={offer.activity} />
            ) : null,
          },
        }))}
        empty={<p>{t("panel-member:support.noOffers")}</p>}
      />
    </div>
  );
}

/** What a member claimed, with what to pay next. */
export function MemberExpenses({ expenses }: { expenses: ShownExpense[] }) {
  return (
    <ExpenseTable
      expenses={expenses}
      open={({ id }, name) => <Settle intent="settleExpense" id={id} name={name} />}
    />
  );
}

function Settle({ intent, id, name }: { intent: "settleOffer" | "settleExpense"; id: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <Button
        name="intent"
        value={intent}
        variant="secondary"
        small
        ariaLabel={`${t(`panel-office:admin.${intent}`)}: ${name}`}
      >
        {t(`panel-office:admin.${intent}`)}
      </Button>
    </Form>
  );
}

type OfferFormProps = {
  rates: { id: string; activity: string; pence: number }[];
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
};

/** Records what a member took part in, and offers what the rate card says. */
export function OfferForm({ rates, typed, errors }: OfferFormProps) {
  const { t } = useTranslation();
  const value = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  if (rates.length === 0) {
    return (
      <p>
        <Link href={paths.admin.rateCard()}>{t("panel-office:admin.noRates")}</Link>
      </p>
    );
  }
  return (
    <Form method="post" makesRecord noValidate>
      <h2>{t("panel-office:admin.newOffer")}</h2>
      <Select
        name="rateId"
        label={t("panel-office:rates.activity")}
        options={rates.map((rate) => ({ value: rate.id, label: `${rate.activity}: ${pounds(rate.pence)}` }))}
        defaultValue={value("rateId")}
        error={error("rateId")}
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
        name="hours"
        label={t("panel-office:admin.hours")}
        width="short"
        inputMode="decimal"
        defaultValue={value("hours")}
        error={error("hours")}
      />
      <Button name="intent" value="offer">
        {t("panel-office:admin.offerButton")}
      </Button>
    </Form>
  );
}
