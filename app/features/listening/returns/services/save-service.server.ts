import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { ServiceTexts } from "../forms.ts";

type Saved = { ok: true; id: string } | { ok: false; reason: "nameTaken" };

/** Registers a service, or changes one that is registered. Refuses a name in use; null when there is no such service. */
export async function saveService(
  actor: Actor,
  id: string | null,
  texts: ServiceTexts,
): Promise<Saved | null> {
  return await db.$transaction(async (tx) => {
    const { name, provider, funding } = texts;
    const namesake = await tx.service.findUnique({ where: { name } });
    if (namesake && namesake.id !== id) return { ok: false, reason: "nameTaken" };
    const data = { name, provider, funding };
    if (id === null) {
      const created = await tx.service.create({ data });
      await recordAudit(tx, actor, "service.registered", { kind: "service", id: created.id }, data);
      return { ok: true, id: created.id };
    }
    const { count } = await tx.service.updateMany({ where: { id }, data });
    if (count === 0) return null;
    await recordAudit(tx, actor, "service.changed", { kind: "service", id }, data);
    return { ok: true, id };
  });
}
