import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { storedDay } from "#app/platform/time/day.ts";
import type { ChannelForm } from "./programme-forms.ts";

/**
 * Adds a channel at the end of a consultation's programme (id null) or changes one. Null when there is no such
 * consultation, or it has no such channel.
 */
export async function saveChannel(
  actor: Actor,
  consultationId: string,
  id: string | null,
  form: ChannelForm,
  madeAs = newId(),
): Promise<{ ok: true; id: string } | null> {
  const { opensOn, closesOn, eventOn, ...texts } = form;
  const fields = {
    ...texts,
    opensOn: storedDay(opensOn),
    closesOn: storedDay(closesOn),
    eventOn: storedDay(eventOn),
  };
  return await makeOnce(
    id ?? madeAs,
    async (tx) =>
      id === null && (await tx.channel.findUnique({ where: { id: madeAs } }))
        ? { ok: true, id: madeAs }
        : null,
    async (tx) => {
      if (id !== null) {
        const { count } = await tx.channel.updateMany({ where: { id, consultationId }, data: fields });
        if (count === 0) return null;
        await recordAudit(tx, actor, "channel.changed", { kind: "channel", id }, form);
        return { ok: true, id };
      }
      if (!(await tx.consultation.findUnique({ where: { id: consultationId }, select: { id: true } })))
        return null;
      const last = await tx.channel.aggregate({ where: { consultationId }, _max: { position: true } });
      await tx.channel.create({
        data: { id: madeAs, ...fields, consultationId, position: (last._max.position ?? 0) + 1 },
      });
      await recordAudit(tx, actor, "channel.added", { kind: "channel", id: madeAs }, form);
      return { ok: true, id: madeAs };
    },
  );
}
