import { parseArgs } from "node:util";
import { dryRunOf } from "#app/features/plans/imports/dry-run.ts";
import { holdsAnything, previewImport } from "#app/features/plans/imports/import-plan.server.ts";
import { findPlanBySlug } from "#app/features/plans/plan/queries.server.ts";
import type { ManageCommand } from "./commands.ts";
import { printDryRun, readPlanFile } from "./plan-table-file.ts";

export const checkPlanTable: ManageCommand = {
  noun: "plan",
  verb: "check",
  usage: "FILE [--layout NAME] [--table N] [--plan SLUG] [--take-file] [--json]",
  does: "Show what a plan's table in a file (CSV, XLSX, ODS, DOCX, ODT) is understood as; nothing is stored",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        layout: { type: "string" },
        table: { type: "string" },
        plan: { type: "string" },
        "take-file": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) {
      console.error("Say which file: plan check FILE");
      return 2;
    }
    const plan = values.plan === undefined ? null : await findPlanBySlug(values.plan);
    if (values.plan !== undefined && !plan) {
      console.error(`There is no plan at "${values.plan}". "plan list" lists them.`);
      return 1;
    }
    const found = await readPlanFile(file, values.layout, values.table);
    if (!found) return 1;
    const take = values["take-file"] ? "all" : undefined;
    const effect = await previewImport(plan?.id ?? null, found.read, new Date(), undefined, take);
    const report = dryRunOf(found.read, effect);
    if (values.json) console.log(JSON.stringify({ format: found.format, ...report }, null, 2));
    else printDryRun(report);
    return holdsAnything(found.read) ? 0 : 1;
  },
};
