import { expect, test } from "vitest";
import { importPlan } from "#app/features/plans/imports/import-plan.server.ts";
import { readPlanTable } from "#app/features/plans/imports/reading/read-plan-table.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { addPlanItem } from "./add-plan-item.server.ts";
import { createPlan } from "./create-plan.server.ts";
import { deletePlanItem } from "./delete-plan-item.server.ts";
import { editPlan, fingerprintOfPlan } from "./edit-plan.server.ts";
import { editPlanItem } from "./edit-plan-item.server.ts";
import { EditPlanItemForm } from "./forms.ts";
import { movePlanItem } from "./move-plan-item.server.ts";
import { publishPlan } from "./publish-plan.server.ts";
import { findPublishedPlan, listPlanItems, listPlans, listRetiredItems } from "./queries.server.ts";
import { restorePlanItem } from "./restore-plan-item.server.ts";
import { retirePlanItem } from "./retire-plan-item.server.ts";
import { unpublishPlan } from "./unpublish-plan.server.ts";

const now = new Date("2027-01-01T12:00:00Z");
const texts = { title: "Our plan", period: "", vision: "", body: "", localities: "" };
const words = (name: string, code = "", outcome = "") => ({ code, name, outcome });
const edited = (texts: ReturnType<typeof words>, seen: number) =>
  EditPlanItemForm.parse({ ...texts, status: "draft", reason: "Clearer words", seen });
const codesOf = async (planId: string) => (await listPlanItems(planId)).map((item) => item.code);
const auditOf = async (id: string) =>
  await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: [{ at: "asc" }, { id: "asc" }] });

test("two plans of one title get two addresses, and a form sent twice makes one plan", async () => {
  const officer = await makeViewer();
  const id = newId();
  const first = await createPlan(officer, id, { ...texts, title: "Alcohol & drugs: a plan" });
  const again = await createPlan(officer, id, { ...texts, title: "Alcohol & drugs: a plan" });
  const second = await createPlan(officer, newId(), { ...texts, title: "Alcohol & drugs: a plan" });
  expect([first.slug, again.slug, second.slug]).toEqual([
    "alcohol-drugs-a-plan",
    "alcohol-drugs-a-plan",
    "alcohol-drugs-a-plan-2",
  ]);
  expect((await auditOf(id)).map((event) => event.action)).toEqual(["plan.created"]);
});

test("an officer's edit is stored with what stood there before", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const result = await editPlan(officer, plan.id, { ...texts, vision: "New" }, fingerprintOfPlan(plan));
  expect(result).toEqual({ ok: true });
  const [event] = await auditOf(plan.id);
  expect(event?.detail).toMatchObject({ before: { vision: "A vision" }, after: { vision: "New" } });
  expect(event?.actorId).toBe(officer.id);
});

test("an edit that began before somebody else's is refused and overwrites nothing", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const seen = fingerprintOfPlan(plan);
  await editPlan(officer, plan.id, { ...texts, vision: "First" }, seen);
  expect(await editPlan(officer, plan.id, { ...texts, vision: "Second" }, seen)).toEqual({
    ok: false,
    reason: "changedMeanwhile",
  });
  expect(await editPlan(officer, plan.id, { ...texts, vision: "First" }, seen)).toEqual({ ok: true });
  expect((await db.plan.findUnique({ where: { id: plan.id } }))?.vision).toBe("First");
});

test("the public reads a plan from publishing it to taking it off again", async () => {
  const officer = await makeViewer();
  const plan = await makePlan({ status: "draft" });
  expect(await findPublishedPlan(plan.slug)).toBeNull();
  await publishPlan(officer, plan.id);
  expect((await findPublishedPlan(plan.slug))?.overview.priorities.map((one) => one.code)).toEqual([
    "1",
    "2",
  ]);
  await unpublishPlan(officer, plan.id);
  expect(await findPublishedPlan(plan.slug)).toBeNull();
  expect((await auditOf(plan.id)).map((event) => event.action)).toEqual([
    "plan.published",
    "plan.unpublished",
  ]);
});

