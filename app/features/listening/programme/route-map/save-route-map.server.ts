import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Month, monthAfter, storedMonth } from "#app/platform/time/month.ts";
import { mostMonths } from "../programme-forms.ts";

/** Begins a consultation's route map, or changes its title and months. Null if there is no such consultation. */
export async function saveRouteMap(
  actor: Actor,
  consultationId: string,
  form: { title: string; firstMonth: Month; lastMonth: Month },
): Promise<{ ok: true } | { ok: false; reason: "tooManyMonths" } | null> {
  const { title, firstMonth, lastMonth } = form;
  if (monthAfter(firstMonth, mostMonths) <= lastMonth) return { ok: false, reason: "tooManyMonths" };
  return await db.$transaction(async (tx) => {
    if (!(await tx.consultation.findUnique({ where: { id: consultationId }, select: { id: true } })))
      return null;
    const fields = { title, firstMonth: storedMonth(firstMonth), lastMonth: storedMonth(lastMonth) };
    await tx.routeMap.upsert({
      where: { consultationId },
      create: { consultationId, ...fields },
      update: fields,
    });
    const detail = { title, firstMonth, lastMonth };
    await recordAudit(tx, actor, "routeMap.saved", { kind: "consultation", id: consultationId }, detail);
    return { ok: true };
  });
}
