import { findPartnership } from "#app/features/accounts/queries.server.ts";
import { csvOf } from "#app/features/plans/export-plan.server.ts";
import { cellsOf, findPlanInPrint, type PlanInPrint } from "#app/features/plans/print-plan.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { ReportDocument } from "./document.ts";
import { planDocument, progressDocument } from "./plan-document.server.ts";
import { type PlanPrintWanted, progressReport } from "./plan-print.ts";
import { longestExport } from "./report-file.server.ts";
import { writeDocx } from "./write-docx.server.ts";
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

/** A plan in a layout, or its progress report, ready for a page. Null: no such plan or layout, or nothing to print. */
export async function findPlanReport(
  planId: string,
  wanted: PlanPrintWanted,
  today: string,
): Promise<{ print: PlanInPrint; report: ReportDocument } | null> {
  const author = await findPartnership();
  const isProgress = wanted.layout === progressReport;
  const asAt = wanted.asAt || (isProgress ? today : null);
  const print = await readPrint(planId, wanted, asAt);
  if (!print) return null;
  const parts = { print, t, author, area: author.area };
  return {
    print,
    report:
      isProgress && asAt !== null ? progressDocument({ ...parts, asAt }) : planDocument({ ...parts, asAt }),
  };
}

/**
 * A plan as a file to save; the export is recorded. A CSV file holds one table and a workbook a sheet for each: those of
 * the progress report are the tables of the plan's own layout. Null as for `findPlanReport`.
 */
export async function exportPlanFile(
  actor: Actor,
  planId: string,
  wanted: PlanPrintWanted & { format: PlanFileFormat; origin: string },
  today: string,
): Promise<PlanFile | null> {
  const found = await findPlanReport(planId, wanted, today);
  if (!found) return null;
  const { print, report } = found;
  const { format } = wanted;
  const body = await bodyOf(found, wanted);
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
  return { body, name: report.title, extension: format, type: types[format] };
}

async function bodyOf(
  { print, report }: { print: PlanInPrint; report: ReportDocument },
  { format, origin }: { format: PlanFileFormat; origin: string },
): Promise<Uint8Array | string | null> {
  if (format === "docx") return await writeDocx(report, origin);
  const [first] = print.tables;
  if (!first) return null;
  return format === "csv" ? csvOf(cellsOf(first)) : await writePlanXlsx(print.tables);
}

async function readPrint(
  planId: string,
  { layout }: PlanPrintWanted,
  asAt: string | null,
): Promise<PlanInPrint | null> {
  const wanted = layout === "" || layout === progressReport ? {} : { wanted: layout };
  return await db.$transaction(
    (tx: Transaction) => findPlanInPrint(planId, { ...wanted, ...(asAt === null ? {} : { asAt }) }, tx),
    { timeout: longestExport },
  );
}
