import type { z } from "zod";
import { tableName, tablesNamed, tablesOf } from "#app/features/plans/layouts/layout.ts";
import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import type { ChooseTableForm } from "#app/features/plans/plan/forms.ts";
import { cutDryRun, dryRunOf } from "./dry-run.ts";
import { holdsAnything, previewImport } from "./import-plan.server.ts";
import { readChosenTable, type TableChoice } from "./upload.ts";
import { knownLeads, type Upload } from "./uploads.server.ts";

/** How many lines of one kind a page shows: a browser stays usable, and the counts above them are of all. */
const mostLines = 300;

/** What the page of an upload shows: the dry run, and all that somebody can choose otherwise. */
export async function reportOf(upload: Upload, now: Date) {
  const { id, planId, title, fileName, format, tables, choice, into } = upload;
  const layouts = await listLayouts();
  const read = await readChosenTable(tables, choice, { layouts, isKnownLead: await knownLeads() });
  const effect = await previewImport(planId, read, now);
  const [chosen] = choice.wanted === "" ? [read.of] : tablesNamed(layouts, choice.wanted);
  const headerRow = read.fates.indexOf("header");
  return {
    ...{ id, planId, title, fileName, format, into },
    report: cutDryRun(dryRunOf(read, effect), mostLines),
    isEmpty: !holdsAnything(read),
    choice: {
      table: choice.table,
      tables: tables.map(({ name, rows }) => ({
        name,
        rows: rows.length,
        words: (rows.find((row) => row.some((cell) => cell.trim() !== "")) ?? [])
          .filter((cell) => cell.trim() !== "")
          .join(" · ")
          .slice(0, 80),
      })),
      wanted: choice.wanted || (read.of ? tableName(read.of) : ""),
      layouts: tablesOf(layouts).map((one) => ({
        name: tableName(one),
        title: `${one.layout.title}: ${one.table.title}`,
      })),
      headerRow: headerRow < 0 ? null : headerRow + 1,
      keys: (chosen?.table.columns ?? []).map(({ key, header }) => ({ key, header })),
    },
  };
}
export type UploadView = Awaited<ReturnType<typeof reportOf>>;

/** What a form says of how a table is to be understood. Another table, layout or row of names begins without the columns. */
export function choiceOf(form: z.output<typeof ChooseTableForm>): TableChoice {
  const { table, wasTable, wanted, wasWanted, headerRow, wasHeaderRow, key } = form;
  const isOther = table !== wasTable || wanted !== wasWanted || headerRow !== wasHeaderRow;
  return {
    // What was found for one table says nothing of another.
    wanted: table !== wasTable && wanted === wasWanted ? "" : wanted,
    ...{ table, same: [], take: [] },
    headerRow: table !== wasTable || !headerRow ? null : headerRow - 1,
    keys: isOther || wanted === "" || key.length === 0 ? null : key.map((one) => one || null),
  };
}

/** The items that somebody takes for items of the plan, as a form names them: "place:id". */
export function sameOf(values: readonly string[]): [number, string][] {
  return values.flatMap((value) => {
    const [, at, id = ""] = /^(\d{1,7}):(.+)$/.exec(value) ?? [];
    return at === undefined ? [] : [[Number(at), id] as [number, string]];
  });
}
