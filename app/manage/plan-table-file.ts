import { open } from "node:fs/promises";
import type { DryRun, DryRunItem } from "#app/features/plans/imports/dry-run.ts";
import { bestTable, knownColumns } from "#app/features/plans/imports/reading/known-tables.ts";
import { type ReadPlanTable, readPlanTable } from "#app/features/plans/imports/reading/read-plan-table.ts";
import { noteKey } from "#app/features/plans/imports/reading/table-note.ts";
import { knownLeads } from "#app/features/plans/imports/uploads.server.ts";
import { type Layout, tableName, tablesNamed, tablesOf } from "#app/features/plans/layouts/layout.ts";
import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { columnLetters } from "#app/platform/office-files/column-letters.ts";
import { readTables, type TableFormat, tableLimits } from "#app/platform/office-files/read-tables.server.ts";

const { t } = translatorFor("en");

/** A file read as a plan's table, by any layout or the one that is named. Says on the error stream why it cannot be, and answers null. */
export async function readPlanFile(
  path: string,
  wanted: string | undefined,
  place: string | undefined,
): Promise<{ format: TableFormat; read: ReadPlanTable } | null> {
  const layouts = await listLayouts();
  if (wanted !== undefined && !isLayout(layouts, wanted)) return null;
  const file = await readTables(await readUpTo(path, tableLimits.bytes + 1), { knownColumns });
  if (!file.ok) {
    console.error(t(`plans-office:import.refused.${file.reason}`));
    return null;
  }
  const { tables, format } = file;
  if (format.kind === "csv" && format.encoding === "windows-1252")
    console.error(t("plans-office:report.windows1252"));
  const at = place === undefined ? bestTable(tables) : Number(place) - 1;
  const table = tables[at];
  if (!table) {
    console.error(`There is no table ${place}: the file has ${tables.length}.`);
    return null;
  }
  if (place === undefined && tables.length > 1) {
    console.error(`The file has ${tables.length} tables. This is number ${at + 1}; --table N takes another.`);
  }
  const isKnownLead = await knownLeads();
  const { rows, spans } = table;
  const read = readPlanTable(rows, {
    layouts,
    isKnownLead,
    spans,
    ...(wanted === undefined ? {} : { wanted }),
  });
  return { format, read };
}

/** Whether a layout or table of this name is known; says on the error stream which ones are. */
export function isLayout(layouts: readonly Layout[], wanted: string): boolean {
  if (tablesNamed(layouts, wanted).length > 0) return true;
  console.error(
    `There is no layout "${wanted}". These are known:\n${tablesOf(layouts)
      .map((one) => `  ${tableName(one)}`)
      .join("\n")}`,
  );
  return false;
}

/** A file's bytes, not more of them than asked for. */
async function readUpTo(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, most - length);
      length += bytesRead;
      if (bytesRead === 0 || length === most) return bytes.slice(0, length);
    }
  } finally {
    await file.close();
  }
}

/** Prints a dry run: the layout and its columns, what each row becomes, and doubts, gaps and drops by row and column. */
export function printDryRun(report: DryRun): void {
  const line = (key: string, value: string) => console.log(`${key}: ${value}`);
  line(
    t("plans-office:report.layout"),
    report.layout === null
      ? t("plans-office:report.noLayout")
      : t("plans-office:report.layoutName", { title: report.title, name: report.layout }),
  );
  line(t("plans-office:report.rows"), t("plans-office:report.rowCounts", report.rows));
  const kinds = [
    ...report.kinds.map(({ kind, count }) => t(`plans-office:kinds.${kind}`, { count })),
    t("plans-office:report.footnotes", { count: report.footnotes.length }),
    t("plans-office:report.texts", { count: report.texts.length }),
  ];
  line(
    t("plans-office:report.found"),
    kinds.filter((one) => !one.startsWith("0 ")).join(", ") || t("plans-office:report.none"),
  );
  if (report.newLeads.length > 0) line(t("plans-office:report.newLeads"), report.newLeads.join("; "));
  console.log(`\n${t("plans-office:report.columns")}`);
  for (const { column, header, means } of report.columns) {
    console.log(`  ${column.padEnd(4)}${header || "–"} → ${means ?? t("plans-office:report.kept")}`);
  }
  for (const kind of ["doubt", "missing", "dropped"] as const) {
    const notes = report.notes.filter((note) => note.kind === kind);
    if (notes.length > 0) console.log(`\n${t(`plans-office:report.${kind}`)}`);
    for (const note of notes) {
      const place = [note.row ?? "", note.column === null ? "" : columnLetters(note.column)].join(" ").trim();
      const message = t(noteKey(note), { value: note.value });
      console.log(`  ${place.padEnd(8)}${message}`);
    }
  }
  console.log(`\n${t("plans-office:report.understood")}`);
  for (const item of report.items) printItem(item);
  for (const { mark, words, row, fate } of report.footnotes) printText(row, fate, mark, words);
  for (const { key, words, row, fate } of report.texts) printText(row, fate, key, words);
  if (report.untouched.length > 0) console.log(`\n${t("plans-office:report.untouched")}`);
  for (const { code, name } of report.untouched) console.log(`  ${code} ${name}`);
  line(`\n${t("plans-office:report.effect")}`, t("plans-office:report.effectCounts", report.counts));
}

function printText(row: number, fate: DryRunItem["fate"], key: string, words: string): void {
  console.log(`  ${String(row).padEnd(6)}${t(`plans-office:report.fate.${fate}`).padEnd(9)}${key}: ${words}`);
}

function printItem({ row, kind, code, name, fate, leads, timescales, amount }: DryRunItem): void {
  const what = t(`plans-office:kind.${kind}`);
  console.log(
    `  ${String(row).padEnd(6)}${t(`plans-office:report.fate.${fate}`).padEnd(9)}${what} ${code}  ${name}`,
  );
  const indent = " ".repeat(17);
  for (const { words, body, isAccountable } of leads) {
    const told = isAccountable
      ? t("plans-office:report.leadAccountable", { words, body })
      : t("plans-office:report.leadJoint", { words, body });
    console.log(indent + told);
  }
  for (const one of timescales) {
    const meant = [one.from === one.until ? null : one.from, one.until, one.every, one.event]
      .filter(Boolean)
      .join(" – ");
    const is = t(`plans-office:timescale.${one.kind}`);
    console.log(indent + t("plans-office:report.timescale", { words: one.words, kind: is, meant }));
  }
  if (amount !== null) console.log(`${indent}£${amount.toFixed(2)}`);
}
