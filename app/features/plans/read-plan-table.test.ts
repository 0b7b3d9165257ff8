import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { comparePlan } from "./compare-with-plan.ts";
import { Layout, tableName } from "./layout.ts";
import { shippedLayouts } from "./layouts/shipped.ts";
import type { PlanImport } from "./plan-import.ts";
import type { ReadItem } from "./read-item.ts";
import { type ReadPlanTable, readPlanTable } from "./read-plan-table.ts";
import type { StoredItem, StoredPlan } from "./stored-item.ts";

const read = (rows: string[][], wanted?: string) =>
  readPlanTable(rows, { layouts: shippedLayouts, ...(wanted ? { wanted } : {}) });
const header = ["[Priority no]", "[Priority]", "[Outcome statement]", "[Key action]"];
const table = (...rows: string[][]) => read([header, ...rows]);
const reasons = (one: ReadPlanTable) => one.notes.map((note) => note.reason);
const kind = (one: ReadPlanTable, wanted: ReadItem["kind"]) =>
  one.items.filter((item) => item.kind === wanted);
const names = (items: ReadItem[]) => items.map((item) => item.name);
const nameOf = (one: ReadPlanTable) => (one.of ? tableName(one.of) : null);

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

const actionColumns = ["Key Priority", "Actions", "Lead", "By when", "Progress"];

test("an action plan keeps key and additional actions apart, by sub-heads in rows or in cells", () => {
  const rows = read([
    actionColumns,
    ["Recovery\nPeople thrive", "Key actions", "", "", ""],
    ["", "Ask", "NHS", "By March 2020", ""],
    ["", "Additional actions", "", "", ""],
    ["", "Listen", "", "", ""],
    ["Families", "Act", "", "", ""],
  ]);
  expect(nameOf(rows)).toBe("action-plan/actions");
  expect(rows.items.map((item) => [item.kind, item.name])).toEqual([
    ["priority", "Recovery"],
    ["keyAction", "Ask"],
    ["additionalAction", "Listen"],
    ["priority", "Families"],
    ["keyAction", "Act"],
  ]);
  expect(kind(rows, "priority")[0]?.outcome).toBe("People thrive");
  const cells = read([
    actionColumns,
    ["Recovery", "Key actions\n• Ask\nAdditional actions\n• Listen", "", "", ""],
  ]);
  expect(cells.items.slice(1).map((item) => item.kind)).toEqual(["keyAction", "additionalAction"]);
});

const redesign = ["No.", "Action", "", "", "", "Strategic Reference", "Progress"];
const projects: [string, number][] = [
  ["Project 1 - Recovery, Health and Wellbeing", 12],
  ["Project 2 – Discharge Management", 3],
  ["Project 3 – Integrated Governance", 10],
  ["Project 4 – Positive Communications", 3],
];
const redesignRows = [
  ...projects.flatMap(([heading, count], project) => [
    [heading, "", "", "", "", "", ""],
    ["Project Outcomes – People live well; carers are supported", "", "", "", "", "", ""],
    redesign,
    ...Array.from({ length: count }, (_, index) => {
      const code = `${project + 1}.${index + 1}`;
      const number = code === "1.11" || code === "3.6" ? "" : code;
      return [
        number,
        `Do ${code} well`,
        "Locality Manager/ ADP",
        "By March 2020",
        "Within current resources",
        "• Carers plan\n• Outcome 2,3",
        "",
      ];
    }),
  ]),
];

test("a redesign plan has its 28 actions in 4 projects, though headers are blank, repeated and two numbers lost", () => {
  const plan = read(redesignRows);
  expect(nameOf(plan)).toBe("redesign-plan/actions");
  expect(kind(plan, "project").map((item) => [item.code, item.name])).toEqual([
    ["1", "Recovery, Health and Wellbeing"],
    ["2", "Discharge Management"],
    ["3", "Integrated Governance"],
    ["4", "Positive Communications"],
  ]);
  expect(kind(plan, "project")[0]?.outcome).toBe("People live well; carers are supported");
  const actions = kind(plan, "keyAction");
  expect(actions).toHaveLength(28);
  expect(actions.map((item) => item.code).slice(9, 12)).toEqual(["1.10", "1.11", "1.12"]);
  expect(actions[20]).toMatchObject({ code: "3.6", parent: { code: "3" } });
  expect(actions[0]).toMatchObject({ lead: "Locality Manager/ ADP", timescale: "By March 2020" });
  expect(actions[0]?.leads.map((lead) => lead.words)).toEqual(["Locality Manager", "ADP"]);
  expect(kind(plan, "resourceNote")).toHaveLength(28);
  expect(names(kind(plan, "policyDriver"))).toEqual(["Carers plan", "Outcome 2,3"]);
  expect(plan.notes.filter((note) => note.reason === "codeBetween").map((note) => note.value)).toEqual([
    "1.11",
    "3.6",
  ]);
  expect(plan.notes.filter((note) => note.reason === "headerBlank").map((note) => note.column)).toEqual([
    3, 4, 5,
  ]);
  expect(plan.fates.filter((fate) => fate === "heading")).toHaveLength(8);
});

