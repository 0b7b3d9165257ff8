import { Buffer } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { importPlan } from "#app/features/plans/imports/import-plan.server.ts";
import { knownColumns } from "#app/features/plans/imports/reading/known-tables.ts";
import { readPlanTable } from "#app/features/plans/imports/reading/read-plan-table.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { Grid, PlainDocument } from "#app/platform/documents/document.ts";
import { readTables } from "#app/platform/office-files/read-tables.server.ts";
import { asDay, type Day } from "#app/platform/time/day.ts";
import { openParts, parseXml } from "#tests/support/docx-parts.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { exportPlanFile, findPlanReport, type PlanFileFormat } from "./plan-report.server.ts";

const folders = [resolve(process.env.SHARED_DIR ?? "../shared"), resolve("../../shared")].map((one) =>
  join(one, "data/plans"),
);
const folder = folders.find(existsSync) ?? "";
// Without the folder of the source documents' tables these say that they were skipped.
const given = test.skipIf(folder === "");

const now = new Date("2026-11-22T12:00:00Z");
const today = asDay("2026-11-22");
const texts = { title: "A plan", period: "", vision: "", body: "", localities: "" };
const newest = { layout: "", asAt: "" } as const;

async function bringIn(rows: string[][], into?: string): Promise<string> {
  const id = into ?? newId();
  const read = readPlanTable(rows, { layouts: shippedLayouts });
  const target = into ? { planId: id } : { newPlan: { id, ...texts } };
  const result = await importPlan(await makeViewer(), target, read, now);
  if (!result?.ok) throw new Error("nothing was imported");
  return id;
}

async function rowsOf(file: string): Promise<string[][]> {
  return await readAgain(readFileSync(join(folder, file)));
}

async function fileOf(
  planId: string,
  format: PlanFileFormat,
  layout = "",
  asAt: Day | "" = "",
): Promise<Buffer> {
  const wanted = { layout, asAt, format, origin: "https://conversations.example" };
  const file = await exportPlanFile(commandLineActor, planId, wanted, today);
  if (!file) throw new Error("nothing was printed");
  return Buffer.from(file.body);
}

async function readAgain(file: Buffer): Promise<string[][]> {
  const read = await readTables(file, { knownColumns });
  if (!read.ok) throw new Error(read.reason);
  return read.tables[0]?.rows ?? [];
}

async function reportOf(planId: string, layout = "", asAt: Day | "" = ""): Promise<PlainDocument> {
  const found = await findPlanReport(planId, { layout, asAt }, today);
  if (!found?.report) throw new Error("nothing was printed");
  return found.report;
}

const grids = (report: PlainDocument): Grid[] =>
  report.blocks.filter((block): block is Grid => block.kind === "grid");
const headers = (grid: Grid | undefined) => grid?.columns.map((column) => column.words);
const wordsOf = (report: PlainDocument): string => JSON.stringify(report.blocks);

const actions = [
  ["Key Priority", "Actions", "Lead", "By when", "Progress"],
  ["Safer places\nPeople feel safe", "Key actions", "", "", ""],
  ["", "Light the paths", "Council", "By March 2029", ""],
  ["", "Additional actions", "", "", ""],
  ["", "Walk together\n• in the dark\n• in the rain", "Harbour Trust", "Quarterly", ""],
  ["Warm homes\nNobody is cold", "Key actions", "", "", ""],
  ["", "Mend the boilers", "Council", "", ""],
];

const investments = [
  [
    "Investment area",
    "Key Challenges",
    "Proposal & Intended Outcomes",
    "Anticipated Investment",
    "Anticipated Investment Measure Progress",
  ],
  ["Walking group", "Few places to meet", "A walk each week", "£18,000 over 2 years", "• People walk"],
  ["Coaching", "", "", "£6,112 (incl. additional £500)", "Coaches are there"],
];

const shifts = [
  [
    "Strategic Priority no",
    "Strategic Priority",
    "Links to the Strategic Shift",
    "Progress/Update as at October 2016",
  ],
  ["1", "Health", "Move money", "A framework was shown.\n• Twice"],
  ["1", "Health", "Train people", "Two pilots began."],
  ["2", "Early help", "Widen the offer", "A worker began."],
];

const numberless = [
  ["No.", "Action", "", "", "", "Strategic Reference", "Progress"],
  ["Project 1 – Recovery", "", "", "", "", "", ""],
  [
    "1.1",
    "Join the teams",
    "Locality Manager",
    "By March 2020",
    "Within current resources",
    "National Mission",
    "",
  ],
];

