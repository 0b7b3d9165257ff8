import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { Layout } from "#app/features/plans/layouts/layout.ts";
import { listLayouts, saveLayout } from "#app/features/plans/layouts/layouts.server.ts";
import { printPlan } from "#app/features/plans/printing/export-plan.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { writeCsv } from "#app/platform/documents/write-csv.server.ts";
import { readTables } from "#app/platform/office-files/read-tables.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { importPlan } from "./import-plan.server.ts";
import { knownColumns } from "./reading/known-tables.ts";
import { readPlanTable } from "./reading/read-plan-table.ts";

const folders = [resolve(process.env.SHARED_DIR ?? "../shared"), resolve("../../shared")].map((one) =>
  join(one, "data/plans"),
);
const folder = folders.find(existsSync) ?? "";
// Without the folder of the source documents' tables these say that they were skipped.
const given = test.skipIf(folder === "");

const now = new Date("2026-11-22T12:00:00Z");
const texts = { title: "A plan", period: "", vision: "", body: "", localities: "" };

async function rowsOf(file: string): Promise<string[][]> {
  const read = await readTables(readFileSync(join(folder, file)), { knownColumns });
  if (!read.ok) throw new Error(read.reason);
  return read.tables[0]?.rows ?? [];
}

async function bringIn(planId: string, rows: string[][], isNew: boolean, wanted?: string) {
  const read = readPlanTable(rows, { layouts: await listLayouts(), ...(wanted ? { wanted } : {}) });
  const target = isNew ? { newPlan: { id: planId, ...texts } } : { planId };
  const result = await importPlan(await makeViewer(), target, read, now);
  if (!result?.ok) throw new Error("nothing was imported");
  return { read, counts: result.counts };
}

async function printed(planId: string, wanted: string): Promise<string[][]> {
  const table = await printPlan(planId, { wanted });
  return parse(writeCsv(table?.rows ?? []), { bom: true, relax_column_count: true }) as string[][];
}

const countOf = async (
  planId: string,
  kind: "priority" | "keyAction" | "strategicShift" | "commitment" | "outcomeMeasure" | "recommendation",
) => await db.planItem.count({ where: { planId, kind } });

const tables: [string, string][] = [
  ["plan-2017-overview.csv", "plan-on-a-page/overview"],
  ["plan-2017-meta.csv", "plan-on-a-page/plan-texts"],
  ["plan-2017-case-for-change.csv", "plan-on-a-page/case-for-change"],
  ["progress-2016.csv", "strategic-shifts/progress"],
  ["commitments-2022.csv", "commitment-matrix/commitments"],
  ["outcome-measures-2022.csv", "commitment-matrix/outcome-measures"],
  ["outcome-measures-2022-footnotes.csv", "commitment-matrix/footnotes"],
  ["recommendations-2022.csv", "commitment-matrix/recommendations"],
];

for (const [file, table] of tables) {
  given(
    `${file} is known as ${table}, printed again it is the same cell for cell, and imported again it changes nothing`,
    async () => {
      const id = newId();
      const rows = await rowsOf(file);
      const { read } = await bringIn(id, rows, true);
      expect(`${read.of?.layout.name}/${read.of?.table.name}`).toBe(table);
      expect(read.notes.filter((note) => note.kind === "dropped")).toEqual([]);
      expect(await printed(id, table)).toEqual(rows);
      const again = await bringIn(id, rows, false);
      expect(again.counts).toMatchObject({ added: 0, changed: 0 });
      expect(await printed(id, table)).toEqual(rows);
    },
  );
}

given("the plan of 2017 has 4 priorities and 13 key actions", async () => {
  const id = newId();
  await bringIn(id, await rowsOf("plan-2017-overview.csv"), true);
  expect([await countOf(id, "priority"), await countOf(id, "keyAction")]).toEqual([4, 13]);
});

given(
  "the progress report of 2016 has 8 priorities and 27 shifts, each with what had happened by October",
  async () => {
    const id = newId();
    await bringIn(id, await rowsOf("progress-2016.csv"), true);
    expect([await countOf(id, "priority"), await countOf(id, "strategicShift")]).toEqual([8, 27]);
    const shifts = await db.planItem.findMany({
      where: { planId: id, kind: "priority" },
      orderBy: { position: "asc" },
      select: { _count: { select: { children: true } } },
    });
    expect(shifts.map((priority) => priority._count.children)).toEqual([3, 5, 3, 1, 2, 2, 9, 2]);
    const progress = await db.planProgress.findMany({ where: { item: { planId: id } } });
    expect(progress).toHaveLength(27);
    expect(new Set(progress.map((one) => one.asAt.toISOString().slice(0, 10)))).toEqual(
      new Set(["2016-10-31"]),
    );
  },
);

