import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { progressDocument } from "#app/features/plans/progress/plan-progress-document.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { PlainDocument } from "#app/platform/documents/document.ts";
import { longestExport } from "#app/platform/documents/document-file.server.ts";
import { writeCsv } from "#app/platform/documents/write-csv.server.ts";
import { writeDocx } from "#app/platform/documents/write-docx.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { Day } from "#app/platform/time/day.ts";
import type { PlanPrintWanted } from "./forms.ts";
import { planDocument } from "./plan-document.server.ts";
import { progressReport } from "./plan-print.ts";
import { cellsOf, findPlanInPrint, type PlanInPrint } from "./print-plan.server.ts";
import { writePlanXlsx } from "./write-plan-xlsx.server.ts";

// The office's language; the plan's own words are as they are.
const { t } = translatorFor("en");

export type PlanFileFormat = "docx" | "csv" | "xlsx";

export type PlanFile = { body: Uint8Array | string; name: string; extension: PlanFileFormat; type: string };

const types: Record<PlanFileFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The most rows that a page prints; a longer plan is a file, or has pages of its own. */
const mostOnPage = 2000;

/**
 * A plan in a layout, or its progress report, ready for a page; without the report where it is too long for one. Null: no
 * such plan or layout, or nothing to print.
 */
export async function findPlanReport(
  planId: string,
  wanted: PlanPrintWanted,
  today: Day,
): Promise<{ print: PlanInPrint; report: PlainDocument | null } | null> {
  const print = await printOf(planId, wanted, today);
  if (!print) return null;
  const isLong = print.items.length > mostOnPage;
  return { print, report: isLong ? null : await reportOf(print, wanted, today) };
}

async function printOf(planId: string, wanted: PlanPrintWanted, today: Day): Promise<PlanInPrint | null> {
  return await readPrint(planId, wanted, asAtOf(wanted, today));
}

function asAtOf({ layout, asAt }: PlanPrintWanted, today: Day): Day | null {
  return asAt || (layout === progressReport ? today : null);
}

async function reportOf(print: PlanInPrint, wanted: PlanPrintWanted, today: Day): Promise<PlainDocument> {
  const author = await findPartnership();
  const asAt = asAtOf(wanted, today);
  const parts = { print, t, author, area: author.area };
  return wanted.layout === progressReport && asAt !== null
    ? progressDocument({ ...parts, asAt })
    : planDocument({ ...parts, asAt });
}

/**
 * A plan as a file to save; the export is recorded. A CSV file holds one table and a workbook a sheet for each: those of
 * the progress report are the tables of the plan's own layout. Null as for `findPlanReport`.
 */
export async function exportPlanFile(
  actor: Actor,
  planId: string,
  wanted: PlanPrintWanted & { format: PlanFileFormat; origin: string },
  today: Day,
): Promise<PlanFile | null> {
  const print = await printOf(planId, wanted, today);
  if (!print) return null;
  const { format } = wanted;
  const body =
    format === "docx"
      ? await writeDocx(await reportOf(print, wanted, today), wanted.origin)
      : await tablesOf(print, format);
  if (body === null) return null;
  await db.$transaction((tx) =>
    recordAudit(
      tx,
      actor,
      "plan.exported",
      { kind: "plan", id: planId },
      { format, layout: wanted.layout || print.layout.name, asAt: wanted.asAt },
    ),
  );
  return { body, name: print.plan.title, extension: format, type: types[format] };
}

async function tablesOf(
  { tables }: PlanInPrint,
  format: "csv" | "xlsx",
): Promise<Uint8Array | string | null> {
  const [first] = tables;
  if (!first) return null;
  return format === "csv"
    ? writeCsv(cellsOf(first))
    : await writePlanXlsx(tables, t("printing-office:total"));
}

async function readPrint(
  planId: string,
  { layout }: PlanPrintWanted,
  asAt: Day | null,
): Promise<PlanInPrint | null> {
  const wanted = layout === "" || layout === progressReport ? {} : { wanted: layout };
  return await db.$transaction(
    (tx: Transaction) => findPlanInPrint(planId, { ...wanted, ...(asAt === null ? {} : { asAt }) }, tx),
    { timeout: longestExport },
  );
}
