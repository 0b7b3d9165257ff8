import type { Viewer } from "#app/features/accounts/viewer.ts";
import { addContribution, type NewRespondent } from "#app/features/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/contributions/reference.server.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { Meeting, MeetingTopic } from "#app/platform/database/client/client.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { noonOf, topicCode } from "./meeting.ts";
import { raiseVersion } from "./stored-lines.server.ts";
import { planTakingIn, type WaitingLine } from "./taking-in.ts";

// The prompt of words that were said to no topic, in the office's language.
const { t } = translatorFor("en");

export type Finished =
  | { ok: true; contributions: number; passages: number }
  | { ok: false; reason: "changed" | "nothing" };

/**
 * Takes in the notes of a session: one contribution for each speaker, a passage for each line, and one contribution that
 * stands for several people for what was said by nobody in particular. A speaker who was taken in before stays one person.
 * Refused when the notes are not at the version that the officer saw. Null: no such session.
 */
export async function finishNotes(
  viewer: Viewer,
  meetingId: string,
  seen: { version: number; severalGroupId: string | null },
  now: Date,
): Promise<Finished | null> {
  return await db.$transaction(async (tx) => {
    const version = await raiseVersion(tx, meetingId);
    if (version === null) return null;
    if (version !== seen.version + 1) {
      // Nothing changed by looking: the version goes back with the refusal.
      await tx.meeting.update({ where: { id: meetingId }, data: { version: version - 1 } });
      return { ok: false, reason: "changed" };
    }
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
      const { respondentId } = await addContribution(tx, viewer, {
        consultationId: meeting.consultationId,
        channel: meeting.kind,
        sourceId: [meetingId, speaker?.id ?? "several", number].join("/"),
        sourceTitle: meeting.title,
        language: meeting.language,
        receivedAt: noonOf(meeting.heldOn),
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
        ...{ meetingId, number, at: now, byName: viewer.name, severalId },
        ...{ contributions: voices.length, passages },
      },
    });
    await lockLines(
      tx,
      voices.flatMap((voice) => voice.lines.map((line) => line.id)),
      { takingInId, version },
    );
    await recordAudit(
      tx,
      viewer,
      "notes.takenIn",
      { kind: "meeting", id: meetingId },
      { number, contributions: voices.length, passages },
    );
    return { ok: true, contributions: voices.length, passages };
  });
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