given(
  "the tables of 2022 make one plan: 12 recommendations, 81 commitments and 39 outcome measures under 5 priorities",
  async () => {
    const id = newId();
    const files = tables.filter(([, table]) => table.startsWith("commitment-matrix/"));
    for (const [index, [file]] of files.entries()) await bringIn(id, await rowsOf(file), index === 0);
    expect([
      await countOf(id, "commitment"),
      await countOf(id, "outcomeMeasure"),
      await countOf(id, "priority"),
    ]).toEqual([81, 39, 5]);
    const register = await db.planItem.findMany({
      where: { planId: id, kind: "recommendation", detail: { not: "" } },
    });
    expect(register).toHaveLength(12);
    expect(register.find((one) => one.code === "R3")?.name).toMatch(/^coproduction and co-design/);
    const byPriority = await db.planItem.findMany({
      where: { planId: id, kind: "priority" },
      orderBy: { position: "asc" },
      select: { _count: { select: { children: { where: { kind: "commitment" } } } } },
    });
    expect(byPriority.map((priority) => priority._count.children)).toEqual([42, 4, 13, 7, 15]);
    for (const [file, table] of files) expect(await printed(id, table), table).toEqual(await rowsOf(file));
  },
);

given("each of the 31 timescales of 2022 keeps its words, and all but none are understood", async () => {
  const id = newId();
  await bringIn(id, await rowsOf("commitments-2022.csv"), true);
  const items = await db.planItem.findMany({
    where: { planId: id, kind: "commitment" },
    include: { timescales: true },
  });
  expect(new Set(items.map((item) => item.timescale)).size).toBe(31);
  const unknown = items
    .flatMap((item) => item.timescales)
    .filter((one) => one.kind === "unknown" || one.doubt !== "");
  expect(unknown).toEqual([]);
  const reports = items.find((item) => item.timescale === "6 monthly update reports to ADP");
  expect(reports?.timescales[0]).toMatchObject({ kind: "recurring", every: "P6M" });
});

given(
  "a lead that is spelled in two ways is one body, with one lead accountable for each commitment",
  async () => {
    const id = newId();
    await bringIn(id, await rowsOf("commitments-2022.csv"), true);
    const health = await db.leadBody.findMany({
      where: { name: { startsWith: "NHS Tayside Public" } },
      include: { aliases: true },
    });
    expect(health.map((body) => body.aliases.map((alias) => alias.words).sort())).toEqual([
      ["NHS Tayside Public Health", "NHS Tayside Public Heath"],
    ]);
    const slip = await db.planItemLead.findFirst({
      where: { words: "NHS Tayside Public Heath", item: { planId: id } },
    });
    expect(slip?.bodyId).toBe(health[0]?.id);
    const accountable = await db.planItemLead.count({ where: { isAccountable: true, item: { planId: id } } });
    expect(accountable).toBe(81);
  },
);

given("what an officer changes is printed as changed, and all else as it was", async () => {
  const id = newId();
  const rows = await rowsOf("commitments-2022.csv");
  await bringIn(id, rows, true);
  const one = await db.planItem.findFirstOrThrow({
    where: { planId: id, name: { startsWith: "Open Dundee Women" } },
  });
  await db.planItem.update({ where: { id: one.id }, data: { timescale: "Done" } });
  const after = await printed(id, "commitment-matrix/commitments");
  const differing = after.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell === rows[at]?.[column] ? [] : [cell])),
  );
  expect(differing).toEqual(["Done"]);
});

given(
  "tables that are no plan's by themselves come in by layouts of an administrator's own, and go out the same",
  async () => {
    const column = (key: string, header: string, holds: object, required = false) => ({
      key,
      header,
      holds,
      required,
    });
    const months = ["April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    const layout = (name: string, columns: object[]) => ({
      name,
      title: name,
      tables: [{ name: `${name}-rows`, title: name, levels: ["scope"], columns }],
    });
    const own: [string, object][] = [
      [
        "plan-2017-stakeholder-groups.csv",
        layout("groups", [column("group", "Stakeholder group", { what: "name", of: "scope" }, true)]),
      ],
      [
        "plan-2017-channels.csv",
        layout("channels", [
          column("channel", "Channel", { what: "name", of: "scope" }, true),
          column("dates", "Dates", { what: "timescale" }),
        ]),
      ],
      [
        "plan-2017-route-map.csv",
        layout("route-map", [
          column("task", "Planning Tasks & Processes", { what: "name", of: "scope" }, true),
          ...months.map((month) => column(month.toLowerCase(), month, { what: "kept" })),
        ]),
      ],
    ];
    const administrator = await makeViewer();
    for (const [file, shape] of own) {
      const saved = await saveLayout(administrator, shape);
      if (!saved.ok) throw new Error(JSON.stringify(saved));
      const id = newId();
      const rows = await rowsOf(file);
      await bringIn(id, rows, true);
      expect(await printed(id, Layout.parse(shape).name), file).toEqual(rows);
    }
  },
);
