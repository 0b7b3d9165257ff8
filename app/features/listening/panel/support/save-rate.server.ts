import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

/** Adds a line to the rate card, or changes one. What was offered before keeps its price. Null: no such line. */
export async function saveRate(
  viewer: Viewer,
  line: { id?: string; activity: string; pence: number },
  madeAs = newId(),
): Promise<{ ok: true } | null> {
  return await makeOnce(
    line.id || madeAs,
    async (tx) =>
      !line.id && (await tx.rateCardLine.findUnique({ where: { id: madeAs } })) ? { ok: true } : null,
    async (tx) => {
      const { id, activity, pence } = line;
      const before = id ? await tx.rateCardLine.findFirst({ where: { id, retiredAt: null } }) : null;
      if (id && !before) return null;
      const last = await tx.rateCardLine.aggregate({ _max: { position: true } });
      const saved = before
        ? await tx.rateCardLine.update({ where: { id: before.id }, data: { activity, pence } })
        : await tx.rateCardLine.create({
            data: { id: madeAs, activity, pence, position: (last._max.position ?? 0) + 1 },
          });
      await recordAudit(
        tx,
        viewer,
        "rateCard.saved",
        { kind: "rateCard", id: saved.id },
        { before: before?.pence ?? null, after: pence },
      );
      return { ok: true };
    },
  );
}
