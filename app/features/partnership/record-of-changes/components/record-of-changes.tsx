import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { RecordFilters } from "../forms.ts";
import { actionInWords, detailInWords, kindInWords } from "../record-of-changes.ts";

type RecordFilterFormProps = {
  asked: Omit<RecordFilters, "page">;
  names: { actions: string[]; kinds: string[] };
  action: string;
};

/** Narrows the record of changes; everything asked for stands in the address. */
export function RecordFilterForm({ asked, names, action }: RecordFilterFormProps) {
  const { t } = useTranslation();
  return (
    <search>
      <Form
        method="get"
        action={action}
        className="filter-form"
        aria-label={t("record-of-changes-office:filters")}
      >
        <Select
          name="action"
          label={t("record-of-changes-office:action")}
          defaultValue={asked.action}
          options={[
            { value: "", label: t("record-of-changes-office:anyAction") },
            ...names.actions.map((name) => ({ value: name, label: actionInWords(name) })),
          ]}
        />
        <Select
          name="kind"
          label={t("record-of-changes-office:kind")}
          defaultValue={asked.kind}
          options={[
            { value: "", label: t("record-of-changes-office:anyKind") },
            ...names.kinds.map((kind) => ({ value: kind, label: kindInWords(kind) })),
          ]}
        />
        <TextField name="person" label={t("record-of-changes-office:person")} defaultValue={asked.person} />
        <TextField name="id" label={t("record-of-changes-office:id")} defaultValue={asked.id} />
        <TextField
          name="from"
          type="date"
          label={t("record-of-changes-office:from")}
          defaultValue={asked.from}
        />
        <TextField name="to" type="date" label={t("record-of-changes-office:to")} defaultValue={asked.to} />
        <div className="button-group">
          <Button>{t("record-of-changes-office:apply")}</Button>
          <LinkButton href={action} variant="secondary">
            {t("record-of-changes-office:clear")}
          </LinkButton>
        </div>
      </Form>
    </search>
  );
}

type RecordRow = {
  id: string;
  at: Date | string;
  actorName: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: Record<string, unknown>;
};

type RecordTableProps = { rows: RecordRow[]; hrefFor: (kind: string, id: string) => string };

/** Entries of the record of changes; each subject leads to everything that happened to it. */
export function RecordTable({ rows, hrefFor }: RecordTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t("record-of-changes-office:caption")}
      dense
      empty={<p>{t("record-of-changes-office:empty")}</p>}
      columns={[
        { key: "when", label: t("record-of-changes-office:when") },
        { key: "who", label: t("record-of-changes-office:who") },
        { key: "what", label: t("record-of-changes-office:what") },
        { key: "subject", label: t("record-of-changes-office:subject") },
        { key: "detail", label: t("record-of-changes-office:detail") },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        header: "when",
        cells: {
          when: <time dateTime={new Date(row.at).toISOString()}>{formatMoment(new Date(row.at), "en")}</time>,
          who: row.actorName,
          what: actionInWords(row.action),
          subject: (
            <Link href={hrefFor(row.subjectKind, row.subjectId)}>
              {kindInWords(row.subjectKind)} <span className="record-id">{row.subjectId.slice(-6)}</span>
            </Link>
          ),
          detail: detailInWords(row.detail),
        },
      }))}
    />
  );
}
