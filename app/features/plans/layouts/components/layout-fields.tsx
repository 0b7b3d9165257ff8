import { kindOrder } from "#app/features/plans/plan/plan-tree.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { columnChoices, columnsOffered, groupings } from "../layout-choices.ts";

type LayoutFieldsProps = {
  value: (field: string) => string;
  /** Locale keys by field. */
  errors: Partial<FieldErrors>;
};

const levels = ["own", "inner", "outer"] as const;
const columns = Array.from({ length: columnsOffered }, (_, index) => index + 1);

/** Everything that an administrator chooses of a layout: kinds and what they are called, and columns in their order. */
export function LayoutFields({ value, errors }: LayoutFieldsProps) {
  const { t } = useTranslation();
  const error = (field: string) => (errors[field] ? t(errors[field]) : undefined);
  return (
    <>
      <TextField
        name="title"
        label={t("layouts-office:fields.title")}
        defaultValue={value("title")}
        error={error("title")}
      />
      <TextField
        name="tableTitle"
        label={t("layouts-office:fields.tableTitle")}
        optional
        defaultValue={value("tableTitle")}
        error={error("tableTitle")}
      />
      <h2>{t("layouts-office:fields.kinds")}</h2>
      {levels.map((level) => (
        <fieldset className="layout-choice" key={level}>
          <legend>{t(`layouts-office:level.${level}`)}</legend>
          <Select
            name={level}
            label={t("layouts-office:fields.kind")}
            defaultValue={value(level)}
            error={error(level)}
            options={[
              { value: "", label: t("layouts-office:fields.noKind") },
              ...kindOrder.map((kind) => ({ value: kind, label: t(`plans-office:kind.${kind}`) })),
            ]}
          />
          <TextField
            name={`${level}One`}
            label={t("layouts-office:fields.one")}
            optional
            width="medium"
            defaultValue={value(`${level}One`)}
            error={error(`${level}One`)}
          />
          <TextField
            name={`${level}Many`}
            label={t("layouts-office:fields.many")}
            optional
            width="medium"
            defaultValue={value(`${level}Many`)}
            error={error(`${level}Many`)}
          />
        </fieldset>
      ))}
      <Radios
        name="grouping"
        legend={t("layouts-office:fields.grouping")}
        defaultValue={value("grouping") || "spans"}
        options={groupings.map((one) => ({ value: one, label: t(`layouts-office:grouping.${one}`) }))}
      />
      <h2>{t("layouts-office:fields.columns")}</h2>
      <p>{t("layouts-office:fields.columnsHint")}</p>
      {columns.map((at) => (
        <fieldset className="layout-choice" key={at}>
          <legend>{t("layouts-office:fields.column", { number: at })}</legend>
          <TextField
            name={`header${at}`}
            label={t("layouts-office:fields.header")}
            defaultValue={value(`header${at}`)}
            error={error(`header${at}`)}
          />
          <Select
            name={`holds${at}`}
            label={t("layouts-office:fields.holds")}
            defaultValue={value(`holds${at}`)}
            error={error(`holds${at}`)}
            options={[
              { value: "", label: t("layouts-office:fields.noColumn") },
              ...columnChoices.map((choice) => ({
                value: choice,
                label: t(`layouts-office:holds.${choice}`),
              })),
            ]}
          />
        </fieldset>
      ))}
    </>
  );
}
