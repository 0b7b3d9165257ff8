import { expect, test } from "vitest";
import { Layout } from "#app/features/plans/layouts/layout.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { header, kind, nameOf, names, read, reasons, table } from "#tests/support/plan-tables.ts";
import { readPlanTable } from "./read-plan-table.ts";

test("rows that repeat the priority are one priority with several key actions", () => {
  const plan = table(["1", "Families", "Safer", "Ask"], ["1", "Families", "Safer", "Listen"]);
  expect(kind(plan, "priority")).toMatchObject([{ code: "1", name: "Families", outcome: "Safer", row: 2 }]);
  expect(kind(plan, "keyAction")).toMatchObject([
    { code: null, name: "Ask", row: 2 },
    { code: null, name: "Listen", row: 3 },
  ]);
  expect(plan.fates).toEqual(["header", "understood", "understood"]);
  expect(nameOf(plan)).toBe("plan-on-a-page/overview");
});

test("columns are known by their names whatever the case, spaces, brackets and order", () => {
  const plan = read([
    ["  KEY   ACTIONS ", "Action no.", "outcome", "Theme", "Theme #"],
    ["Ask", "3.10", "Safer", "Families", "3"],
  ]);
  expect(kind(plan, "priority")).toMatchObject([{ code: "3", name: "Families", outcome: "Safer" }]);
  expect(kind(plan, "keyAction")).toMatchObject([{ code: "3.10", name: "Ask" }]);
});

test("a column that is only called No numbers the column after it", () => {
  const plan = read([
    ["No", "Priority", "No", "Action"],
    ["A", "Families", "A/1", "Ask"],
  ]);
  expect(plan.items.map((item) => item.code)).toEqual(["A", "A/1"]);
});

test("lines above the header are dropped, and empty lines anywhere are only empty", () => {
  const plan = read([["Our plan"], [], header, ["", " "], ["1", "Families", "Safer", "Ask"]]);
  expect(plan.fates).toEqual(["dropped", "empty", "header", "empty", "understood"]);
  expect(plan.notes).toContainEqual({
    ...{ kind: "dropped", reason: "aboveHeader", row: 1 },
    ...{ column: null, value: "Our plan" },
  });
});

test("a table whose columns nobody knows gives nothing and says so", () => {
  const plan = read([
    ["Name", "Age"],
    ["Mary", "52"],
  ]);
  expect(plan.items).toEqual([]);
  expect(reasons(plan)).toEqual(["noHeader"]);
  expect(plan.fates).toEqual(["dropped", "dropped"]);
});

test("blank cells below a priority continue it, as merged cells do, and the report says so", () => {
  const plan = table(["1", "Families", "Safer", "Ask"], ["", "", "", "Listen"]);
  expect(kind(plan, "keyAction").map((action) => action.parent?.name)).toEqual(["Families", "Families"]);
  expect(plan.notes).toContainEqual(
    expect.objectContaining({ kind: "doubt", reason: "filledDown", row: 3, value: "Families" }),
  );
});

test("a key action before any priority is dropped", () => {
  const plan = table(["", "", "", "Ask"]);
  expect(plan.fates).toEqual(["header", "dropped"]);
  expect(reasons(plan)).toContain("noGroup");
});

test("a row that stands twice is taken once", () => {
  const plan = table(["1", "Families", "Safer", "Ask"], ["1", "Families", "Safer", "ask "]);
  expect(kind(plan, "keyAction")).toHaveLength(1);
  expect(plan.fates).toEqual(["header", "understood", "dropped"]);
  expect(reasons(plan)).toContain("duplicate");
});

test("two rows of the same words with different leads are two, and that is doubted", () => {
  const plan = read([
    ["Priority", "Action", "Lead", "By when"],
    ["Families", "Meet", "NHS", "2020"],
    ["Families", "Meet", "Council", "2020"],
  ]);
  expect(kind(plan, "keyAction").map((action) => action.lead)).toEqual(["NHS", "Council"]);
  expect(reasons(plan)).toContain("sameWords");
});

test("codes are text: 3.10 and 3.1 are two", () => {
  const plan = read([
    ["Priority", "Action no", "Action"],
    ["Recovery", "3.1", "One"],
    ["Recovery", "3.10", "Ten"],
  ]);
  expect(kind(plan, "keyAction").map((action) => action.code)).toEqual(["3.1", "3.10"]);
});

test("a code that stands twice is used once, and the second is doubted", () => {
  const plan = read([
    ["Priority", "Action no", "Action"],
    ["Recovery", "3.1", "One"],
    ["Recovery", "3.1", "Ten"],
  ]);
  expect(kind(plan, "keyAction").map((action) => action.code)).toEqual(["3.1", null]);
  expect(reasons(plan)).toContain("codeUsedTwice");
});

