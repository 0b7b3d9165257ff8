import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Keeps whether a member agrees with the record of what the panel did; they may change their mind. Null: no such record. */
export async function answerInvolvement(
  viewer: Viewer,
  involvementId: string,
  answer: { agrees: boolean; words: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "nameMissing" } | null> {
  return await db.$transaction(async (tx) => {
    const involvement = await tx.involvement.findUnique({
      where: { id: involvementId },
      select: { id: true },
    });
    if (!involvement) return null;
    const member = await tx.panelMember.findUnique({ where: { accountId: viewer.id } });
    if (!member) return { ok: false, reason: "nameMissing" };
    await tx.involvementAnswer.upsert({
      where: { involvementId_accountId: { involvementId, accountId: viewer.id } },
      create: { involvementId, accountId: viewer.id, ...answer, answeredAt: now },
      update: { ...answer, answeredAt: now },
    });
    await recordAudit(
      tx,
      { id: null, name: member.displayName },
      "involvement.answered",
      { kind: "involvement", id: involvementId },
      { agrees: answer.agrees },
    );
    return { ok: true };
  });
}