test("a table of shifts comes in and goes out as a workbook cell for cell", async () => {
  expect(await readAgain(await fileOf(await bringIn(shifts), "xlsx"))).toEqual(shifts);
});

test("a table of investments goes out as a workbook cell for cell, with its total, and comes in again without it", async () => {
  const id = await bringIn(investments);
  const workbook = await readAgain(await fileOf(id, "xlsx"));
  expect(workbook).toEqual([...investments, ["Total", "", "", "£24,112", ""]]);
  const again = readPlanTable(workbook, { layouts: shippedLayouts });
  expect(again.notes.filter((note) => note.kind === "dropped").map((note) => note.reason)).toEqual(["total"]);
  expect(await readAgain(await fileOf(id, "csv"))).toEqual(investments);
});

test("a page marks every draft with a star, whether the file had one or not, until it is decided", async () => {
  const rows = [
    ["Priority", "Commitment", "Lead", "Timescale"],
    ["Care", "Open rooms*", "Trust", "Annually"],
    ["Care", "Bake bread", "Trust", "Annually"],
  ];
  const id = await bringIn(rows);
  expect(wordsOf(await reportOf(id))).toContain("Bake bread*");
  expect(await readAgain(await fileOf(id, "csv"))).toEqual(rows);
  expect(wordsOf(await reportOf(id))).toContain("Subject to refinement through consultation");
  await db.planItem.updateMany({ where: { planId: id, kind: "commitment" }, data: { status: "adopted" } });
  expect(wordsOf(await reportOf(id))).not.toContain("*");
});

test("a workbook and a CSV file of the same table hold the same cells", async () => {
  for (const rows of [actions, numberless]) {
    const id = await bringIn(rows);
    expect(await readAgain(await fileOf(id, "xlsx"))).toEqual(await readAgain(await fileOf(id, "csv")));
  }
});

test("a plan of investments ends with its total and keeps the columns of the template", async () => {
  const [grid] = grids(await reportOf(await bringIn(investments)));
  expect(headers(grid)).toEqual(investments[0]);
  const total = grid?.rows.at(-1)?.map((cell) => JSON.stringify(cell.blocks));
  expect(total?.[0]).toContain("Total");
  expect(total?.[1]).toContain("£24,112");
});

test("a strategic shift table is printed for each priority, with its number in the header and its name once", async () => {
  const report = await reportOf(await bringIn(shifts));
  const [first, second] = grids(report);
  expect(headers(first)).toEqual([
    "Strategic Priority 1",
    "Links to the Strategic Shift",
    "Progress/Update as at October 2016",
  ]);
  expect(first?.rows.map((row) => row.length)).toEqual([3, 2]);
  expect(first?.rows[0]?.[0]).toMatchObject({ heads: "rowgroup", rowSpan: 2 });
  expect(headers(second)?.[0]).toBe("Strategic Priority 2");
});

test("key actions and additional actions stand under their own words inside their priority", async () => {
  const [grid] = grids(await reportOf(await bringIn(actions), "action-plan"));
  expect(headers(grid)).toEqual(["Key Priority", "Actions", "Lead", "By when", "Progress"]);
  expect(grid?.rows.map((row) => row.length)).toEqual([2, 4, 1, 4, 2, 4]);
  expect(grid?.rows[0]?.[0]).toMatchObject({ heads: "rowgroup", rowSpan: 4 });
  expect(grid?.rows[0]?.[1]).toMatchObject({ columnSpan: 4 });
});

test("blank headers of a redesign plan are heard and not seen", async () => {
  const [grid] = grids(await reportOf(await bringIn(numberless)));
  expect(grid?.columns.filter((column) => column.isHeard).map((column) => column.words)).toEqual([
    "Lead",
    "By when",
    "Resource",
  ]);
});

test("a progress report tells what had happened by its day, with the rating of that day", async () => {
  const id = await bringIn(shifts);
  const item = await db.planItem.findFirstOrThrow({ where: { planId: id, name: "Move money" } });
  await db.planProgress.createMany({
    data: [
      { itemId: item.id, asAt: new Date("2017-03-31"), words: "Money was moved.", rating: "green" },
      { itemId: item.id, asAt: new Date("2018-03-31"), words: "It came back.", rating: "red" },
    ],
  });
  for (const layout of ["progress-report", "strategic-shifts"]) {
    const told = wordsOf(await reportOf(id, layout, asDay("2017-12-31")));
    expect(told).toContain("Money was moved.");
    expect(told).toContain("Green, as at 31 March 2017");
    expect(told).not.toContain("It came back.");
    expect(told).toContain("Progress/Update as at 31 December 2017");
  }
  expect(wordsOf(await reportOf(id, "progress-report", asDay("2016-10-31")))).toContain(
    "A framework was shown.",
  );
  expect(wordsOf(await reportOf(id, "progress-report", asDay("2015-01-01")))).not.toContain("A framework");
});