test("a plan without a priority is not published", async () => {
  const officer = await makeViewer();
  const plan = await createPlan(officer, newId(), texts);
  expect(await publishPlan(officer, plan.id)).toEqual({ ok: false, reason: "noPriorities" });
});

test("a new key action takes the next number and the last place", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  await addPlanItem(officer, plan.id, plan.item("1"), words("Another"));
  await addPlanItem(officer, plan.id, null, words("A third priority", "", "Better"));
  expect(await codesOf(plan.id)).toEqual(["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2", "3"]);
});

test("a code or a name that is in use is refused, and so a form sent twice adds one", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const add = async (name: string, code: string) =>
    await addPlanItem(officer, plan.id, plan.item("1"), words(name, code));
  expect(await add("Ten", "1.10")).toMatchObject({ ok: true });
  expect(await add("TEN ", "")).toEqual({ ok: false, reason: "nameInUse" });
  expect(await add("Other", "1.1")).toEqual({ ok: false, reason: "codeInUse" });
});

test("a key action stands under a priority of its own plan only", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const other = await makePlan();
  expect(await addPlanItem(officer, plan.id, other.item("1"), words("Ask"))).toBeNull();
  expect(await addPlanItem(officer, plan.id, plan.item("1.1"), words("Ask"))).toBeNull();
  expect(await addPlanItem(officer, "nothing", null, words("Ask"))).toBeNull();
  expect(await retirePlanItem(officer, plan.id, other.item("1"), now)).toBeNull();
  expect(await editPlanItem(officer, plan.id, other.item("1"), edited(words("x"), 0))).toBeNull();
});

test("a key action is edited with its code kept, and a late edit is refused", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const id = plan.item("1.1");
  expect(await editPlanItem(officer, plan.id, id, edited(words("Clearer"), 0))).toEqual({ ok: true });
  expect(await editPlanItem(officer, plan.id, id, edited(words("Late"), 0))).toEqual({
    ok: false,
    reason: "changedMeanwhile",
  });
  expect(await editPlanItem(officer, plan.id, id, edited(words("Clearer", "2.2"), 1))).toEqual({
    ok: false,
    reason: "codeInUse",
  });
  expect((await auditOf(id))[0]?.detail).toMatchObject({
    before: { name: "Action 1.1" },
    after: { name: "Clearer" },
    why: "Clearer words",
  });
});

test("moving names the place, so that a button pressed twice moves once; codes stay", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  await movePlanItem(officer, plan.id, plan.item("1.2"), 1);
  await movePlanItem(officer, plan.id, plan.item("1.2"), 1);
  await movePlanItem(officer, plan.id, plan.item("1"), 2, "It comes second.");
  expect((await auditOf(plan.item("1"))).at(-1)?.detail).toMatchObject({ why: "It comes second." });
  expect(await codesOf(plan.id)).toEqual(["2", "2.1", "2.2", "1", "1.2", "1.1"]);
  expect(await auditOf(plan.item("1.2"))).toHaveLength(1);
});

test("what is taken out leaves the plan with its key actions, and comes back with them", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  await retirePlanItem(officer, plan.id, plan.item("2.1"), now);
  await retirePlanItem(officer, plan.id, plan.item("1"), now);
  expect(await codesOf(plan.id)).toEqual(["2", "2.2"]);
  expect((await listPlans()).find((one) => one.id === plan.id)).toMatchObject({
    priorities: 1,
    keyActions: 1,
  });
  await restorePlanItem(officer, plan.id, plan.item("1"));
  expect(await codesOf(plan.id)).toEqual(["1", "1.1", "1.2", "2", "2.2"]);
  expect((await auditOf(plan.item("1"))).map((event) => event.action)).toEqual([
    "planItem.retired",
    "planItem.restored",
  ]);
});

