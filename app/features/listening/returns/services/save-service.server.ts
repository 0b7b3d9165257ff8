import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { ServiceTexts } from "../forms.ts";

type Saved = { ok: true; id: string } | { ok: false; reason: "nameTaken" };

/** Registers a service, or changes one that is registered. Refuses a name in use; null when there is no such service. */
export async function saveService(
  actor: Actor,
  id: string | null,
  texts: ServiceTexts,
  madeAs = newId(),
): Promise<Saved | null> {
  return await makeOnce(
    id ?? madeAs,
    async (tx) =>
      id === null && (await tx.service.findUnique({ where: { id: madeAs } }))
        ? { ok: true, id: madeAs }
        : null,
    async (tx) => {
      const { name, provider, funding } = texts;
      const namesake = await tx.service.findUnique({ where: { name } });
      if (namesake && namesake.id !== id) return { ok: false, reason: "nameTaken" };
      const data = { name, provider, funding };
      if (id === null) {
        await tx.service.create({ data: { id: madeAs, ...data } });
        await recordAudit(tx, actor, "service.registered", { kind: "service", id: madeAs }, data);
        return { ok: true, id: madeAs };
      }
      const { count } = await tx.service.updateMany({ where: { id }, data });
      if (count === 0) return null;
      await recordAudit(tx, actor, "service.changed", { kind: "service", id }, data);
      return { ok: true, id };
    },
  );
}
