import { expect, test } from "vitest";
import { recordValue } from "#app/features/plans/measures/record-value.server.ts";
import { addPlanItem } from "#app/features/plans/plan/add-plan-item.server.ts";
import { editInPlace } from "#app/features/plans/plan/edit-in-place.server.ts";
import { editPlanItem } from "#app/features/plans/plan/edit-plan-item.server.ts";
import {
  EditInPlaceForm,
  EditPlanItemForm,
  ProgressForm,
  ValueForm,
} from "#app/features/plans/plan/forms.ts";
import { movePlanItem } from "#app/features/plans/plan/move-plan-item.server.ts";
import {
  findItemAtWork,
  listItemHistory,
  listWorkRows,
} from "#app/features/plans/plan/work-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { asDay } from "#app/platform/time/day.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { addProgress } from "./add-progress.server.ts";
import { countDue, listDue } from "./due.server.ts";
import { findGaps } from "./find-gaps.server.ts";

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

test("a row that was read as the wrong kind becomes another, keeps its code, and is recorded", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const id = plan.item("1.2");
  const changed = edit("Action 1.2", { kind: "milestone" });
  expect(await editPlanItem(officer, plan.id, id, changed)).toEqual({ ok: true });
  expect(await rowOf(plan.id, id)).toMatchObject({ kind: "milestone", code: "1.2" });
  const [event] = await listItemHistory(plan.id, { id, code: "1.2" });
  expect(event).toMatchObject({ before: { kind: "keyAction" }, after: { kind: "milestone" } });
  const holds = edit("Priority 1", { kind: "indicator", outcome: "Outcome 1" });
  expect(await editPlanItem(officer, plan.id, plan.item("1"), holds)).toEqual({
    ok: false,
    reason: "rowsBelow",
  });
});

test("a row that others name as what it is stays of its kind", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const named = edit("Action 1.1", { priorities: [plan.item("2")] });
  await editPlanItem(officer, plan.id, plan.item("1.1"), named);
  const changed = edit("Priority 2", { kind: "project", outcome: "Outcome 2" });
  expect(await editPlanItem(officer, plan.id, plan.item("2"), changed)).toEqual({
    ok: false,
    reason: "namedAsKind",
  });
});

test("changed where it stands, a row keeps all that its line does not show", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const id = plan.item("1.1");
  const whole = edit("Action 1.1", { lead: "Council", detail: "In two halls", priorities: [plan.item("2")] });
  await editPlanItem(officer, plan.id, id, whole);
  const line = { name: "Action 1.1, too", lead: "Council", timescale: "By May 2028", seen: 1 };
  const inPlace = EditInPlaceForm.parse({ ...line, status: "adopted", reason: "Agreed" });
  expect(await editInPlace(officer, plan.id, id, inPlace)).toEqual({ ok: true });
  expect(await rowOf(plan.id, id)).toMatchObject({
    ...{ name: "Action 1.1, too", status: "adopted", detail: "In two halls", parentId: plan.item("1") },
    ...{ links: [{ kind: "priority" }], leads: [{ body: { name: "Council" } }] },
  });
  expect(await editInPlace(officer, plan.id, id, { ...inPlace, name: "Late" })).toEqual({
    ok: false,
    reason: "changedMeanwhile",
  });
});

test("a row of any kind moves among those of its kind beside it, and the list finds rows by words and status", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  for (const name of ["Count visits", "Count calls", "Count letters"]) {
    await addPlanItem(officer, plan.id, plan.item("1.1"), { code: "", name, outcome: "" }, "kpi");
  }
  const kpis = async () => (await listWorkRows(plan.id, { kind: "kpi", page: 1 })).rows;
  const last = (await kpis()).at(-1);
  expect(last).toMatchObject({ name: "Count letters", place: 3, of: 3, depth: 2 });
  expect(await movePlanItem(officer, plan.id, last?.id ?? "", 1)).toEqual({ ok: true });
  expect((await kpis()).map((row) => row.name)).toEqual(["Count letters", "Count visits", "Count calls"]);
  const [event] = await listItemHistory(plan.id, { id: last?.id ?? "", code: last?.code ?? "" });
  expect(event).toMatchObject({ action: "planItem.moved", before: { place: "3" }, after: { place: "1" } });
  const found = await listWorkRows(plan.id, { words: "count CALLS", status: "draft", page: 1 });
  expect(found.rows.map((row) => row.name)).toEqual(["Count calls"]);
  expect((await listWorkRows(plan.id, { status: "dropped", page: 1 })).found).toBe(0);
});

test("what recurs is due after its last report, and dated work until it is reported on", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  await editPlanItem(officer, plan.id, plan.item("1.1"), edit("Action 1.1", { timescale: "6 monthly" }));
  await editPlanItem(officer, plan.id, plan.item("2.1"), edit("Action 2.1", { timescale: "By 1 May 2027" }));
  const report = ProgressForm.parse({ asAt: "2027-02-10", words: "Begun", rating: "amber" });
  await addProgress(officer, plan.id, plan.item("1.1"), report);
  expect((await listDue(plan.id))?.rows.map((row) => [row.code, row.due])).toEqual([
    ["2.1", "2027-05-01"],
    ["1.1", "2027-08-10"],
  ]);
  const soon = (await countDue(asDay("2027-06-01"), asDay("2027-05-02"))).find((one) => one.id === plan.id);
  expect(soon).toMatchObject({ soon: 1, late: 1 });
});
