import { expect, test } from "vitest";
import {
  actionColumns,
  investmentColumns,
  kind,
  nameOf,
  names,
  objectiveColumns,
  read,
  reasons,
  redesign,
} from "#tests/support/plan-tables.ts";

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
  expect(rows.items.map((item) => [item.row, item.kind, item.name])).toEqual([
    [2, "priority", "Recovery"],
    [3, "keyAction", "Ask"],
    [5, "additionalAction", "Listen"],
    [6, "priority", "Families"],
    [6, "keyAction", "Act"],
  ]);
  expect(kind(rows, "priority")[0]?.outcome).toBe("People thrive");
  const cells = read([
    actionColumns,
    ["Recovery", "Key actions\n• Ask\nAdditional actions\n• Listen", "", "", ""],
  ]);
  expect(cells.items.slice(1).map((item) => item.kind)).toEqual(["keyAction", "additionalAction"]);
});

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