test("a redesign plan whose projects stand in columns is the same plan", () => {
  const plan = read([
    [
      "[Project no]",
      "[Project]",
      "[Project Outcomes]",
      "No.",
      "Action",
      "[Lead]",
      "[By when]",
      "[Resources]",
      "Strategic Reference",
      "Progress",
    ],
    [
      "1",
      "Recovery",
      "People live well",
      "1.1",
      "Do it",
      "DVA/ ADP",
      "By 2020",
      "Project Management Resource",
      "Carers plan",
      "",
    ],
    [
      "1",
      "Recovery",
      "People live well",
      "1.2",
      "Do more",
      "ADP",
      "Ongoing until redesign completed",
      "",
      "",
      "",
    ],
  ]);
  expect(nameOf(plan)).toBe("redesign-plan/actions");
  expect(plan.items.map((item) => item.kind)).toEqual([
    "project",
    "keyAction",
    "resourceNote",
    "policyDriver",
    "keyAction",
  ]);
  expect(kind(plan, "keyAction")[1]?.timescales).toMatchObject([
    { kind: "event", event: "redesign completed" },
  ]);
});

const investmentColumns = [
  ...["Investment area", "Key Challenges", "Proposal & Intended Outcomes"],
  ...["Anticipated Investment", "Anticipated Investment Measure Progress"],
];
const investments: [string, string][] = [
  ["Walking Group", "£18,000 over 2 years"],
  [
    "Community Coaching",
    "Agreement in Principle to £6,112 (additional £500 to help develop governance) over 1 year",
  ],
  ["Recovery Friendly Town", "£25,000 over 1 year"],
  ["Improving responses", "£50,000 over 18 months. One off allocation in year one"],
  ["Family Support Service", "£45,000 over 3 years with review after 1st year"],
  ["Recovery group", "£10,500 over 1 year"],
  ["Hubs Evaluation", "£20,000"],
];

test("an investment plan has its seven lines, a total that is checked, and measures below each", () => {
  const lines = investments.map(([area, money]) => [
    area,
    "• One\n• Two",
    "Better support",
    money,
    "• People with lived experience are involved\n• Review held",
  ]);
  const plan = read([
    investmentColumns,
    ...lines.slice(0, 4),
    investmentColumns,
    ...lines.slice(4),
    ["Total", "", "", "£174,612", ""],
  ]);
  expect(nameOf(plan)).toBe("investment-plan/investments");
  const items = kind(plan, "investmentLine");
  expect(items.map((item) => item.amount)).toEqual([18_000, 6112, 25_000, 50_000, 45_000, 10_500, 20_000]);
  expect(items.reduce((sum, item) => sum + (item.amount ?? 0), 0)).toBe(174_612);
  expect(kind(plan, "outcomeMeasure")).toHaveLength(14);
  expect(plan.fates.at(-1)).toBe("dropped");
  expect(reasons(plan)).toEqual(["severalAmounts", "headerRepeated", "total"]);
  const wrong = read([investmentColumns, ...lines, ["Total", "", "", "£174,613", ""]]);
  expect(wrong.notes.at(-1)).toMatchObject({ reason: "totalDiffers", value: "174612.00" });
});

test("a row that a page break left without its own words goes on with the row above", () => {
  const plan = read([
    investmentColumns,
    ["Coaching", "One", "Better", "£6,112 over 1 year", "Held"],
    investmentColumns,
    ["", "", "", "One off allocation in year one", ""],
  ]);
  expect(kind(plan, "investmentLine")).toMatchObject([{ amount: 6112 }]);
  expect(plan.notes).toContainEqual(expect.objectContaining({ reason: "continued", row: 4 }));
});

