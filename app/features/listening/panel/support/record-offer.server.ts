import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { type Day, storedDay } from "#app/platform/time/day.ts";

/** Offers a member what the rate card says for an activity, at the card's price of today. Null: no such member, or line. */
export async function recordOffer(
  viewer: Viewer,
  accountId: string,
  offer: { rateId: string; onDay: Day; hours: number },
  now: Date,
  id = newId(),
): Promise<{ ok: true } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.supportOffer.findFirst({ where: { id, accountId } })) && { ok: true },
    async (tx) => {
      const member = await tx.panelMember.findUnique({ where: { accountId } });
      const rate = await tx.rateCardLine.findFirst({ where: { id: offer.rateId, retiredAt: null } });
      if (!member || !rate) return null;
      await tx.supportOffer.create({
        data: {
          id,
          accountId,
          activity: rate.activity,
          pence: rate.pence,
          onDay: storedDay(offer.onDay),
          minutes: Math.round(offer.hours * 60),
          recordedByName: viewer.name,
          recordedAt: now,
        },
      });
      await recordAudit(tx, viewer, "support.offered", { kind: "support", id }, { pence: rate.pence });
      return { ok: true };
    },
  );
}
