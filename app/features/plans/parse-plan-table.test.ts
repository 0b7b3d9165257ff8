import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { comparePlan, type StoredItem } from "./compare-with-plan.ts";
import { parsePlanTable, type ReadPriority } from "./parse-plan-table.ts";
import { readTable } from "./read-table.server.ts";

const header = ["[Priority no]", "[Priority]", "[Outcome statement]", "[Key action]"];
const table = (...rows: string[][]) => parsePlanTable([header, ...rows]);
const reasons = (read: ReturnType<typeof parsePlanTable>) => read.notes.map((note) => note.reason);

test("rows that repeat the priority are one priority with several key actions", () => {
  const read = table(["1", "Families", "Safer", "Ask"], ["1", "Families", "Safer", "Listen"]);
  expect(read.priorities).toEqual([
    {
      code: "1",
      name: "Families",
      outcome: "Safer",
      row: 2,
      keyActions: [
        { code: null, name: "Ask", row: 2 },
        { code: null, name: "Listen", row: 3 },
      ],
    },
  ]);
  expect(read.fates).toEqual(["header", "understood", "understood"]);
});

test("columns are known by their names whatever the case, spaces, brackets and order", () => {
  const read = parsePlanTable([
    ["  KEY   ACTIONS ", "Action no.", "outcome", "Theme", "Priority #"],
    ["Ask", "3.10", "Safer", "Families", "3"],
  ]);
  expect(read.priorities[0]).toMatchObject({ code: "3", name: "Families", outcome: "Safer" });
  expect(read.priorities[0]?.keyActions).toEqual([{ code: "3.10", name: "Ask", row: 2 }]);
});

test("a column that is only called No numbers the column after it", () => {
  const read = parsePlanTable([
    ["No", "Priority", "No", "Action"],
    ["A", "Families", "A/1", "Ask"],
  ]);
  expect(read.priorities[0]?.code).toBe("A");
  expect(read.priorities[0]?.keyActions[0]?.code).toBe("A/1");
});

test("lines above the header are dropped, and empty lines anywhere are only empty", () => {
  const read = parsePlanTable([["Our plan"], [], header, ["", " "], ["1", "Families", "Safer", "Ask"]]);
  expect(read.fates).toEqual(["dropped", "empty", "header", "empty", "understood"]);
  expect(read.notes).toContainEqual({
    ...{ kind: "dropped", reason: "aboveHeader", row: 1 },
    ...{ column: null, value: "Our plan" },
  });
});

test("a table whose columns nobody knows gives no priorities and says so", () => {
  const read = parsePlanTable([
    ["Name", "Age"],
    ["Mary", "52"],
  ]);
  expect(read.priorities).toEqual([]);
  expect(reasons(read)).toEqual(["noHeader"]);
  expect(read.fates).toEqual(["dropped", "dropped"]);
});

test("blank cells below a priority continue it, as merged cells do, and the report says so", () => {
  const read = table(["1", "Families", "Safer", "Ask"], ["", "", "", "Listen"]);
  expect(read.priorities[0]?.keyActions.map((action) => action.name)).toEqual(["Ask", "Listen"]);
  expect(read.notes).toContainEqual(
    expect.objectContaining({ kind: "doubt", reason: "filledDown", row: 3, value: "Families" }),
  );
});

test("a key action before any priority is dropped", () => {
  const read = table(["", "", "", "Ask"]);
  expect(read.fates).toEqual(["header", "dropped"]);
  expect(reasons(read)).toContain("noPriority");
});

test("a key action that stands twice under one priority is taken once", () => {
  const read = table(["1", "Families", "Safer", "Ask"], ["1", "Families", "Safer", "ask "]);
  expect(read.priorities[0]?.keyActions).toHaveLength(1);
  expect(read.fates).toEqual(["header", "understood", "dropped"]);
  expect(reasons(read)).toContain("duplicate");
});

test("codes are text: 3.10 and 3.1 are two", () => {
  const read = parsePlanTable([
    ["Priority", "Action no", "Action"],
    ["Recovery", "3.1", "One"],
    ["Recovery", "3.10", "Ten"],
  ]);
  expect(read.priorities[0]?.keyActions.map((action) => action.code)).toEqual(["3.1", "3.10"]);
});

test("a code that stands twice is used once, and the second is doubted", () => {
  const read = parsePlanTable([
    ["Priority", "Action no", "Action"],
    ["Recovery", "3.1", "One"],
    ["Recovery", "3.1", "Ten"],
  ]);
  expect(read.priorities[0]?.keyActions.map((action) => action.code)).toEqual(["3.1", null]);
  expect(reasons(read)).toContain("codeUsedTwice");
});

test("a number that stands in the priority's name is its code", () => {
  const read = parsePlanTable([
    ["Priority", "Action"],
    ["Priority 2: Recovery", "Ask"],
    ["Priority 2: Recovery", "Listen"],
  ]);
  expect(read.priorities).toHaveLength(1);
  expect(read.priorities[0]).toMatchObject({ code: "2", name: "Recovery" });
});

test("bullets in one cell are several key actions", () => {
  const read = table(["1", "Families", "Safer", "• Ask\n• Listen\r\n• Act"]);
  expect(read.priorities[0]?.keyActions.map((action) => action.name)).toEqual(["Ask", "Listen", "Act"]);
});