const objectiveColumns = [
  "Owner",
  "Action",
  "Deadline",
  "Key Performance Indicator",
  "Milestone",
  "Progress update",
];
const objectiveRows = [
  ["Action Plan 2016/17 DRAFT"],
  ["Prevention and Behaviour Change"],
  ["PBC1 We will support people to be well"],
  objectiveColumns,
  [
    "DAAT",
    "Launch the service",
    "30/11/16",
    "Increase referrals by 5%",
    "• Award contract June 2016\n• Implement new services 01/10/16",
    "",
  ],
  ["PH", "Health Champions?", "", "xxxx", "xxxx", "xxxx"],
  ["PBC2 We will join up what we say"],
  objectiveColumns,
  [
    "PH / DAAT",
    "Run a plan with a focus on:\n• safe levels\n• services",
    "Plan developed by 31/07/16 and delivered by 31/03/16",
    "Xx screens",
    "",
    "",
  ],
  ["PBC3 We will look after young people"],
  objectiveColumns,
  ["Children's services", "", "", "", "", ""],
  ["Treatment"],
  ["T9 We will make access fair"],
  objectiveColumns,
  [
    "DAAT",
    "Assess needs",
    "Oct 17",
    "Assessment published\nINSERT TARGETS",
    "Evaluation completed Feb 2016",
    "",
  ],
];

test("objectives keep their codes and sections, and their indicators and milestones are items of their own", () => {
  const plan = read(objectiveRows);
  expect(nameOf(plan)).toBe("objectives/actions");
  expect(names(kind(plan, "priority"))).toEqual(["Prevention and Behaviour Change", "Treatment"]);
  expect(kind(plan, "objective").map((item) => [item.code, item.parent?.name])).toEqual([
    ["PBC1", "Prevention and Behaviour Change"],
    ["PBC2", "Prevention and Behaviour Change"],
    ["PBC3", "Prevention and Behaviour Change"],
    ["T9", "Treatment"],
  ]);
  expect(kind(plan, "keyAction").map((item) => [item.parent?.code, item.lead, item.name])).toEqual([
    ["PBC1", "DAAT", "Launch the service"],
    ["PBC1", "PH", "Health Champions?"],
    ["PBC2", "PH / DAAT", "Run a plan with a focus on:"],
    ["PBC3", "Children's services", ""],
    ["T9", "DAAT", "Assess needs"],
  ]);
  expect(kind(plan, "milestone").map((item) => item.timescales[0]?.until)).toEqual([
    "2016-06-30",
    "2016-10-01",
    "2016-02-29",
  ]);
  expect(names(kind(plan, "kpi"))).toEqual([
    "Increase referrals by 5%",
    "Xx screens",
    "Assessment published",
  ]);
  expect(plan.fates[0]).toBe("dropped");
});

test("placeholders, contradictions and doubtful dates of a working draft are reported by row and column", () => {
  const found = read(objectiveRows).notes.map(({ reason, row, column }) =>
    `${reason} ${row ?? ""} ${column ?? ""}`.trim(),
  );
  expect(found).toEqual(
    expect.arrayContaining([
      ...["placeholder 6 4", "placeholder 6 5", "placeholder 6 6", "placeholder 9 4", "noWords 12"],
      ...["timescale.outOfOrder 9 3", "timescale.dayOrYear 16 3", "placeholder 16 4"],
    ]),
  );
});

test("a priority's number may stand in a header that every page repeats, with the month of the progress", () => {
  const plan = read([
    ["Strategic Priority 1", "Links to the Strategic Shift", "Progress/Update as at October 2016"],
    ["Health Inequalities", "Shift resources", "Work has begun.\n• One\n• Two"],
    ["", "Improve access", "More."],
    ["Strategic Priority 1", "Links to the Strategic Shift", "Progress/Update as at October 2016"],
    ["", "", "and more of it."],
    ["Strategic Priority 2", "Links to the Strategic Shift", "Progress/Update as at October 2016"],
    ["Prevention", "Invest", "Done."],
  ]);
  expect(kind(plan, "priority").map((item) => [item.code, item.name])).toEqual([
    ["1", "Health Inequalities"],
    ["2", "Prevention"],
  ]);
  expect(kind(plan, "strategicShift").map((item) => item.progress)).toEqual([
    { words: "Work has begun.\n• One\n• Two", asAt: "2016-10-31", asAtWords: "October 2016" },
    { words: "More. and more of it.", asAt: "2016-10-31", asAtWords: "October 2016" },
    { words: "Done.", asAt: "2016-10-31", asAtWords: "October 2016" },
  ]);
});

