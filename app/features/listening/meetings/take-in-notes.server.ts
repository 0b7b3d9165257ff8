import {
  addContribution,
  type NewRespondent,
} from "#app/features/listening/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Meeting, MeetingTopic } from "#app/platform/database/client/client.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { dayStored, noonOf } from "#app/platform/time/day.ts";
import { topicCode } from "./meeting.ts";
import { planTakingIn, type WaitingLine } from "./taking-in.ts";

// The prompt of words that were said to no topic, in the office's language.
const { t } = translatorFor("en");

export type TakenIn =
  | { ok: true; contributions: number; passages: number }
  | { ok: false; reason: "nothing" };

/**
 * Takes in the notes of a session as they stand, in the caller's transaction: one contribution for each speaker, a passage
 * for each line, and one contribution that stands for several people for what was said by nobody in particular. A speaker
 * who was taken in before stays one person.
 */
export async function takeInNotes(
  tx: Transaction,
  actor: Actor,
  meetingId: string,
  seen: { version: number; severalGroupId: string | null },
  now: Date,
): Promise<TakenIn> {
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: { topics: true, takingsIn: { orderBy: { number: "desc" } }, speakers: true },
  });
  const lines = await tx.noteLine.findMany({
    where: { meetingId, takingInId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const { voices } = planTakingIn(
    lines.map(({ deletedAt, ...line }) => ({ ...line, isDeleted: deletedAt !== null })),
    meeting.speakers,
  );
  if (voices.length === 0) return { ok: false, reason: "nothing" };

  const number = (meeting.takingsIn[0]?.number ?? 0) + 1;
  const passages = voices.reduce((sum, voice) => sum + voice.lines.length, 0);
  let severalId = meeting.takingsIn.find((one) => one.severalId !== null)?.severalId ?? null;
  for (const voice of voices) {
    const speaker = meeting.speakers.find((one) => one.id === voice.speaker?.id);
    const known = speaker ? speaker.respondentId : severalId;
    const { respondentId } = await addContribution(tx, actor, {
      consultationId: meeting.consultationId,
      channel: meeting.kind,
      sourceId: [meetingId, speaker?.id ?? "several", number].join("/"),
      sourceTitle: meeting.title,
      language: meeting.language,
      receivedAt: noonOf(dayStored(meeting.heldOn)),
      respondent: known
        ? { id: known }
        : newRespondent(meeting, speaker ? speaker.groupId : seen.severalGroupId, !speaker),
      passages: passagesOf(meeting, voice.lines),
    });
    if (!speaker) severalId = respondentId;
    else await tx.meetingSpeaker.update({ where: { id: speaker.id }, data: { respondentId } });
  }
  const { id: takingInId } = await tx.meetingTakingIn.create({
    select: { id: true },
    data: {
      ...{ meetingId, consultationId: meeting.consultationId, number },
      ...{ at: now, byName: actor.name, severalId },
      ...{ contributions: voices.length, passages },
    },
  });
  await lockLines(
    tx,
    voices.flatMap((voice) => voice.lines.map((line) => line.id)),
    { takingInId, version: seen.version },
  );
  await recordAudit(
    tx,
    actor,
    "notes.takenIn",
    { kind: "meeting", id: meetingId },
    { number, contributions: voices.length, passages },
  );
  return { ok: true, contributions: voices.length, passages };
}

function newRespondent(meeting: Meeting, groupId: string | null, standsForSeveral: boolean): NewRespondent {
  const { permission, consentBasis } = meeting;
  return {
    reference: newReference(),
    groupId,
    permission,
    permissionWording: consentBasis,
    standsForSeveral,
  };
}

function passagesOf(meeting: Meeting & { topics: MeetingTopic[] }, lines: readonly WaitingLine[]) {
  return lines.map(({ text, topicId }) => {
    const topic = meeting.topics.find((one) => one.id === topicId);
    return {
      text,
      prompt: topic?.text ?? t("meetings-office:noTopic"),
      promptCode: topicCode(topic?.number ?? 0),
      promptId: topic?.id ?? `${meeting.id}/none`,
    };
  });
}

async function lockLines(
  tx: Transaction,
  ids: string[],
  data: { takingInId: string; version: number },
): Promise<void> {
  await tx.noteLine.updateMany({ where: { id: { in: ids } }, data });
}
