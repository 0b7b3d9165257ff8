import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { columnLetters } from "#app/platform/office-files/column-letters.ts";
import type { TableFormat } from "#app/platform/office-files/read-tables.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { CutDryRun, DryRunItem } from "../dry-run.ts";
import { noteKey, type TableNote } from "../reading/table-note.ts";

type ImportReportProps = { format: TableFormat; report: CutDryRun };

/** A dry run: what was understood, what is missing, what will be dropped and what to look at, by row and column. */
export function ImportReport({ format, report }: ImportReportProps) {
  const { t } = useTranslation();
  const isGuess = format.kind === "csv" && format.encoding === "windows-1252";
  const isEmpty = report.items.length + report.footnotes.length + report.texts.length === 0;
  const kinds = [
    ...report.kinds.map(({ kind, count }) => t(`plans-office:kinds.${kind}`, { count })),
    ...(report.footnotes.length > 0
      ? [t("plans-office:report.footnotes", { count: report.footnotes.length })]
      : []),
    ...(report.texts.length > 0 ? [t("plans-office:report.texts", { count: report.texts.length })] : []),
  ];
  return (
    <>
      {isEmpty ? (
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
              format.kind !== "csv"
                ? t(`plans-office:report.formatOf.${format.kind}`)
                : t("plans-office:report.csv", {
                    encoding: format.encoding.toUpperCase(),
                    separator: t(`plans-office:report.separator.${format.separator}`),
                  }),
          },
          {
            key: t("plans-office:report.layout"),
            value:
              report.layout === null
                ? t("plans-office:report.noLayout")
                : t("plans-office:report.layoutName", { title: report.title, name: report.layout }),
          },
          { key: t("plans-office:report.rows"), value: t("plans-office:report.rowCounts", report.rows) },
          { key: t("plans-office:report.found"), value: kinds.join(", ") || t("plans-office:report.none") },
          {
            key: t("plans-office:report.effect"),
            value: t("plans-office:report.effectCounts", report.counts),
          },
          ...(report.newLeads.length > 0
            ? [
                {
                  key: t("plans-office:report.newLeads"),
                  value: [
                    report.newLeads.join("; "),
                    ...(report.more.newLeads > 0
                      ? [t("plans-office:report.more", { count: report.more.newLeads })]
                      : []),
                  ].join(" "),
                },
              ]
            : []),
        ]}
      />
      <h2>{t("plans-office:report.columns")}</h2>
      <DataTable
        caption={t("plans-office:report.columns")}
        captionHidden
        dense
        columns={[
          { key: "column", label: t("plans-office:report.column") },
          { key: "header", label: t("plans-office:report.header") },
          { key: "means", label: t("plans-office:report.means") },
        ]}
        rows={report.columns.map(({ column, header, means }) => ({
          id: column,
          cells: { column, header, means: means ?? t("plans-office:report.kept") },
        }))}
        empty={<p>{t("plans-office:report.none")}</p>}
      />
      {(["doubt", "missing", "dropped"] as const).map((kind) => (
        <NoteTable
          key={kind}
          title={t(`plans-office:report.${kind}`)}
          notes={report.notes.filter((note) => note.kind === kind)}
          more={report.more[kind]}
        />
      ))}
      <h2>{t("plans-office:report.understood")}</h2>
      <UnderstoodTable lines={report.items} more={report.more.items} />
      <TextTable report={report} />
      {report.untouched.length > 0 ? (
        <>
          <h2>{t("plans-office:report.untouched")}</h2>
          <p>{t("plans-office:report.untouchedText")}</p>
          <ul>
            {report.untouched.map((item) => (
              <li key={item.id}>{t("plans-office:plan.of", item)}</li>
            ))}
          </ul>
          <More count={report.more.untouched} />
        </>
      ) : null}
    </>
  );
}

function More({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? <p>{t("plans-office:report.more", { count })}</p> : null;
}

function NoteTable({ title, notes, more }: { title: string; notes: TableNote[]; more: number }) {
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
            message: t(noteKey(note), { value: note.value }),
          },
        }))}
        empty={<p>{t("plans-office:report.none")}</p>}
      />
      <More count={more} />
    </>
  );
}

function UnderstoodTable({ lines, more }: { lines: DryRunItem[]; more: number }) {
  const { t } = useTranslation();
  return (
    <>
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
            kind: t(`plans-office:kind.${line.kind}`),
            code: line.isNumbered ? t("plans-office:report.numbered", { code: line.code }) : line.code,
            words: <Words line={line} />,
            fate: <Fate line={line} />,
          },
        }))}
        empty={<p>{t("plans-office:report.none")}</p>}
      />
      <More count={more} />
    </>
  );
}

function Words({ line }: { line: DryRunItem }) {
  const { t } = useTranslation();
  return (
    <>
      <b>{line.name}</b>
      {line.outcome ? <div>{line.outcome}</div> : null}
      {line.leads.map(({ words, body, isAccountable }) => (
        <div key={words}>
          {isAccountable
            ? t("plans-office:report.leadAccountable", { words, body })
            : t("plans-office:report.leadJoint", { words, body })}
        </div>
      ))}
      {line.timescales.map((one) => (
        <div key={one.words + one.until}>
          {t("plans-office:report.timescale", {
            words: one.words,
            kind: t(`plans-office:timescale.${one.kind}`),
            meant: [one.from === one.until ? null : one.from, one.until, one.every, one.event]
              .filter(Boolean)
              .join(" – "),
          })}
        </div>
      ))}
    </>
  );
}

function Fate({ line }: { line: DryRunItem }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`plans-office:report.fate.${line.fate}`)}
      {line.was.map(({ field, words }) => (
        <div key={field}>{t("plans-office:report.was", { words })}</div>
      ))}
      {line.kept.length > 0 ? <div>{t("plans-office:report.keptHere")}</div> : null}
      {line.wasRetired ? <div>{t("plans-office:report.wasRetired")}</div> : null}
      {line.isMoved ? <div>{t("plans-office:report.wasMoved")}</div> : null}
    </>
  );
}

function TextTable({ report }: { report: CutDryRun }) {
  const { t } = useTranslation();
  const lines = [
    ...report.footnotes.map(({ mark, words, row, fate }) => ({ key: mark, words, row, fate })),
    ...report.texts,
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <DataTable
        caption={t("plans-office:report.textsCaption")}
        captionHidden
        dense
        columns={[
          { key: "row", label: t("plans-office:report.row"), numeric: true },
          { key: "key", label: t("plans-office:report.key") },
          { key: "words", label: t("plans-office:report.words") },
          { key: "fate", label: t("plans-office:report.fateHeader") },
        ]}
        rows={lines.map(({ key, words, row, fate }) => ({
          id: String(row),
          cells: { row, key, words, fate: t(`plans-office:report.fate.${fate}`) },
        }))}
      />
      <More count={report.more.texts} />
    </>
  );
}