test("a commitment is linked to the recommendations and drivers of its row, and a star makes it a draft", () => {
  const plan = read([
    [
      "Priority",
      "Recommendations",
      "Policy Drivers / Alignment",
      "Commitments (*subject to refinement through consultation)",
      "",
      "",
    ],
    [
      "Care",
      "2022 Report\n• Recommendation 3 – design together\n2019 Report\n• Recommendation 5 involve people",
      "Mission\n• Stigma\nPromise",
      "Open a hub*",
      "NHS",
      "Annually",
    ],
    ["Care", "• Recommendation 3 – design together", "• Stigma", "Train staff", "NHS", "xxxx"],
  ]);
  expect(nameOf(plan)).toBe("commitment-matrix/commitments");
  const [hub, train] = kind(plan, "commitment");
  expect(hub).toMatchObject({ name: "Open a hub", status: "draft" });
  expect(hub?.links.map((link) => `${link.kind} ${link.to.code ?? link.to.name}`)).toEqual([
    ...["recommendation R3", "recommendation R2019-5", "driver Mission", "driver Stigma", "driver Promise"],
  ]);
  expect(train?.links.map((link) => link.to.name)).toEqual(["design together", "Stigma"]);
  expect(reasons(plan)).toEqual(
    expect.arrayContaining(["reportNotNamed", "driverNotNamed", "timescale.placeholder"]),
  );
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

// Any table at all

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
  "xxxx",
  "PBC1 We will listen",
  "Key actions",
  "• a\n• b",
  "NHS / Council",
  "31 March 2023",
);
const titles = fc.constantFrom(
  ...header,
  ...actionColumns,
  ...redesign,
  ...objectiveColumns,
  ...investmentColumns,
  "Recommendations",
  "Commitments",
  "Number",
  "Full text",
);
const cell = fc.oneof(words, fc.string({ unit: "binary" }), titles);
const tables = fc.oneof(
  fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }),
  fc
    .tuple(
      fc.constantFrom(
        ["Priority no", "Priority", "Outcome", "Action no", "Action"],
        actionColumns,
        redesign,
        objectiveColumns,
        investmentColumns,
        ["Priority", "Recommendations", "Policy drivers", "Commitments", "Lead", "Timescale"],
      ),
      fc.array(fc.array(fc.oneof(words, cell), { maxLength: 7 }), { maxLength: 15 }),
    )
    .map(([first, body]) => [first, ...body]),
);

property.prop([tables])("every row of any table is accounted for exactly once", (rows) => {
  const plan = read(rows);
  expect(plan.fates).toHaveLength(rows.length);
  const noted = new Set(plan.notes.map((note) => note.row));
  for (const [index, fate] of plan.fates.entries()) {
    if (fate === "dropped" && !noted.has(index + 1)) expect(reasons(plan)).toEqual(["noHeader"]);
    if (fate === "empty") expect(rows[index]?.join("").replace(/[\p{Cc}\s\ufeff]/gu, "")).toBe("");
  }
});

property.prop([tables])("no two things of one table have the same code, and parents come first", (rows) => {
  const { items } = read(rows);
  const codes = items.flatMap((item) => item.code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [index, item] of items.entries()) {
    if (item.parent) expect(items.indexOf(item.parent)).toBeLessThan(index);
  }
});

const nothing: StoredPlan = {
  ...{ title: "", vision: "", period: "", body: "", localities: "" },
  ...{ kept: [], footnotes: [] },
};
const compare = (stored: StoredItem[], table: ReadPlanTable) =>
  comparePlan(
    nothing,
    stored,
    stored.map((item) => item.code),
    table,
    "2026-11-22",
  );

property.prop([tables, tables])("importing a table twice is importing it once", (first, second) => {
  const stored = afterwards([], compare([], read(first)));
  const once = afterwards(stored, compare(stored, read(second)));
  const again = compare(once, read(second));
  expect(
    again.items.filter((item) => item.fate !== "same").map((item) => [item.code, item.fate, item.changes]),
  ).toEqual([]);
  expect(new Set(once.map((item) => item.code)).size).toBe(once.length);
});

/** A plan after an import, as the database would hold it. */
function afterwards(stored: StoredItem[], effect: PlanImport): StoredItem[] {
  const items = new Map(stored.map((item) => [item.id, item]));
  const idOf = (item: { id: string | null; code: string }) => item.id ?? `new ${item.code}`;
  for (const item of effect.items) {
    const {
      kind,
      code,
      name,
      outcome,
      detail,
      source,
      lead,
      timescale,
      amount,
      status,
      asPrinted,
      progress,
    } = item;
    items.set(idOf(item), {
      ...{
        id: idOf(item),
        parentId: item.parent ? idOf(item.parent) : null,
        kind,
        code,
        name,
        outcome,
        detail,
      },
      ...{ source, lead, timescale, amount, status, asPrinted, progress, isRetired: false },
      ...{ revision: 0, lastImport: item.lastImport, position: item.position ?? items.size },
      links:
        item.links.length > 0
          ? item.links.map(({ kind: as, to }) => ({ kind: as, toId: idOf(to) }))
          : (items.get(idOf(item))?.links ?? []),
    });
  }
  return [...items.values()];
}
