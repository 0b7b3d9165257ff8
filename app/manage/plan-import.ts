import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import {
  allItems,
  countImport,
  type ImportedItem,
  type PlanImport,
} from "#app/features/plans/compare-with-plan.ts";
import { type ImportTarget, importPlan, previewImport } from "#app/features/plans/import-plan.server.ts";
import { parsePlanTable, type ReadPlanTable } from "#app/features/plans/parse-plan-table.ts";
import { longestText } from "#app/features/plans/plan.ts";
import { columnLetters } from "#app/features/plans/plan-table-columns.ts";
import { listPlans } from "#app/features/plans/queries.server.ts";
import { readTable, tableLimits } from "#app/features/plans/read-table.server.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import { storable } from "#app/platform/http/form.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { ManageCommand } from "./commands.ts";

const { t } = translatorFor("en");

export const importPlanTable: ManageCommand = {
  noun: "plan",
  verb: "import",
  usage: "FILE [--plan SLUG | --title T] [--dry-run] [--json] [--yes]",
  does: "Import a plan's table from a CSV or XLSX file, after showing what was understood",
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        plan: { type: "string" },
        title: { type: "string" },
        "dry-run": { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
      },
    });
    const [file, ...others] = positionals;
    if (!file || others.length > 0 || (values.plan && values.title)) {
      console.error("Say which file, and either --plan SLUG or --title T: plan import FILE --title T");
      return 2;
    }
    const table = await readTable(await readUpTo(file, tableLimits.bytes + 1));
    if (!table.ok) {
      console.error(t(`plans-office:import.refused.${table.reason}`));
      return 1;
    }
    const read = parsePlanTable(table.rows);
    const title = storable(values.title ?? basename(file).replace(/\.[^.]*$/, "")).trim();
    const target = await targetOf(values.plan, title.slice(0, longestText.title) || "Plan");
    if (!target) {
      console.error(`There is no plan at "${values.plan}". "plan list" lists them.`);
      return 1;
    }
    const effect = await previewImport("planId" in target ? target.planId : null, read.priorities);
    const counts = countImport(effect);
    if (values.json) {
      const { fates, columns, notes } = read;
      console.log(JSON.stringify({ format: table.format, columns, fates, notes, effect, counts }, null, 2));
    } else {
      printDryRun(read, effect);
    }
    if (values["dry-run"]) return read.priorities.length > 0 ? 0 : 1;
    if (read.priorities.length === 0) {
      console.error("Nothing was stored: the file holds no priority.");
      return 1;
    }
    if (!values.yes && !(await isAgreed())) {
      console.error("Nothing was stored.");
      return 1;
    }
    const result = await importPlan(commandLineActor, target, read.priorities);
    if (!result?.ok) {
      console.error("Nothing was stored: the plan is no longer there.");
      return 1;
    }
    if (!values.json) console.log(t("plans-office:done.imported", result.counts));
    return 0;
  },
};

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

async function targetOf(slug: string | undefined, title: string): Promise<ImportTarget | null> {
  if (slug === undefined) {
    return { newPlan: { id: randomUUID(), title, period: "", vision: "", body: "", localities: "" } };
  }
  const plan = (await listPlans()).find((one) => one.slug === slug);
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

function printDryRun(read: ReadPlanTable, effect: PlanImport): void {
  const rows = { understood: 0, dropped: 0, empty: 0, header: 0 };
  for (const fate of read.fates) rows[fate] += 1;
  console.log(`${t("plans-office:report.rows")}: ${t("plans-office:report.rowCounts", rows)}`);
  for (const kind of ["doubt", "missing", "dropped"] as const) {
    const notes = read.notes.filter((note) => note.kind === kind);
    if (notes.length > 0) console.log(`\n${t(`plans-office:report.${kind}`)}`);
    for (const note of notes) {
      const place = [note.row ?? "", note.column === null ? "" : columnLetters(note.column)].join(" ").trim();
      const message = t(`plans-office:notes.${note.kind}.${note.reason}`, { value: note.value });
      console.log(`  ${place.padEnd(6)}${message}`);
    }
  }
  console.log(`\n${t("plans-office:report.understood")}`);
  for (const item of allItems(effect)) console.log(`  ${lineOf(item)}`);
  if (effect.untouched.length > 0) console.log(`\n${t("plans-office:report.untouched")}`);
  for (const { code, name } of effect.untouched) console.log(`  ${code} ${name}`);
  console.log(
    `\n${t("plans-office:report.effect")}: ${t("plans-office:report.effectCounts", countImport(effect))}`,
  );
}

function lineOf({ row, kind, code, name, fate }: ImportedItem): string {
  const indent = kind === "priority" ? "" : "  ";
  return `${String(row).padEnd(6)}${t(`plans-office:report.fate.${fate}`).padEnd(9)}${indent}${code} ${name}`;
}
