import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { RewardForm } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Keeps how a member wants an offer, until it has been given. Null: no such offer to them. */
export async function chooseReward(
  viewer: Viewer,
  offerId: string,
  form: RewardForm,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "alreadySettled" } | null> {
  return await db.$transaction(async (tx) => {
    const offer = await tx.supportOffer.findFirst({ where: { id: offerId, accountId: viewer.id } });
    if (!offer) return null;
    if (offer.settledAt) return { ok: false, reason: "alreadySettled" };
    await tx.supportOffer.update({ where: { id: offerId }, data: { form, chosenAt: now } });
    await recordAudit(tx, viewer, "support.rewardChosen", { kind: "support", id: offerId }, { form });
    return { ok: true };
  });
}
