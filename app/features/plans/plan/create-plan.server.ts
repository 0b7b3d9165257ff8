import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Plan } from "#app/platform/database/client/client.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import type { PlanTexts } from "./forms.ts";
import { freeSlug, slugOf } from "./plan.ts";

/** Adds a plan, not published yet. The id is chosen when the form is shown, so that a form sent twice makes one plan. */
export async function createPlan(actor: Actor, id: string, texts: PlanTexts): Promise<Plan> {
  return await makeOnce(
    id,
    (tx) => tx.plan.findUnique({ where: { id } }),
    (tx) => addPlan(tx, actor, id, texts),
  );
}

/** As createPlan, inside a transaction that does more. */
export async function addPlan(tx: Transaction, actor: Actor, id: string, texts: PlanTexts): Promise<Plan> {
  const known = await tx.plan.findUnique({ where: { id } });
  if (known) return known;
  const plan = await insertPlan(tx, id, texts);
  await recordNewPlan(tx, actor, plan);
  return plan;
}

/** Stores a plan under a free address, without a record of it; `isComing` keeps it out of every list for now. */
export async function insertPlan(
  tx: Transaction,
  id: string,
  texts: PlanTexts,
  isComing = false,
): Promise<Plan> {
  // One at a time: two new plans of one title must not take the same address.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plan.slug'))`;
  const alike = await tx.plan.findMany({
    where: { slug: { startsWith: slugOf(texts.title) } },
    select: { slug: true },
  });
  const slug = freeSlug(
    texts.title,
    alike.map((plan) => plan.slug),
  );
  return await tx.plan.create({ data: { id, slug, ...texts, isComing } });
}

export async function recordNewPlan(tx: Transaction, actor: Actor, plan: Plan): Promise<void> {
  const { id, slug, title, period, vision, body, localities } = plan;
  const after = { slug, title, period, vision, body, localities };
  await recordAudit(tx, actor, "plan.created", { kind: "plan", id }, { after });
}