test("the Word file of a wide table lies on its side, repeats its header and joins the cells that span", async () => {
  const parts = await openParts(await fileOf(await bringIn(actions), "docx", "action-plan"));
  const xml = parts["word/document.xml"] ?? "";
  for (const [name, part] of Object.entries(parts)) if (name.endsWith(".xml")) parseXml(name, part);
  expect(xml).toMatch(/<w:pgSz[^>]*w:orient="landscape"/);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:gridSpan w:val="4"\/>/g)).toHaveLength(3);
  expect(xml).toContain("Light the paths");
});

test("every row of a Word table is as wide as its header", async () => {
  for (const rows of [actions, shifts, investments, numberless]) {
    const id = await bringIn(rows);
    for (const layout of (await findPlanReport(id, newest, today))?.print.layouts ?? []) {
      const report = await reportOf(id, layout.name);
      for (const grid of grids(report))
        expect(widths(grid), layout.name).toEqual(grid.rows.map(() => grid.shares.length));
    }
  }
});

test("a plan with nothing in it prints nothing", async () => {
  const plan = await db.plan.create({ data: { slug: newId(), title: "Empty" } });
  expect(await findPlanReport(plan.id, newest, today)).toBeNull();
  expect(await findPlanReport("nobody", newest, today)).toBeNull();
});

given(
  "the matrix of 2022 stands under its five priorities, each with its outcome measures first",
  async () => {
    const id = await bringIn(await rowsOf("commitments-2022.csv"));
    const more = [
      "outcome-measures-2022.csv",
      "outcome-measures-2022-footnotes.csv",
      "recommendations-2022.csv",
    ];
    for (const file of more) await bringIn(await rowsOf(file), id);
    const report = await reportOf(id, "commitment-matrix");
    const tops = report.blocks.flatMap((block, index) =>
      block.kind === "heading" && block.level === 2 ? [index] : [],
    );
    expect(tops).toHaveLength(5);
    const measures = tops.map((index) =>
      report.blocks.slice(index).find((block) => block.kind === "bullets"),
    );
    expect(measures.map((list) => (list?.kind === "bullets" ? list.items.length : 0))).toEqual([
      12, 8, 6, 5, 8,
    ]);
    const matrices = grids(report).slice(0, 5);
    expect(headers(matrices[0])).toEqual([
      "Recommendations (summarised – see appendix 1 for full wording)",
      "Policy Drivers / Alignment",
      "Commitment",
      "Lead",
      "Timescale",
    ]);
    expect(matrices.map((grid) => grid.rows.length).reduce((sum, rows) => sum + rows)).toBe(81);
    expect(matrices[0]?.rows[0]?.[0]?.rowSpan).toBeGreaterThan(4);
    for (const grid of grids(report)) expect(widths(grid)).toEqual(grid.rows.map(() => grid.shares.length));
    const parts = await openParts(await fileOf(id, "docx", "commitment-matrix"));
    expect(parts["word/document.xml"]?.match(/<w:footnoteReference /g)).toHaveLength(5);
  },
);

const tables = [
  "plan-2017-overview.csv",
  "plan-2017-meta.csv",
  "plan-2017-case-for-change.csv",
  "progress-2016.csv",
  "commitments-2022.csv",
  "outcome-measures-2022.csv",
  "outcome-measures-2022-footnotes.csv",
  "recommendations-2022.csv",
];

for (const file of tables) {
  given(`${file} comes in and goes out as a workbook cell for cell`, async () => {
    const rows = await rowsOf(file);
    const id = await bringIn(rows);
    const [sheet] = await db.planSheet.findMany({ where: { planId: id } });
    const workbook = await fileOf(id, "xlsx", `${sheet?.layout}/${sheet?.table}`);
    expect(await readAgain(workbook)).toEqual(rows);
  });
}

/** How many columns each row fills, with the cells that reach down from rows above. */
function widths(grid: Grid): number[] {
  const reach: number[] = [];
  return grid.rows.map((row) => {
    const from = reach.filter((left) => left > 0).length;
    const own = row.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0);
    for (const [index, left] of reach.entries()) reach[index] = left - 1;
    for (const cell of row) {
      for (let column = 0; column < (cell.columnSpan ?? 1); column += 1) {
        if ((cell.rowSpan ?? 1) > 1) reach.push((cell.rowSpan ?? 1) - 1);
      }
    }
    return from + own;
  });
}