test("what was taken out does not come back beside another of the same words", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  await retirePlanItem(officer, plan.id, plan.item("1.1"), now);
  await addPlanItem(officer, plan.id, plan.item("1"), words("Action 1.1"));
  expect(await restorePlanItem(officer, plan.id, plan.item("1.1"))).toEqual({
    ok: false,
    reason: "nameInUse",
  });
});

test("only what has been taken out and has nothing pointing at it is deleted for good", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  expect(await deletePlanItem(officer, plan.id, plan.item("1"))).toEqual({
    ok: false,
    reason: "stillInPlan",
  });
  await retirePlanItem(officer, plan.id, plan.item("1"), now);
  expect(await deletePlanItem(officer, plan.id, plan.item("1"))).toEqual({ ok: false, reason: "pointedAt" });
  await retirePlanItem(officer, plan.id, plan.item("1.1"), now, "It is done.");
  expect((await auditOf(plan.item("1.1"))).at(-1)?.detail).toMatchObject({ why: "It is done." });
  expect(await deletePlanItem(officer, plan.id, plan.item("1.1"))).toEqual({ ok: true });
  expect((await listRetiredItems(plan.id)).map((item) => item.code)).toEqual(["1"]);
  expect((await auditOf(plan.item("1.1"))).at(-1)?.detail).toMatchObject({ before: { name: "Action 1.1" } });
});

test("a code that an item had is never another's: not when it was changed, and not when the item has gone", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const id = plan.item("1.1");
  await editPlanItem(officer, plan.id, id, edited(words("Action 1.1", "1.9"), 0));
  await retirePlanItem(officer, plan.id, plan.item("1.2"), now);
  await deletePlanItem(officer, plan.id, plan.item("1.2"));
  const add = async (code: string) =>
    await addPlanItem(officer, plan.id, plan.item("1"), words(`New ${code}`, code));
  for (const code of ["1.1", "1.2", "1.9"])
    expect(await add(code)).toEqual({ ok: false, reason: "codeInUse" });
  await add("");
  expect(await codesOf(plan.id)).toEqual(["1", "1.9", "1.10", "2", "2.1", "2.2"]);
  const stolen = db.planItem.create({
    data: { planId: plan.id, kind: "keyAction", code: "1.2", name: "Stolen", position: 1 },
  });
  expect(await refusalBy(stolen)).toBe("codeReserved");
});

test("an item's revision rises with its words and not with its place", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const id = plan.item("1.2");
  await movePlanItem(officer, plan.id, id, 1);
  expect(await db.planItem.findUnique({ where: { id } })).toMatchObject({ position: 1, revision: 0 });
  await db.planItem.update({ where: { id }, data: { name: "Clearer" } });
  expect(await db.planItem.findUnique({ where: { id } })).toMatchObject({ revision: 1 });
});

test("what a question is about is not deleted", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const consultation = await db.consultation.create({
    data: {
      ...{ planId: plan.id, slug: newId(), title: "Views" },
      ...{ opensAt: now, closesAt: new Date("2027-02-01T12:00:00Z") },
    },
  });
  const survey = await db.survey.create({
    data: { consultationId: consultation.id, slug: newId(), title: "Survey" },
  });
  const page = await db.surveyPage.create({ data: { surveyId: survey.id, title: "Page", position: 1 } });
  const question = await db.question.create({
    data: {
      surveyId: survey.id,
      pageId: page.id,
      code: "q1",
      kind: "longText",
      text: "What do you think?",
      position: 1,
    },
  });
  await db.questionAbout.create({ data: { questionId: question.id, planItemId: plan.item("2.2") } });
  await retirePlanItem(officer, plan.id, plan.item("2.2"), now);
  expect(await deletePlanItem(officer, plan.id, plan.item("2.2"))).toEqual({
    ok: false,
    reason: "pointedAt",
  });
  expect((await listRetiredItems(plan.id))[0]?.pointers).toBe(1);
});

