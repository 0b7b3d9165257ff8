import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { makeTag } from "#tests/support/factories/tagging.ts";
import { addActionFromFinding } from "./add-action-from-finding.server.ts";
import { recordFinding } from "./record-finding.server.ts";
import { refinePlanItem } from "./refine-plan-item.server.ts";
import { findRowToRefine, listRefinements } from "./refinements.server.ts";
import { hasNoEvidence, listWhoShaped } from "./who-shaped.server.ts";

const now = new Date("2027-01-01T12:00:00Z");

async function makeScene(permission: "withoutName" | "notPublish" = "withoutName") {
  const officer = await makeViewer();
  const plan = await makePlan();
  const consultation = await makeConsultation({ planId: plan.id });
  const said = await makeContribution({
    consultationId: consultation.id,
    permission,
    words: ["Open at night."],
  });
  const planItemId = plan.item("1.1");
  const tag = await makeTag({ passageId: said.passages[0]?.id ?? "", words: "Open at night.", planItemId });
  const finding = await recordFinding(
    officer,
    { consultationId: consultation.id, planItemId, stance: null, text: "People want evenings." },
    now,
  );
  const findingId = finding?.ok ? finding.id : "";
  return { officer, plan, planItemId, excerptId: tag.excerptId, findingId, respondentId: said.respondentId };
}

const decision = { status: "refined" as const, reason: "People asked for evenings", seen: 0 };

test("a refined row keeps its words before and after, the reason and the evidence", async () => {
  const { officer, plan, planItemId, excerptId, findingId } = await makeScene();
  const name = "Action 1.1, evenings too";
  const wanted = { ...decision, name, findings: [findingId], excerpts: [excerptId] };
  expect(await refinePlanItem(officer, plan.id, planItemId, wanted)).toMatchObject({ ok: true });
  const { rows } = await listRefinements({ planId: plan.id });
  expect(rows).toMatchObject([
    {
      ...{ wordsBefore: "Action 1.1", wordsAfter: name, statusBefore: "draft", statusAfter: "refined" },
      ...{ reason: "People asked for evenings", decidedBy: officer.name },
      findings: [{ text: "People want evenings." }],
      excerpts: [{ text: "Open at night." }],
    },
  ]);
  expect(await db.planItem.findUnique({ where: { id: planItemId } })).toMatchObject({
    name,
    status: "refined",
  });
  expect(await refinePlanItem(officer, plan.id, planItemId, wanted)).toEqual({
    ok: false,
    reason: "changedMeanwhile",
  });
});

test("words that may not be quoted are no evidence, and are not offered", async () => {
  const { officer, plan, planItemId, excerptId } = await makeScene("notPublish");
  expect((await findRowToRefine(plan.id, planItemId))?.excerpts).toEqual([]);
  const wanted = { ...decision, name: "Other", findings: [], excerpts: [excerptId] };
  expect(await refinePlanItem(officer, plan.id, planItemId, wanted)).toEqual({
    ok: false,
    reason: "evidenceNotThere",
  });
});

test("words of a person who withdrew later are no longer shown as evidence", async () => {
  const { officer, plan, planItemId, excerptId, respondentId } = await makeScene();
  await refinePlanItem(officer, plan.id, planItemId, {
    ...{ ...decision, name: "Other", findings: [], excerpts: [excerptId] },
  });
  await db.respondent.update({ where: { id: respondentId }, data: { withdrawnAt: now } });
  expect((await listRefinements({ planId: plan.id })).rows[0]?.excerpts).toMatchObject([{ text: "" }]);
});

test("an action made from a finding shows where it came from", async () => {
  const { officer, plan, findingId } = await makeScene();
  const added = await addActionFromFinding(officer, findingId, {
    ...{
      name: "Open two evenings a week",
      kind: "additionalAction",
      parent: plan.item("1"),
      reason: "Asked for",
    },
  });
  const itemId = added?.ok ? added.id : "";
  expect((await listRefinements({ planId: plan.id, itemId })).rows).toMatchObject([
    { wordsBefore: "", wordsAfter: "Open two evenings a week", findings: [{ id: findingId }] },
  ]);
});

test("who shaped what counts people once, names their groups and channels, and lists the rows of nobody", async () => {
  const { officer, plan, planItemId, findingId } = await makeScene();
  await refinePlanItem(officer, plan.id, planItemId, {
    ...{ ...decision, name: "=Evenings too", findings: [findingId], excerpts: [] },
  });
  const rows = (await listWhoShaped(plan.id))?.rows ?? [];
  expect(rows.find((row) => row.code === "1.1")).toMatchObject({
    ...{ said: { people: 1, atLeast: false }, before: { people: 1 }, after: { people: 0 } },
    ...{ levels: ["consult"], findings: [{ id: findingId, text: "People want evenings." }], citations: 0 },
    ...{ groups: [{ name: null, people: 1 }], channels: [{ name: "survey", people: 1 }] },
    changes: [{ before: "Action 1.1", after: "=Evenings too", reason: "People asked for evenings" }],
  });
  expect(rows.filter(hasNoEvidence).map((row) => row.code)).toEqual(["1.2", "2.1", "2.2"]);
});
