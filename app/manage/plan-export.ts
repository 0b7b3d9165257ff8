import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { csvOf, listPrintable, printPlan } from "#app/features/plans/export-plan.server.ts";
import { listLayouts } from "#app/features/plans/layouts.server.ts";
import { findPlanBySlug, listPlans } from "#app/features/plans/queries.server.ts";
import type { ManageCommand } from "./commands.ts";
import { isLayout } from "./plan-table-file.ts";

export const exportPlanTable: ManageCommand = {
  noun: "plan",
  verb: "export",
  usage: "[--plan SLUG] [--layout NAME] [--format csv] [--as-at DAY] [--out FILE]",
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
    if (values.format !== "csv" || (asAt !== undefined && !isDay(asAt))) {
      console.error("The format is csv, and a day is written as in 2027-03-31.");
      return 2;
    }
    if (values.layout !== undefined && !isLayout(await listLayouts(), values.layout)) return 2;
    const plan = await chosenPlan(values.plan);
    if (!plan) return 1;
    const [printable] = await listPrintable(plan.id);
    const wanted = values.layout ?? printable;
    const table = await printPlan(plan.id, {
      ...(wanted === undefined ? {} : { wanted }),
      ...(asAt === undefined ? {} : { asAt }),
    });
    if (!table) return 1;
    const csv = csvOf(table.rows);
    if (values.out === undefined) process.stdout.write(csv);
    else await writeFile(values.out, csv);
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

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(new Date(text).getTime());
}