const header = ["Priority no", "Priority", "Outcome statement", "Key action no", "Key action"];
const read = (...rows: string[][]) => readPlanTable([header, ...rows], { layouts: shippedLayouts });

test("a table becomes a plan, and the same table again changes nothing and writes no audit row", async () => {
  const officer = await makeViewer();
  const id = newId();
  const table = read(["1", "Families", "Safer", "", "Ask"], ["", "", "", "1.10", "Listen"]);
  const first = await importPlan(officer, { newPlan: { id, ...texts } }, table, now);
  expect(first).toMatchObject({ ok: true, planId: id, counts: { added: 3, changed: 0, same: 0 } });
  const again = await importPlan(officer, { planId: id }, table, now);
  expect(again).toMatchObject({ counts: { added: 0, changed: 0, same: 3 } });
  expect(await codesOf(id)).toEqual(["1", "1.11", "1.10"]);
  expect((await auditOf(id)).map((event) => event.action)).toEqual(["plan.created", "plan.imported"]);
});

test("importing into a plan changes what has the same code or name, keeps its id, and leaves the rest", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  await retirePlanItem(officer, plan.id, plan.item("1.2"), now);
  const table = read(
    ["1", "Priority one, renamed", "", "", "action 1.1"],
    ["1", "", "", "", "Action 1.2"],
    ["1", "", "", "", "New"],
  );
  const result = await importPlan(officer, { planId: plan.id }, table, now);
  expect(result).toMatchObject({ counts: { added: 1, changed: 3, same: 0 } });
  expect(await codesOf(plan.id)).toEqual(["1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]);
  const priority = await db.planItem.findUnique({ where: { id: plan.item("1") } });
  expect(priority).toMatchObject({ name: "Priority one, renamed", outcome: "Outcome 1" });
});

test("a table without a priority, or for a plan that is not there, stores nothing", async () => {
  const officer = await makeViewer();
  const plans = await db.plan.count();
  const newPlan = { id: newId(), ...texts };
  expect(await importPlan(officer, { newPlan }, read(), now)).toEqual({ ok: false, reason: "nothing" });
  expect(await importPlan(officer, { planId: "nothing" }, read(["1", "Families"]), now)).toBeNull();
  expect(await db.plan.count()).toBe(plans);
});

test("a large table that cannot be stored to its end leaves nothing: no plan, no rows and no lead bodies", async () => {
  const before = await Promise.all([db.plan.count(), db.planItem.count(), db.leadBody.count()]);
  const rows = Array.from({ length: 2100 }, (_, index) => ["Homes", `Action ${index}`, `Body ${index % 7}`]);
  const table = readPlanTable([["Key Priority", "Actions", "Lead"], ...rows], { layouts: shippedLayouts });
  const listed: number[] = [];
  const failing = importPlan(await makeViewer(), { newPlan: { id: newId(), ...texts } }, table, now, {
    andThen: async (tx) => {
      listed.push(await tx.planItem.count());
      throw new Error("the power is off");
    },
  });
  await expect(failing).rejects.toThrow("the power is off");
  expect(listed).toEqual([(before[1] ?? 0) + 2101]);
  expect(await Promise.all([db.plan.count(), db.planItem.count(), db.leadBody.count()])).toEqual(before);
});

test("a table of five thousand rows is stored whole", async () => {
  const officer = await makeViewer();
  const rows = Array.from({ length: 4999 }, (_, index) => [
    `${(index % 9) + 1}`,
    "",
    "",
    "",
    `Action ${index}`,
  ]);
  for (const [index, row] of rows.slice(0, 9).entries()) row[1] = `Priority ${index + 1}`;
  const id = newId();
  const result = await importPlan(officer, { newPlan: { id, ...texts } }, read(...rows), now);
  if (!result?.ok) throw new Error("nothing was imported");
  expect(result).toMatchObject({ counts: { added: 5008 } });
  expect(await db.planItem.count({ where: { planId: result.planId } })).toBe(5008);
});
