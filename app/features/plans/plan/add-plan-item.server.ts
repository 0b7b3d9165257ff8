import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { PlanItemTexts } from "./forms.ts";
import { lockPlan } from "./lock-plan.server.ts";
import { nextCodeOf } from "./next-code.ts";
import { headings } from "./plan.ts";
import { isSameText } from "./plan-item.ts";

export type ItemRefusal = "codeInUse" | "nameInUse";

/**
 * Adds a priority to a plan or, with `parentId`, a key action to a priority, in the last place; with `wanted`, a row of
 * that kind below any row or none. An empty code takes
 * the next number. Refuses a code that any item of the plan has or had, and a name that stands
 * beside it already; sent again under one id, it is one. Null when there is no such plan or priority.
 */
export async function addPlanItem(
  actor: Actor,
  planId: string,
  parentId: string | null,
  texts: PlanItemTexts,
  wanted?: PlanItemKind,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: ItemRefusal } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.planItem.findFirst({ where: { id, planId } })) && { ok: true, id },
    async (tx) => await addRow(tx, actor, planId, { parentId, texts, wanted, id }),
  );
}

/** As addPlanItem, in the caller's transaction. */
export async function addRow(
  tx: Transaction,
  actor: Actor,
  planId: string,
  {
    parentId,
    texts,
    wanted,
    id = newId(),
  }: { parentId: string | null; texts: PlanItemTexts; wanted?: PlanItemKind; id?: string },
): Promise<{ ok: true; id: string } | { ok: false; reason: ItemRefusal } | null> {
  if (!(await lockPlan(tx, planId))) return null;
  const items = await tx.planItem.findMany({ where: { planId } });
  const parent = parentId === null ? null : items.find((item) => item.id === parentId);
  if (parent === undefined || (parent && !wanted && !headings.includes(parent.kind))) return null;
  const beside = items.filter((item) => item.parentId === parentId);
  if (beside.some((item) => !item.retiredAt && isSameText(item.name, texts.name)))
    return { ok: false, reason: "nameInUse" };
  const kind = wanted ?? (parent ? "keyAction" : "priority");
  const codes = (await tx.planCode.findMany({ where: { planId } })).map((one) => one.code);
  const code = texts.code || nextCodeOf(codes, kind, parent);
  if (codes.includes(code)) return { ok: false, reason: "codeInUse" };
  const after = {
    code,
    name: texts.name,
    outcome: headings.includes(kind) ? texts.outcome : "",
    position: Math.max(0, ...beside.map((item) => item.position)) + 1,
  };
  const item = await tx.planItem.create({
    data: { id, planId, parentId, kind, ...after },
  });
  await recordAudit(
    tx,
    actor,
    "planItem.added",
    { kind: "planItem", id: item.id },
    { planId, parentId, kind, after },
  );
  return { ok: true, id: item.id };
}
