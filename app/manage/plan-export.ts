import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import { findPlanBySlug, listPlans } from "#app/features/plans/plan/queries.server.ts";
import { listPrintable, printPlan } from "#app/features/plans/printing/export-plan.server.ts";
import { exportPlanFile, type PlanFileFormat } from "#app/features/plans/printing/plan-report.server.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import { writeCsv } from "#app/platform/documents/write-csv.server.ts";
import { env } from "#app/platform/env.server.ts";
import { currentMoment } from "#app/platform/time/clock.server.ts";
import { type Day, dayOf, isDay } from "#app/platform/time/day.ts";
import type { ManageCommand } from "./commands.ts";
import { isLayout } from "./plan-table-file.ts";

export const exportPlanTable: ManageCommand = {
  noun: "plan",
  verb: "export",
  usage: "[--plan SLUG] [--layout NAME] [--format csv|xlsx|docx] [--as-at DAY] [--out FILE]",
  does: "Print a plan as a table of a layout, with its columns and words as they were printed",
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        plan: { type: "string" },
        layout: { type: "string" },
        format: { type: "string", default: "csv" },
        "as-at": { type: "string" },
        out: { type: "string" },
      },
    });
    const asAt = values["as-at"];
    const { format } = values;
    if (!isFormat(format) || (asAt !== undefined && !isDay(asAt))) {
      console.error("The format is csv, xlsx or docx, and a day is written as in 2027-03-31.");
      return 2;
    }
    if (values.layout !== undefined && !isLayout(await listLayouts(), values.layout)) return 2;
    const plan = await chosenPlan(values.plan);
    if (!plan) return 1;
    const [printable] = await listPrintable(plan.id);
    const wanted = values.layout ?? printable;
    const body = await bodyOf(plan.id, format, wanted, asAt);
    if (body === null) return 1;
    if (values.out === undefined) process.stdout.write(body);
    else await writeFile(values.out, body);
    return 0;
  },
};

async function chosenPlan(slug: string | undefined): Promise<{ id: string } | null> {
  if (slug !== undefined) {
    const plan = await findPlanBySlug(slug);
    if (!plan) console.error(`There is no plan at "${slug}". "plan list" lists them.`);
    return plan;
  }
  const [plan, ...others] = await listPlans();
  if (plan && others.length === 0) return plan;
  console.error('Say which plan with --plan SLUG. "plan list" lists them.');
  return null;
}

// Files for people hold all tables of a layout; CSV can only hold one.
async function bodyOf(
  planId: string,
  format: PlanFileFormat,
  wanted: string | undefined,
  asAt: Day | undefined,
): Promise<string | Uint8Array | null> {
  if (format === "csv") {
    const table = await printPlan(planId, {
      ...(wanted === undefined ? {} : { wanted }),
      ...(asAt === undefined ? {} : { asAt }),
    });
    return table && writeCsv(table.rows);
  }
  const today = dayOf(currentMoment());
  const file = await exportPlanFile(
    commandLineActor,
    planId,
    {
      layout: wanted ?? "",
      asAt: asAt ?? "",
      format,
      origin: env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`,
    },
    today,
  );
  if (!file) console.error("There is nothing of this plan that the layout could print.");
  return file?.body ?? null;
}

function isFormat(text: string): text is PlanFileFormat {
  return text === "csv" || text === "xlsx" || text === "docx";
}
