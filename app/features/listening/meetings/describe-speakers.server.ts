import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { facilitatorChoice } from "./meeting.ts";
import { speakerField } from "./taking-in.ts";

/**
 * Keeps for each speaker of a session the group that was chosen, or that they facilitate. Who was taken in already stays
 * as they are. Choices that were not offered count as none. Null: no such session.
 */
export async function describeSpeakers(
  actor: Actor,
  meetingId: string,
  fields: FormData,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const meeting = await tx.meeting.findUnique({
      where: { id: meetingId },
      select: { speakers: true, consultation: { select: { groups: { select: { id: true } } } } },
    });
    if (!meeting) return null;
    const groups = meeting.consultation.groups.map((group) => group.id);
    for (const speaker of meeting.speakers) {
      const choice = fields.get(speakerField(speaker.id));
      if (typeof choice !== "string" || speaker.respondentId !== null) continue;
      const isFacilitator = choice === facilitatorChoice;
      const groupId = groups.includes(choice) ? choice : null;
      if (speaker.isFacilitator === isFacilitator && speaker.groupId === groupId) continue;
      await tx.meetingSpeaker.update({ where: { id: speaker.id }, data: { isFacilitator, groupId } });
      await recordAudit(
        tx,
        actor,
        "speaker.described",
        { kind: "meeting", id: meetingId },
        { label: speaker.label, isFacilitator, groupId },
      );
    }
    return { ok: true };
  });
}
