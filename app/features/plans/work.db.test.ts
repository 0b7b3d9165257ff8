import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { addPlanItem } from "./add-plan-item.server.ts";
import { addProgress } from "./add-progress.server.ts";
import { editPlanItem } from "./edit-plan-item.server.ts";
import { findGaps } from "./find-gaps.server.ts";
import { EditPlanItemForm, ProgressForm, ValueForm } from "./forms.ts";
import { recordValue } from "./record-value.server.ts";
import { findItemAtWork, listItemHistory, listWorkRows } from "./work-queries.server.ts";

const edit = (name: string, more: object, seen = 0) =>
  EditPlanItemForm.parse({ name, status: "draft", reason: "Agreed on Monday", seen, ...more });

async function rowOf(planId: string, id: string) {
  const row = await findItemAtWork(planId, id);
  if (!row) throw new Error("The row is not there.");
  return row;
}

test("new words of a lead and a timescale are understood anew, and printed as they were written", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const id = plan.item("1.1");
  const texts = { lead: "Harbour Trust / Council", timescale: "6 monthly update reports to ADP" };
  expect(await editPlanItem(officer, plan.id, id, edit("Action 1.1", texts))).toEqual({ ok: true });
  const row = await rowOf(plan.id, id);
  expect(row).toMatchObject({ ...texts, revision: 1 });
  expect(row.leads.map((one) => [one.body.name, one.isAccountable])).toEqual([
    ["Harbour Trust", true],
    ["Council", false],
  ]);
  expect(row.timescales).toMatchObject([{ kind: "recurring", every: "P6M" }]);
});

test("bodies chosen from the list take the place of those read from the words, the first one accountable", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const id = plan.item("1.1");
  const one = await db.leadBody.create({ data: { name: "Shore Alliance" } });
  const chosen = edit("Action 1.1", { leadBody: [one.id], newLead: "Village Hall Committee" });
  expect(await editPlanItem(officer, plan.id, id, chosen)).toEqual({ ok: true });
  const row = await rowOf(plan.id, id);
  expect(row.lead).toBe("Shore Alliance / Village Hall Committee");
  expect(row.leads.map((lead) => [lead.body.name, lead.isAccountable])).toEqual([
    ["Shore Alliance", true],
    ["Village Hall Committee", false],
  ]);
});

test("a row goes below another with its links, and never below itself or to another plan's row", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const other = await makePlan();
  const id = plan.item("1.1");
  const moved = edit("Action 1.1", { parent: plan.item("2"), priorities: [plan.item("1")] });
  expect(await editPlanItem(officer, plan.id, id, moved)).toEqual({ ok: true });
  expect(await rowOf(plan.id, id)).toMatchObject({ parentId: plan.item("2"), links: [{ kind: "priority" }] });
  const below = edit("Priority 2", { parent: id, outcome: "Outcome 2" });
  expect(await editPlanItem(officer, plan.id, plan.item("2"), below)).toEqual({
    ok: false,
    reason: "belowItself",
  });
  const strange = edit("Action 1.2", { outcomes: [other.item("1.1")] });
  expect(await editPlanItem(officer, plan.id, plan.item("1.2"), strange)).toEqual({
    ok: false,
    reason: "unknownRow",
  });
  const [event] = await listItemHistory(plan.id, { id, code: "1.1" });
  expect(event).toMatchObject({ before: { parentId: "1" }, after: { parentId: "2", links: "priority 1" } });
  expect(event).toMatchObject({ why: "Agreed on Monday", actorName: officer.name });
});

test("progress and values are kept with their day and author, once each however often they are sent", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const added = await addPlanItem(
    officer,
    plan.id,
    plan.item("1.1"),
    { code: "", name: "Asked", outcome: "" },
    "kpi",
  );
  const id = added?.ok ? added.id : "";
  const progress = ProgressForm.parse({ asAt: "2027-10-01", words: "Begun", rating: "amber" });
  const value = ValueForm.parse({
    period: "2027",
    asAtValue: "2027-12-31",
    numerator: "4",
    denominator: "6",
  });
  for (let time = 0; time < 2; time++) {
    await addProgress(officer, plan.id, id, progress);
    await recordValue(officer, plan.id, id, value);
  }
  const row = await rowOf(plan.id, id);
  expect(row.progress).toMatchObject([{ words: "Begun", rating: "amber", author: officer.name }]);
  expect(row.values).toMatchObject([{ numerator: 4, denominator: 6, value: null, author: officer.name }]);
  expect((await listWorkRows(plan.id, { kind: "kpi", page: 1 })).rows.map((one) => one.name)).toEqual([
    "Asked",
  ]);
});

test("a value says something, and no part is larger than its whole", () => {
  expect(ValueForm.safeParse({ period: "2027", asAtValue: "2027-12-31" }).success).toBe(false);
  const part = { period: "2027", asAtValue: "2027-12-31", numerator: "7", denominator: "6" };
  expect(ValueForm.safeParse(part).success).toBe(false);
});

test("a whole plan is checked for gaps, row by row", async () => {
  const plan = await makePlan();
  const found = await findGaps(plan.id);
  expect(found?.rows).toBe(6);
  expect(found?.gaps.filter((gap) => gap.code === "1.1").map((gap) => gap.gap)).toEqual([
    "missingLead",
    "missingDate",
    "missingKpi",
  ]);
  expect(await findGaps("nothing")).toBeNull();
});
