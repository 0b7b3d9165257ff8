import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { storedDay } from "#app/platform/time/day.ts";
import type { NewReachNote } from "./programme-forms.ts";

/** Notes what is being done so that a group or a locality is heard. Null when the consultation has none such. */
export async function addReachNote(
  actor: Actor,
  consultationId: string,
  form: NewReachNote,
  now: Date,
  id = newId(),
): Promise<{ ok: true } | null> {
  const [kind, placeId = ""] = form.about.split(":", 2);
  const where = { id: placeId, consultationId };
  return await makeOnce(
    id,
    async (tx) => (await tx.reachNote.findFirst({ where: { id, consultationId } })) && { ok: true },
    async (tx) => {
      const place =
        kind === "group"
          ? await tx.stakeholderGroup.findFirst({ where })
          : await tx.locality.findFirst({ where });
      if (!place) return null;
      await tx.reachNote.create({
        data: {
          id,
          consultationId,
          ...(kind === "group" ? { groupId: placeId } : { localityId: placeId }),
          text: form.text,
          who: form.who,
          dueOn: storedDay(form.dueOn),
          writtenAt: now,
          writtenByName: actor.name,
        },
      });
      const detail = { about: place.name, who: form.who, dueOn: form.dueOn };
      await recordAudit(tx, actor, "reachNote.added", { kind: "reachNote", id }, detail);
      return { ok: true };
    },
  );
}
