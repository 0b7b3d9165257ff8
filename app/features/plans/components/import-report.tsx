import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { allItems, countImport, type ImportedItem, type PlanImport } from "../compare-with-plan.ts";
import type { ReadPlanTable, TableNote } from "../parse-plan-table.ts";
import { columnLetters } from "../plan-table-columns.ts";
import type { ReadTable } from "../read-table.server.ts";

type ImportReportProps = {
  format: ReadTable["format"];
  read: ReadPlanTable;
  effect: PlanImport;
};

/** A dry run: what was understood, what is missing, what will be dropped and what to look at, by row and column. */
export function ImportReport({ format, read, effect }: ImportReportProps) {
  const { t } = useTranslation();
  const lines = allItems(effect);
  const fates = (fate: ReadPlanTable["fates"][number]) => read.fates.filter((one) => one === fate).length;
  const isGuess = format.kind === "csv" && format.encoding === "windows-1252";
  return (
    <>
      {read.priorities.length === 0 ? (
        <Notice kind="warning" live="polite">
          <p>{t("plans-office:import.nothing")}</p>
        </Notice>
      ) : null}
      {isGuess ? (
        <Notice kind="warning">
          <p>{t("plans-office:report.windows1252")}</p>
        </Notice>
      ) : null}
      <SummaryList
        rows={[
          {
            key: t("plans-office:report.format"),
            value:
              format.kind === "xlsx"
                ? t("plans-office:report.xlsx")
                : t("plans-office:report.csv", {
                    encoding: format.encoding.toUpperCase(),
                    separator: t(`plans-office:report.separator.${format.separator}`),
                  }),
          },
          {
            key: t("plans-office:report.rows"),
            value: t("plans-office:report.rowCounts", {
              understood: fates("understood"),
              dropped: fates("dropped"),
              empty: fates("empty"),
              header: fates("header"),
            }),
          },
          {
            key: t("plans-office:report.found"),
            value: t("plans-office:report.foundCounts", {
              priorities: t("plans-office:report.priorities", { count: effect.priorities.length }),
              keyActions: t("plans-office:report.keyActions", {
                count: lines.length - effect.priorities.length,
              }),
            }),
          },
          {
            key: t("plans-office:report.effect"),
            value: t("plans-office:report.effectCounts", countImport(effect)),
          },
        ]}
      />
      <NoteTable title={t("plans-office:report.doubt")} notes={notesOf(read, "doubt")} />
      <NoteTable title={t("plans-office:report.missing")} notes={notesOf(read, "missing")} />
      <NoteTable title={t("plans-office:report.dropped")} notes={notesOf(read, "dropped")} />
      <h2>{t("plans-office:report.understood")}</h2>
      <UnderstoodTable lines={lines} />
      {effect.untouched.length > 0 ? (
        <>
          <h2>{t("plans-office:report.untouched")}</h2>
          <p>{t("plans-office:report.untouchedText")}</p>
          <ul>
            {effect.untouched.map((item) => (
              <li key={item.id}>
                {item.code} {item.name}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function notesOf(read: ReadPlanTable, kind: TableNote["kind"]): TableNote[] {
  return read.notes.filter((note) => note.kind === kind);
}

function NoteTable({ title, notes }: { title: string; notes: TableNote[] }) {
  const { t } = useTranslation();
  const all = t("plans-office:report.all");
  return (
    <>
      <h2>{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        dense
        columns={[
          { key: "row", label: t("plans-office:report.row"), numeric: true },
          { key: "column", label: t("plans-office:report.column") },
          { key: "message", label: t("plans-office:report.message") },
        ]}
        rows={notes.map((note, index) => ({
          id: String(index),
          cells: {
            row: note.row ?? all,
            column: note.column === null ? "" : columnLetters(note.column),
            message: t(`plans-office:notes.${note.kind}.${note.reason}`, { value: note.value }),
          },
        }))}
        empty={<p>{t("plans-office:report.none")}</p>}
      />
    </>
  );
}

function UnderstoodTable({ lines }: { lines: ImportedItem[] }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t("plans-office:report.understoodCaption")}
      captionHidden
      dense
      columns={[
        { key: "row", label: t("plans-office:report.row"), numeric: true },
        { key: "kind", label: t("plans-office:report.kindHeader") },
        { key: "code", label: t("plans-office:report.code") },
        { key: "words", label: t("plans-office:report.words") },
        { key: "fate", label: t("plans-office:report.fateHeader") },
      ]}
      rows={lines.map((line, index) => ({
        id: String(index),
        cells: {
          row: line.row,
          kind: t(`plans-office:report.kind.${line.kind}`),
          code: line.isNumbered ? t("plans-office:report.numbered", { code: line.code }) : line.code,
          words: <Words name={line.name} outcome={line.outcome} />,
          fate: <Fate line={line} />,
        },
      }))}
      empty={<p>{t("plans-office:report.none")}</p>}
    />
  );
}

function Words({ name, outcome }: { name: string; outcome: string }) {
  return (
    <>
      <b>{name}</b>
      {outcome ? (
        <>
          <br />
          {outcome}
        </>
      ) : null}
    </>
  );
}

function Fate({ line }: { line: ImportedItem }) {
  const { t } = useTranslation();
  const { before } = line;
  const was = before === null || before.name === line.name ? "" : before.name;
  const wasOutcome = before === null || before.outcome === line.outcome ? "" : before.outcome;
  return (
    <>
      {t(`plans-office:report.fate.${line.fate}`)}
      {[was, wasOutcome]
        .filter((words) => words !== "")
        .map((words) => (
          <div key={words}>{t("plans-office:report.was", { words })}</div>
        ))}
      {before?.isRetired ? <div>{t("plans-office:report.wasRetired")}</div> : null}
      {line.isMoved ? <div>{t("plans-office:report.wasMoved")}</div> : null}
    </>
  );
}
