import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { standingKeying } from "#app/features/listening/contributions/keying.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { dayStored, noonOf } from "#app/platform/time/day.ts";
import { topicCode } from "./meeting.ts";
import { slipState } from "./slip.ts";
import type { TakenIn } from "./take-in-notes.server.ts";

// The prompt of a slip that answers no topic, in the office's language.
const { t } = translatorFor("en");

/**
 * Takes in the settled slips of a batch, in the caller's transaction: each is one person and one contribution, in the
 * language in which it is written.
 */
export async function takeInSlips(
  tx: Transaction,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<TakenIn> {
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: {
      topics: true,
      takingsIn: { select: { number: true } },
      slips: { where: { takingInId: null }, orderBy: { number: "asc" }, include: { keyings: true } },
    },
  });
  const settled = meeting.slips.filter((slip) => slipState(slip, meeting.keyedTwice) === "settled");
  if (settled.length === 0) return { ok: false, reason: "nothing" };
  for (const slip of settled) {
    const keying = standingKeying(slip);
    if (!keying) throw new Error("a settled slip has a keying that stands");
    const topic = meeting.topics.find((one) => one.id === keying.topicId);
    await addContribution(tx, actor, {
      consultationId: meeting.consultationId,
      channel: meeting.kind,
      sourceId: slip.id,
      sourceTitle: meeting.title,
      language: keying.language,
      receivedAt: noonOf(dayStored(meeting.heldOn)),
      respondent: {
        reference: newReference(),
        groupId: keying.groupId,
        permission: keying.notPublish ? "notPublish" : meeting.permission,
        permissionWording: meeting.consentBasis,
      },
      passages: [
        {
          text: keying.text,
          prompt: topic?.text ?? t("meetings-office:noTopic"),
          promptCode: topicCode(topic?.number ?? 0),
          promptId: topic?.id ?? `${meetingId}/none`,
        },
      ],
    });
  }
  const number = Math.max(0, ...meeting.takingsIn.map((one) => one.number)) + 1;
  const counts = { contributions: settled.length, passages: settled.length };
  const { id: takingInId } = await tx.meetingTakingIn.create({
    select: { id: true },
    data: {
      ...{ meetingId, consultationId: meeting.consultationId, number },
      ...{ at: now, byName: actor.name, ...counts },
    },
  });
  await tx.slip.updateMany({
    where: { id: { in: settled.map((slip) => slip.id) } },
    data: { takingInId },
  });
  await recordAudit(tx, actor, "slips.takenIn", { kind: "meeting", id: meetingId }, { number, ...counts });
  return { ok: true, ...counts };
}
