import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { slugFrom } from "./consultation.ts";
import { defaultGroups } from "./default-groups.ts";
import type { NewConsultationForm } from "./forms.ts";
import { momentFrom } from "./local-time.ts";

/**
 * Begins a consultation on a plan, unpublished and with the default stakeholder groups. Without an address of its own
 * it takes one from its title.
 */
export async function createConsultation(
  actor: Actor,
  form: NewConsultationForm,
): Promise<{ ok: true; id: string } | { ok: false; reason: "planMissing" | "slugTaken" | "timeMissing" }> {
  const { planId, slug: wanted, opensAt: opens, closesAt: closes, ...texts } = form;
  const opensAt = momentFrom(opens, form.timeZone);
  const closesAt = momentFrom(closes, form.timeZone);
  if (!opensAt || !closesAt) return { ok: false, reason: "timeMissing" };
  return await db.$transaction(async (tx) => {
    if (!(await tx.plan.findUnique({ where: { id: planId } }))) return { ok: false, reason: "planMissing" };
    if (wanted && (await tx.consultation.findUnique({ where: { slug: wanted } }))) {
      return { ok: false, reason: "slugTaken" };
    }
    const { id } = await tx.consultation.create({
      select: { id: true },
      data: {
        ...texts,
        planId,
        opensAt,
        closesAt,
        slug: wanted || (await freeSlug(tx, slugFrom(form.title) || "consultation")),
        groups: { create: defaultGroups.map((name, index) => ({ name, position: index + 1 })) },
      },
    });
    await recordAudit(tx, actor, "consultation.created", { kind: "consultation", id }, { planId });
    return { ok: true, id };
  });
}

async function freeSlug(tx: Transaction, slug: string): Promise<string> {
  const taken = await tx.consultation.findMany({
    where: { slug: { startsWith: slug } },
    select: { slug: true },
  });
  const others = new Set(taken.map((row) => row.slug));
  let free = slug;
  for (let number = 2; others.has(free); number++) free = `${slug}-${number}`;
  return free;
}
