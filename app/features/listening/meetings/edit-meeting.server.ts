import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { storedDay } from "#app/platform/time/day.ts";
import type { MeetingForm } from "./forms.ts";
import { storeTopics } from "./store-topics.server.ts";

/**
 * Changes the facts of a session. What people agreed to, the kind and the language stay once words were taken in on
 * their strength. Null: no such session.
 */
export async function editMeeting(
  actor: Actor,
  meetingId: string,
  { topics, heldOn, ...facts }: MeetingForm,
  people: ReadonlyMap<string, number>,
): Promise<{ ok: true } | { ok: false; reason: "consentFixed" | "kindFixed" } | null> {
  return await db.$transaction(async (tx) => {
    const meeting = await tx.meeting.findUnique({
      where: { id: meetingId },
      include: { _count: { select: { takingsIn: true, lines: true, slips: true } } },
    });
    if (!meeting) return null;
    const { _count: has } = meeting;
    if (meeting.kind !== facts.kind && has.lines + has.slips > 0) return { ok: false, reason: "kindFixed" };
    const isSameConsent =
      meeting.permission === facts.permission && meeting.consentBasis === facts.consentBasis;
    if (!isSameConsent && has.takingsIn > 0) return { ok: false, reason: "consentFixed" };
    await tx.meeting.update({
      where: { id: meetingId },
      data: {
        ...facts,
        language: has.takingsIn > 0 ? meeting.language : facts.language,
        heldOn: storedDay(heldOn),
      },
    });
    await tx.meetingAttendance.deleteMany({ where: { meetingId } });
    const { consultationId } = meeting;
    await tx.meetingAttendance.createMany({
      data: [...people].map(([groupId, number]) => ({ meetingId, consultationId, groupId, people: number })),
    });
    await storeTopics(tx, meetingId, topics);
    await recordAudit(
      tx,
      actor,
      "meeting.edited",
      { kind: "meeting", id: meetingId },
      { before: meeting.permission, after: facts.permission },
    );
    return { ok: true };
  });
}
