import { expect, test } from "vitest";
import { refinePlanItem } from "#app/features/answering/evidence/refine-plan-item.server.ts";
import { exportWhoShaped } from "#app/features/answering/evidence/who-shaped-document.server.ts";
import { addPlanItem } from "#app/features/plans/plan/add-plan-item.server.ts";
import { exportLogicModel } from "#app/features/plans/progress/logic-model-document.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { openParts } from "#tests/support/docx-parts.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makePlan } from "#tests/support/factories/plans.ts";

const origin = "https://conversations.example";

async function documentOf(file: { body: Uint8Array | string } | null): Promise<string> {
  const parts = await openParts(Buffer.from(file?.body ?? ""));
  return parts["word/document.xml"] ?? "";
}

test("a logic model leaves as a Word file with its three rows of headers, and the record says so", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  const texts = { code: "", name: "Fewer people wait", outcome: "" };
  const added = await addPlanItem(officer, plan.id, plan.item("2"), texts, "outcomeMeasure");
  await db.planItem.update({ where: { id: added?.ok ? added.id : "" }, data: { horizon: "short" } });
  const words = await documentOf(await exportLogicModel(officer, plan.id, origin));
  const order = ["Inputs", "Activities", "What we invest", "Priority 1", "Action 1.1", "Fewer people wait"];
  expect(order.map((part) => words.indexOf(part)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(
    true,
  );
  expect(await db.auditEvent.count({ where: { action: "logicModel.exported", subjectId: plan.id } })).toBe(1);
  expect(await exportLogicModel(officer, "nothing", origin)).toBeNull();
});

test("who shaped what leaves as a table without formulas, and as a Word file that lists the rows of nobody", async () => {
  const officer = await makeViewer();
  const plan = await makePlan();
  await refinePlanItem(officer, plan.id, plan.item("1.1"), {
    ...{ name: "=Evenings too", status: "refined", reason: "Asked for", seen: 0 },
    ...{ findings: [], excerpts: [] },
  });
  const csv = await exportWhoShaped(officer, plan.id, "csv", origin);
  expect(csv?.body).toContain("'=Evenings too");
  const words = await documentOf(await exportWhoShaped(officer, plan.id, "docx", origin));
  expect(words).toContain("1 of 4 have evidence");
  expect(words).toContain("Action 1.1 → =Evenings too (Asked for)");
  expect(words.indexOf("No evidence yet: 3")).toBeLessThan(words.indexOf("Action 2.2"));
  expect(await exportWhoShaped(officer, "nothing", "csv", origin)).toBeNull();
});
