import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { SlipForm } from "./forms.ts";
import { isOnSlips } from "./meeting.ts";
import { isSameKeying } from "./slip.ts";
import { raiseVersion } from "./stored-lines.server.ts";

export type Keyed =
  | { ok: true; number: number; agreed: boolean }
  | { ok: false; reason: "takenIn" | "ownKeying" | "unknownChoice" | "keyedTwice" };

/**
 * Keys a slip: the first time under a new id, then by its own keyer to correct it, or by somebody else as the second
 * keying, whose agreement with the first settles it. Sending the same form again stores it once. Null: no such batch.
 */
export async function keySlip(
  viewer: Viewer,
  meetingId: string,
  slipId: string,
  form: SlipForm,
  now: Date,
): Promise<Keyed | null> {
  return await db.$transaction(async (tx) => {
    if ((await raiseVersion(tx, meetingId)) === null) return null;
    const meeting = await tx.meeting.findUniqueOrThrow({
      where: { id: meetingId },
      include: { topics: true, consultation: { select: { groups: { select: { id: true } } } } },
    });
    if (!isOnSlips(meeting.kind)) return null;
    const isKnown =
      (form.group === null || meeting.consultation.groups.some(({ id }) => id === form.group)) &&
      (form.topic === null || meeting.topics.some(({ id }) => id === form.topic));
    if (!isKnown) return { ok: false, reason: "unknownChoice" };
    const { text, language, group: groupId, topic: topicId, notPublish } = form;
    const keying = { text, language, groupId, topicId, notPublish };
    const of = { consultationId: meeting.consultationId };
    const by = { keyedById: viewer.id, keyedByName: viewer.name, keyedAt: now };
    const slip = await tx.slip.findUnique({ where: { id: slipId }, include: { keyings: true } });
    const subject = { kind: "meeting", id: meetingId };
    if (!slip) {
      const last = await tx.slip.aggregate({ where: { meetingId }, _max: { number: true } });
      const number = (last._max.number ?? 0) + 1;
      await tx.slip.create({
        data: { id: slipId, meetingId, number, keyings: { create: { turn: 1, ...of, ...keying, ...by } } },
      });
      await recordAudit(tx, viewer, "slip.keyed", subject, { number, turn: 1 });
      return { ok: true, number, agreed: true };
    }
    if (slip.meetingId !== meetingId) return null;
    if (slip.takingInId !== null) return { ok: false, reason: "takenIn" };
    const { number } = slip;
    const first = slip.keyings.find((one) => one.turn === 1);
    const isOwn = first?.keyedById === viewer.id;
    if (slip.keyings.length > 1) {
      return slip.keyings.some((one) => one.keyedById === viewer.id && isSameKeying(one, keying))
        ? { ok: true, number, agreed: slip.chosen !== null }
        : { ok: false, reason: "keyedTwice" };
    }
    if (isOwn || !meeting.keyedTwice) {
      if (meeting.keyedTwice && form.isSecond) return { ok: false, reason: "ownKeying" };
      await tx.slipKeying.update({
        where: { slipId_turn: { slipId, turn: 1 } },
        data: { ...keying, ...by },
      });
      await recordAudit(tx, viewer, "slip.corrected", subject, { number });
      return { ok: true, number, agreed: true };
    }
    const agreed = first !== undefined && isSameKeying(first, keying);
    await tx.slipKeying.create({ data: { slipId, meetingId, turn: 2, ...of, ...keying, ...by } });
    await tx.slip.update({ where: { id: slipId }, data: { chosen: agreed ? 1 : null } });
    await recordAudit(tx, viewer, "slip.keyed", subject, { number, turn: 2, agreed });
    return { ok: true, number, agreed };
  });
}
