import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { dryRunOf } from "#app/features/plans/imports/dry-run.ts";
import {
  holdsAnything,
  type ImportTarget,
  importPlan,
  previewImport,
} from "#app/features/plans/imports/import-plan.server.ts";
import { longestText } from "#app/features/plans/plan/plan.ts";
import { findPlanBySlug } from "#app/features/plans/plan/queries.server.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { storable } from "#app/platform/http/form.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { ManageCommand } from "./commands.ts";
import { printDryRun, readPlanFile } from "./plan-table-file.ts";

const { t } = translatorFor("en");

export const importPlanTable: ManageCommand = {
  noun: "plan",
  verb: "import",
  usage:
    "FILE [--plan SLUG | --title T] [--layout NAME] [--table N] [--take-file] [--dry-run] [--json] [--yes]",
  does: "Import a plan's table from a file (CSV, XLSX, ODS, DOCX, ODT), after showing what was understood",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        plan: { type: "string" },
        title: { type: "string" },
        layout: { type: "string" },
        table: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        "take-file": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
      },
    });
    const [file, ...others] = positionals;
    if (!file || others.length > 0 || (values.plan && values.title)) {
      console.error("Say which file, and either --plan SLUG or --title T: plan import FILE --title T");
      return 2;
    }
    const found = await readPlanFile(file, values.layout, values.table);
    if (!found) return 1;
    const { format, read } = found;
    const title = storable(values.title ?? basename(file).replace(/\.[^.]*$/, "")).trim();
    const target = await targetOf(values.plan, title.slice(0, longestText.title) || "Plan");
    if (!target) {
      console.error(`There is no plan at "${values.plan}". "plan list" lists them.`);
      return 1;
    }
    const now = new Date();
    // Without it, what was changed in the plan since its last import stays.
    const take = values["take-file"] ? "all" : undefined;
    const effect = await previewImport("planId" in target ? target.planId : null, read, now, undefined, take);
    const report = dryRunOf(read, effect);
    if (values.json) console.log(JSON.stringify({ format, ...report }, null, 2));
    else printDryRun(report);
    if (values["dry-run"]) return holdsAnything(read) ? 0 : 1;
    if (!holdsAnything(read)) {
      console.error("Nothing was stored: the file holds nothing that a plan has.");
      return 1;
    }
    if (!values.yes && !(await isAgreed())) {
      console.error("Nothing was stored.");
      return 1;
    }
    const result = await importPlan(commandLineActor, target, read, now, take ? { take } : {});
    if (!result?.ok) {
      console.error("Nothing was stored: the plan is no longer there.");
      return 1;
    }
    if (!values.json) console.log(t("plans-office:done.imported", result.counts));
    return 0;
  },
};

async function targetOf(slug: string | undefined, title: string): Promise<ImportTarget | null> {
  if (slug === undefined) {
    return { newPlan: { id: newId(), title, period: "", vision: "", body: "", localities: "" } };
  }
  const plan = await findPlanBySlug(slug);
  return plan ? { planId: plan.id } : null;
}

// Without a terminal nobody can be asked: agreement is then given by --yes only.
async function isAgreed(): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error("Add --yes to store this without being asked.");
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question("Import this? (y/N) ");
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
