import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { DryRun } from "../dry-run.ts";
import type { UploadView } from "../view-upload.server.ts";

type TableChoiceFormProps = { choice: UploadView["choice"]; columns: DryRun["columns"]; open: boolean };

/** Which table of the file it is, which layout it has, and what each of its columns holds. */
export function TableChoiceForm({ choice, columns, open }: TableChoiceFormProps) {
  const { t } = useTranslation();
  const { table, tables, wanted, layouts, headerRow, keys } = choice;
  const hidden = { wasTable: table, wasWanted: wanted, wasHeaderRow: headerRow ?? "" };
  return (
    <Details summary={t("plans-office:upload.choose")} open={open}>
      <p>{t("plans-office:upload.chooseText")}</p>
      <Form method="post">
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {tables.length > 1 ? (
          <Select
            name="table"
            label={t("plans-office:upload.table")}
            defaultValue={String(table)}
            options={tables.map(({ name, rows, words }, at) => ({
              value: String(at),
              label: t("plans-office:upload.tableOf", {
                ...{ place: at + 1, count: rows, words },
                name: name || t("plans-office:upload.tableNoName"),
              }),
            }))}
          />
        ) : (
          <input type="hidden" name="table" value={table} />
        )}
        <Select
          name="wanted"
          label={t("plans-office:upload.layout")}
          defaultValue={wanted}
          options={[
            { value: "", label: t("plans-office:upload.found") },
            ...layouts.map(({ name, title }) => ({ value: name, label: title })),
          ]}
        />
        <TextField
          name="headerRow"
          label={t("plans-office:upload.headerRow")}
          hint={t("plans-office:upload.headerRowHint")}
          width="short"
          defaultValue={String(headerRow ?? "")}
        />
        {keys.length === 0
          ? null
          : columns.map(({ column, header, means }, at) => (
              <ColumnSelect key={column} {...{ column, header, means, at, keys }} />
            ))}
        <Button name="do" value="choose" variant="secondary">
          {t("plans-office:upload.again")}
        </Button>
      </Form>
    </Details>
  );
}

type ColumnSelectProps = DryRun["columns"][number] & { at: number; keys: UploadView["choice"]["keys"] };

function ColumnSelect({ column, header, means, at, keys }: ColumnSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      name={`key[${at}]`}
      label={t("plans-office:upload.column", {
        column,
        header: header || t("plans-office:upload.noHeader"),
      })}
      defaultValue={means ?? ""}
      options={[
        { value: "", label: t("plans-office:upload.keep") },
        ...keys.map((one) => ({
          value: one.key,
          label: one.header ? t("plans-office:upload.columnOf", one) : one.key,
        })),
      ]}
    />
  );
}
