import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

type Settled = { ok: true } | { ok: false; reason: "alreadySettled" | "notChosen" } | null;

/** Keeps that an offer has been given as its member chose, or an expense paid back. Null: no such thing of this member. */
export async function settleSupport(
  viewer: Viewer,
  accountId: string,
  what: { kind: "offer" | "expense"; id: string },
  now: Date,
): Promise<Settled> {
  return await db.$transaction(async (tx): Promise<Settled> => {
    const where = { id: what.id, accountId };
    if (what.kind === "offer") {
      const offer = await tx.supportOffer.findFirst({ where });
      if (!offer) return null;
      if (offer.settledAt) return { ok: false, reason: "alreadySettled" };
      if (!offer.form) return { ok: false, reason: "notChosen" };
      await tx.supportOffer.update({ where: { id: what.id }, data: { settledAt: now } });
    } else {
      const expense = await tx.expenseClaim.findFirst({ where });
      if (!expense) return null;
      if (expense.settledAt) return { ok: false, reason: "alreadySettled" };
      await tx.expenseClaim.update({ where: { id: what.id }, data: { settledAt: now } });
    }
    await recordAudit(tx, viewer, `support.${what.kind}Settled`, { kind: "support", id: what.id });
    return { ok: true };
  });
}
