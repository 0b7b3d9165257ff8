import { hasHorizon, measured, measureTypes } from "#app/features/plans/measures/measure.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { OutcomeHorizon, PlanItemStatus } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import type { Texts } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { headings } from "../plan.ts";
import { kindOrder } from "../plan-tree.ts";
import type { listItemChoices } from "../work-queries.server.ts";
import { useKindName } from "./kind-name.ts";

export type ItemChoices = Awaited<ReturnType<typeof listItemChoices>>;

type ItemFormProps = {
  kind: PlanItemKind;
  seen: number;
  form: FormState;
  choices: ItemChoices;
  kinds: { kind: PlanItemKind; name: string }[];
};

// Rows for two leads more than there are.
const leadsAtLeast = 3;

/** All that can be changed of a row of any kind. It works without a script. */
export function ItemForm({ kind, seen, form, choices, kinds }: ItemFormProps) {
  const { t } = useTranslation();
  const { typed } = form;
  const { field } = useFormFields({}, form);
  const kindName = useKindName(kinds);
  const leads = valuesOf(typed, "leadBody");
  const rows = Array.from({ length: Math.max(leadsAtLeast, leads.length + 1) }, (_, index) => index);
  const label = (name: keyof Texts["progress-office"]["field"]) => t(`progress-office:field.${name}`);
  return (
    <Form method="post" noValidate className="measure">
      <input type="hidden" name="do" value="edit" />
      <input type="hidden" name="seen" value={seen} />
      <TextField
        {...field("code")}
        label={t("plans-office:item.code")}
        hint={t("plans-office:item.codeHintEdit")}
        width="short"
      />
      <TextArea {...field("name")} label={label("name")} rows={3} />
      <TextArea
        {...field("outcome")}
        label={label("outcome")}
        rows={headings.includes(kind) ? 4 : 2}
        optional
      />
      <TextArea {...field("detail")} label={label("detail")} rows={3} optional />
      <TextField {...field("source")} label={label("source")} optional />
      <TextArea
        {...field("lead")}
        label={label("lead")}
        hint={t("progress-office:item.leadHint")}
        rows={2}
        optional
      />
      <fieldset>
        <legend>{t("progress-office:item.leads")}</legend>
        {rows.map((index) => (
          <Select
            key={index}
            name={`leadBody[${index}]`}
            label={
              index === 0
                ? t("progress-office:item.accountable")
                : t("progress-office:item.also", { number: index + 1 })
            }
            options={[
              { value: "", label: t("progress-office:item.nobody") },
              ...choices.bodies.map((body) => ({ value: body.id, label: body.name })),
            ]}
            defaultValue={leads[index] ?? ""}
          />
        ))}
        <TextField
          {...field("newLead")}
          label={t("progress-office:item.newLead")}
          hint={t("progress-office:item.newLeadHint")}
          optional
        />
      </fieldset>
      <TextArea
        {...field("timescale")}
        label={label("timescale")}
        hint={t("progress-office:item.timescaleHint")}
        rows={2}
        optional
      />
      <Select
        {...field("status")}
        label={label("status")}
        options={Object.values(PlanItemStatus).map((status) => ({
          value: status,
          label: t(`progress-office:status.${status}`),
        }))}
      />
      {kind === "investmentLine" || typed.amount ? (
        <TextField {...field("amount")} label={label("amount")} width="short" optional />
      ) : null}
      {measured.includes(kind) ? (
        <>
          <Select
            {...field("measures")}
            label={label("measures")}
            options={[
              { value: "", label: t("progress-office:item.notSaid") },
              ...measureTypes.map((type) => ({ value: type, label: t(`progress-office:measures.${type}`) })),
            ]}
          />
          <TextField {...field("target")} label={label("target")} optional />
        </>
      ) : null}
      {hasHorizon(kind) ? (
        <Select
          {...field("horizon")}
          label={label("horizon")}
          hint={t("progress-office:item.horizonHint")}
          options={[
            { value: "", label: t("progress-office:item.notSaid") },
            ...Object.values(OutcomeHorizon).map((horizon) => ({
              value: horizon,
              label: t(`progress-office:horizon.${horizon}`),
            })),
          ]}
        />
      ) : null}
      <Select
        {...field("kind")}
        label={label("kind")}
        hint={t("progress-office:item.kindHint")}
        options={[...new Set([...kinds.map((one) => one.kind), ...kindOrder])].map((one) => ({
          value: one,
          label: kindName(one),
        }))}
      />
      <Select
        {...field("parent")}
        label={label("parentId")}
        options={[
          { value: "top", label: t("progress-office:item.top") },
          ...choices.parents.map((row) => ({ value: row.id, label: shortName(row) })),
        ]}
      />
      {choices.links.map(({ field: name, rows }) =>
        rows.length === 0 ? null : (
          <Details
            key={name}
            summary={t("progress-office:item.links", {
              what: t(`progress-office:links.${name}`),
              number: valuesOf(typed, name).length,
            })}
          >
            <Checkboxes
              name={name}
              legend={t(`progress-office:links.${name}`)}
              options={rows.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }))}
              defaultValue={valuesOf(typed, name)}
            />
          </Details>
        ),
      )}
      <TextArea
        {...field("reason")}
        label={t("progress-office:item.reason")}
        hint={t("progress-office:item.reasonHint")}
        rows={2}
      />
      <Button>{t("plans-office:item.save")}</Button>
    </Form>
  );
}

/** Every value of a field of several: sent once, or by place ("leadBody[0]"). */
function valuesOf(typed: FormState["typed"], name: string): string[] {
  const whole = typed[name];
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  return Object.keys(typed)
    .filter((key) => key.startsWith(`${name}[`))
    .map((key) => String(typed[key]));
}

function shortName({ code, name }: { code: string; name: string }): string {
  return `${code} ${name.length > 80 ? `${name.slice(0, 80)}…` : name}`;
}