test("a cell that looks like a formula is kept as text and doubted", () => {
  const read = table(["1", "Families", "=1+1", "@SUM(A1)"]);
  expect(read.priorities[0]).toMatchObject({ outcome: "=1+1" });
  expect(read.priorities[0]?.keyActions[0]?.name).toBe("@SUM(A1)");
  expect(reasons(read).filter((reason) => reason === "formula")).toHaveLength(2);
});

test("a row with a very long cell is dropped whole", () => {
  const read = table(["1", "Families", "Safer", "x".repeat(501)], ["1", "Families", "y".repeat(2001), "Ask"]);
  expect(read.fates).toEqual(["header", "dropped", "dropped"]);
  expect(read.notes.filter((note) => note.reason === "tooLong").map((note) => note.column)).toEqual([4, 3]);
});

test("columns that a plan does not have are dropped with a message, used or not", () => {
  const read = parsePlanTable([
    ["Priority", "Action", "Lead", "Priority", ""],
    ["Families", "Ask", "Someone", "Other", "stray"],
  ]);
  expect(read.notes.filter((note) => note.kind === "dropped")).toEqual([
    { kind: "dropped", reason: "unknownColumn", row: null, column: 3, value: "Lead" },
    { kind: "dropped", reason: "repeatedColumn", row: null, column: 4, value: "Priority" },
    { kind: "dropped", reason: "unknownColumn", row: null, column: 5, value: "" },
  ]);
});

test("ragged rows are read as far as they go", () => {
  const read = table(["1", "Families"], ["1", "Families", "Safer", "Ask", "more", "and more"]);
  expect(read.fates).toEqual(["header", "understood", "understood"]);
  expect(read.priorities[0]).toMatchObject({ outcome: "Safer" });
});

const words = fc.constantFrom(
  "",
  " ",
  "1",
  "2",
  "3.1",
  "1.1",
  "Ask",
  "ask",
  "Listen",
  "Families",
  "Recovery",
);
const cell = fc.oneof(words, fc.string({ unit: "binary" }), fc.constantFrom(...header, "Action no", "Lead"));
const rows = fc.oneof(
  fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
  fc
    .array(fc.array(cell, { maxLength: 6 }), { maxLength: 15 })
    .map((body) => [["Priority no", "Priority", "Outcome", "Action no", "Action"], ...body]),
);

property.prop([rows])("every row of any table is accounted for exactly once", (cells) => {
  const read = parsePlanTable(cells);
  expect(read.fates).toHaveLength(cells.length);
  const noted = new Set(read.notes.map((note) => note.row));
  for (const [index, fate] of read.fates.entries()) {
    if (fate === "dropped" && !noted.has(index + 1)) expect(reasons(read)).toEqual(["noHeader"]);
    if (fate === "empty") expect(cells[index]?.join("").replace(/[\p{Cc}\s\ufeff]/gu, "")).toBe("");
  }
  for (const priority of read.priorities) {
    for (const { row } of [priority, ...priority.keyActions]) expect(read.fates[row - 1]).toBe("understood");
  }
});

property.prop([rows])("no two things of one table have the same code, and each has a name", (cells) => {
  const items = parsePlanTable(cells).priorities.flatMap((one) => [one, ...one.keyActions]);
  const codes = items.flatMap((item) => item.code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  expect(items.every((item) => item.name.trim() !== "")).toBe(true);
});

property.prop([rows, rows])("importing a table twice is importing it once", (first, second) => {
  const stored = imported([], parsePlanTable(first).priorities);
  const read = parsePlanTable(second).priorities;
  const once = imported(stored, read);
  const again = comparePlan(once, read);
  const fates = again.priorities.flatMap((one) => [one.fate, ...one.keyActions.map((action) => action.fate)]);
  expect(fates.filter((fate) => fate !== "same")).toEqual([]);
  expect(new Set(once.map((item) => item.code)).size).toBe(once.length);
});

/** A plan after an import, as the database would hold it. */
function imported(stored: StoredItem[], read: ReadPriority[]): StoredItem[] {
  const items = new Map(stored.map((item) => [item.id, item]));
  for (const { keyActions, ...priority } of comparePlan(stored, read).priorities) {
    const parent = priority.id ?? `new ${priority.code}`;
    items.set(parent, { ...priority, id: parent, parentId: null, isRetired: false });
    for (const action of keyActions) {
      const id = action.id ?? `new ${action.code}`;
      items.set(id, { ...action, id, parentId: parent, isRetired: false });
    }
  }
  return [...items.values()];
}

const source = resolve(process.env.SHARED_DIR ?? "../shared", "data/plans/plan-2017-overview.csv");
const sourceElsewhere = resolve("../../shared/data/plans/plan-2017-overview.csv");
const overview = [source, sourceElsewhere].find(existsSync);

test.skipIf(!overview)(
  "the plan of 2017 is read whole: four priorities with 3, 4, 3 and 3 key actions (skipped without the source folder)",
  async () => {
    const file = await readTable(readFileSync(overview ?? ""));
    if (!file.ok) throw new Error(file.reason);
    const read = parsePlanTable(file.rows);
    expect(read.priorities.map((priority) => priority.code)).toEqual(["1", "2", "3", "4"]);
    expect(read.priorities.map((priority) => priority.keyActions.length)).toEqual([3, 4, 3, 3]);
    expect(read.priorities.map((priority) => priority.name)).toContain("Prevention & Protection");
    expect(read.fates).toEqual(["header", ...Array(13).fill("understood")]);
    expect(reasons(read)).toEqual(["noKeyActionCodes"]);
  },
);