test("a number that stands in the priority's name is its code", () => {
  const plan = read([
    ["Priority", "Action"],
    ["Priority 2: Recovery", "Ask"],
    ["Priority 2: Recovery", "Listen"],
  ]);
  expect(kind(plan, "priority")).toMatchObject([{ code: "2", name: "Recovery" }]);
});

test("bullets alone in a cell are several key actions; below a sentence they belong to it", () => {
  const several = table(["1", "Families", "Safer", "• Ask\n• Listen\r\n• Act"]);
  expect(names(kind(several, "keyAction"))).toEqual(["Ask", "Listen", "Act"]);
  const one = table(["1", "Families", "Safer", "Work together, including:\n• Ask\n• Listen"]);
  expect(kind(one, "keyAction")).toMatchObject([
    { name: "Work together, including:", detail: "• Ask\n• Listen" },
  ]);
});

test("a cell that looks like a formula is kept as text and doubted", () => {
  const plan = table(["1", "Families", "=1+1", "@SUM(A1)"]);
  expect(kind(plan, "priority")).toMatchObject([{ outcome: "=1+1" }]);
  expect(names(kind(plan, "keyAction"))).toEqual(["@SUM(A1)"]);
  expect(reasons(plan).filter((reason) => reason === "formula")).toHaveLength(2);
});

test("a row with a very long cell is dropped whole", () => {
  const plan = table(
    ["1", "Families", "Safer", "x".repeat(2001)],
    ["1", "Families", "y".repeat(4001), "Ask"],
  );
  expect(plan.fates).toEqual(["header", "dropped", "dropped"]);
  expect(plan.notes.filter((note) => note.reason === "tooLong").map((note) => note.column)).toEqual([4, 3]);
});

test("columns that a plan has no field for are kept word for word with their rows, and the report says so", () => {
  const plan = read([
    ["Priority", "Action", "Cost centre", "Priority", ""],
    ["Families", "Ask", "77", "Other", "stray"],
  ]);
  expect(
    plan.notes.filter((note) => note.reason === "unknownColumn" || note.reason === "repeatedColumn"),
  ).toMatchObject([
    { kind: "doubt", reason: "unknownColumn", column: 3, value: "Cost centre" },
    { kind: "doubt", reason: "repeatedColumn", column: 4, value: "Priority" },
    { kind: "doubt", reason: "unknownColumn", column: 5 },
  ]);
  expect(kind(plan, "keyAction")[0]?.cells).toMatchObject({ "+cost centre": "77", "+column 5": "stray" });
});

test("ragged rows are read as far as they go", () => {
  const plan = table(["1", "Families"], ["1", "Families", "Safer", "Ask", "more", "and more"]);
  expect(plan.fates).toEqual(["header", "understood", "understood"]);
  expect(kind(plan, "priority")).toMatchObject([{ outcome: "Safer" }]);
});

test("a layout that was asked for is enough with the names of its rows", () => {
  const rows = [
    ["Project", "Action", "By when"],
    ["Recovery", "Meet", "2020"],
  ];
  expect(nameOf(read(rows))).toBeNull();
  expect(nameOf(read(rows, "redesign-plan"))).toBe("redesign-plan/actions");
});

test("columns that somebody mapped by hand are read as mapped", () => {
  const plan = readPlanTable(
    [
      ["Was", "Wann"],
      ["Meet", "Annually"],
    ],
    {
      layouts: shippedLayouts,
      wanted: "commitment-matrix/commitments",
      mapped: { headerRow: 0, keys: ["commitment", "timescale"] },
    },
  );
  expect(kind(plan, "commitment")).toMatchObject([{ name: "Meet", timescales: [{ kind: "recurring" }] }]);
});

test("an administrator's own layout brings in a table that nobody foresaw", () => {
  const groups = Layout.parse({
    name: "who-we-serve",
    title: "Who we serve",
    tables: [
      {
        name: "groups",
        title: "Groups",
        levels: ["scope"],
        columns: [
          { key: "group", header: "Stakeholder group", required: true, holds: { what: "name", of: "scope" } },
        ],
      },
    ],
  });
  const plan = readPlanTable([["[Stakeholder group]"], ["Carers"], ["Peer Workers"]], {
    layouts: [...shippedLayouts, groups],
  });
  expect(names(kind(plan, "scope"))).toEqual(["Carers", "Peer Workers"]);
});

test("a layout that names no row, or a column of another level, is refused", () => {
  const column = { key: "a", header: "A", required: true, holds: { what: "name", of: "scope" } };
  const layout = (levels: string[], columns: object[]) =>
    Layout.safeParse({ name: "x", title: "X", tables: [{ name: "t", title: "T", levels, columns }] }).success;
  expect(layout(["scope"], [column])).toBe(true);
  expect(layout([], [column])).toBe(false);
  expect(layout(["scope"], [column, column])).toBe(false);
  expect(layout(["scope"], [column, { ...column, key: "b", holds: { what: "code", of: "kpi" } }])).toBe(
    false,
  );
});
