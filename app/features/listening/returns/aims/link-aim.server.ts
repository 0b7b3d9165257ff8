import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { lockReturn } from "../lock-return.server.ts";
import { contentOf } from "../return-content.ts";
import { aimKinds } from "./aim.ts";

/**
 * Records that a return works towards a promise or measure of a plan, by one of the actions of the version sent last
 * (its place among them) or as a whole (null). Saying it twice changes nothing. Null when one of the two is not there.
 */
export async function linkAim(
  viewer: Viewer,
  returnId: string,
  { planItemId, place }: { planItemId: string; place: number | null },
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const row = await lockReturn(tx, returnId);
    const version = row?.versions[0];
    const item = await tx.planItem.findFirst({
      where: { id: planItemId, retiredAt: null, kind: { in: [...aimKinds] } },
    });
    if (!version || !item) return null;
    const action = place === null ? "" : contentOf(version.content).actions[place]?.text;
    if (action === undefined) return null;
    if ((await tx.returnAim.count({ where: { returnId, planItemId, action } })) > 0) return { ok: true };
    await tx.returnAim.create({ data: { returnId, planItemId, action, at: now, byName: viewer.name } });
    await recordAudit(
      tx,
      viewer,
      "return.aim-added",
      { kind: "return", id: returnId },
      { planItem: planItemId },
    );
    return { ok: true };
  });
}

/** Takes such a link away again. Null when the return has none like it. */
export async function unlinkAim(viewer: Viewer, returnId: string, id: string): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const aim = await tx.returnAim.findFirst({ where: { id, returnId } });
    if (!aim) return null;
    await tx.returnAim.delete({ where: { id } });
    await recordAudit(
      tx,
      viewer,
      "return.aim-removed",
      { kind: "return", id: returnId },
      { planItem: aim.planItemId },
    );
    return { ok: true };
  });
}
