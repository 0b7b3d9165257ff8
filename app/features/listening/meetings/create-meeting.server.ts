import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { storedDay } from "#app/platform/time/day.ts";
import type { MeetingForm } from "./forms.ts";
import { storeTopics } from "./store-topics.server.ts";

/** Adds a session to a consultation, with who was in the room. Null: no such consultation. */
export async function createMeeting(
  actor: Actor,
  consultationId: string,
  { topics, heldOn, ...facts }: MeetingForm,
  people: ReadonlyMap<string, number>,
  id = newId(),
): Promise<{ id: string } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.meeting.findFirst({ where: { id, consultationId } })) && { id },
    async (tx) => {
      const consultation = await tx.consultation.findUnique({
        where: { id: consultationId },
        select: { id: true },
      });
      if (!consultation) return null;
      await tx.meeting.create({
        data: {
          id,
          ...facts,
          consultationId,
          heldOn: storedDay(heldOn),
          attendances: { create: [...people].map(([groupId, number]) => ({ groupId, people: number })) },
        },
      });
      await storeTopics(tx, id, topics);
      await recordAudit(
        tx,
        actor,
        "meeting.created",
        { kind: "meeting", id },
        { kind: facts.kind, permission: facts.permission },
      );
      return { id };
    },
  );
}
