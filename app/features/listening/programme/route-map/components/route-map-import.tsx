import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { RouteMapNote } from "../parse-route-map.ts";
import { RouteMapTable, type RouteMapView } from "./route-map-table.tsx";

/** The first step of an import: the file, and what it may not say itself. */
export function RouteMapImportForm({ form: { typed, errors } }: { form: FormState }) {
  const { t } = useTranslation();
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <>
      <p className="measure">{t("programme-office:import.text")}</p>
      <Details summary={t("programme-office:import.columns")}>
        <p>{t("programme-office:import.columnsText")}</p>
      </Details>
      <Form method="post" encType="multipart/form-data" noValidate className="measure">
        <FileField
          name="file"
          label={t("programme-office:import.file")}
          hint={t("programme-office:import.fileHint")}
          accept=".csv,.tsv,.txt,.xlsx"
          error={error("file")}
        />
        <TextField
          name="title"
          label={t("programme-office:routeMap.mapTitle")}
          hint={t("programme-office:import.titleHint")}
          defaultValue={String(typed.title ?? "")}
          error={error("title")}
          optional
        />
        <TextField
          name="year"
          inputMode="numeric"
          width="short"
          label={t("programme-office:import.year")}
          hint={t("programme-office:import.yearHint")}
          defaultValue={String(typed.year ?? "")}
          error={error("year")}
          optional
        />
        <Button>{t("programme-office:import.read")}</Button>
      </Form>
    </>
  );
}

export type RouteMapDryRun = {
  map: RouteMapView | null;
  notes: RouteMapNote[];
  /** How many tasks stand on the route map now: they would go. */
  replaces: number;
};

/** What was understood of the file, shown as the table that it would become, and what was not. */
export function RouteMapReport({ map, notes, replaces }: RouteMapDryRun) {
  const { t } = useTranslation();
  return (
    <>
      {map === null || map.tasks.length === 0 ? (
        <Notice kind="warning" live="polite">
          <p>{t("programme-office:import.nothing")}</p>
        </Notice>
      ) : null}
      {replaces > 0 && map ? (
        <Notice kind="warning">
          <p>{t("programme-office:import.replaces", { count: replaces })}</p>
        </Notice>
      ) : null}
      <h2>{t("programme-office:import.notes")}</h2>
      <DataTable
        caption={t("programme-office:import.notes")}
        captionHidden
        dense
        columns={[
          { key: "row", label: t("programme-office:import.row"), numeric: true },
          { key: "column", label: t("programme-office:import.column"), numeric: true },
          { key: "what", label: t("programme-office:import.what") },
        ]}
        rows={notes.map((note, index) => ({
          id: String(index),
          cells: {
            row: note.row,
            column: note.column,
            what: (
              <>
                {t(`programme-office:import.reason.${note.reason}`)} {note.value ? <q>{note.value}</q> : null}
              </>
            ),
          },
        }))}
        empty={<p>{t("programme-office:import.noNotes")}</p>}
      />
      {map && map.tasks.length > 0 ? (
        <>
          <h2>{t("programme-office:import.understood", { count: map.tasks.length })}</h2>
          <RouteMapTable map={map} language="en" />
        </>
      ) : null}
    </>
  );
}
