import { expect, test } from "vitest";
import { refinePlanItem } from "#app/features/answering/evidence/refine-plan-item.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { makeTag } from "#tests/support/factories/tagging.ts";
import { listPublicChanges } from "./list-public-changes.server.ts";

async function refined(status: "published" | "draft" = "published") {
  const officer = await makeViewer();
  const plan = await makePlan();
  await db.plan.update({ where: { id: plan.id }, data: { status } });
  const consultation = await makeConsultation({ planId: plan.id });
  const planItemId = plan.item("1.1");
  const said = await makeContribution({
    ...{ consultationId: consultation.id, permission: "withoutName", words: ["Open at night."] },
  });
  const tag = await makeTag({ passageId: said.passages[0]?.id ?? "", words: "Open at night.", planItemId });
  await refinePlanItem(officer, plan.id, planItemId, {
    ...{ name: "Open in the evening", status: "refined", reason: "People work by day", seen: 0 },
    ...{ findings: [], excerpts: [tag.excerptId] },
  });
  const { respondentId } = said;
  return { planItemId, respondentId, changes: (await listPublicChanges([planItemId]))[planItemId] ?? [] };
}

test("the public reads the words before and after, why they changed, and words that may be quoted", async () => {
  const { changes } = await refined();
  expect(changes).toMatchObject([
    {
      ...{ before: "Action 1.1", after: "Open in the evening", status: "refined" },
      ...{ reason: "People work by day", quotes: [{ text: "Open at night.", language: "en" }] },
    },
  ]);
});

test("words that were taken back are no longer among them, and the change still is", async () => {
  const { planItemId, respondentId } = await refined();
  await db.respondent.update({ where: { id: respondentId }, data: { withdrawnAt: new Date() } });
  expect((await listPublicChanges([planItemId]))[planItemId]).toMatchObject([{ quotes: [] }]);
});

test("the public reads nothing about a plan that is not published", async () => {
  expect((await refined("draft")).changes).toEqual([]);
});
