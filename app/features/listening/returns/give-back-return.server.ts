import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { writeToManagers } from "./calls/write-to-managers.server.ts";
import { lockReturn } from "./lock-return.server.ts";

/**
 * Gives a submitted return back with what is asked for, or asks for a new version of an accepted one; other services go on
 * reading the version accepted last. Refuses when another version has come in meanwhile. Null when there is no such return.
 */
export async function giveBackReturn(
  viewer: Viewer,
  id: string,
  decision: { version: number; message: string },
  origin: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "changedMeanwhile" } | null> {
  return await db.$transaction(async (tx) => {
    const row = await lockReturn(tx, id);
    if (!row) return null;
    const isWithUs = row.status === "submitted" || row.status === "accepted";
    if (!isWithUs || row.versions[0]?.number !== decision.version)
      return { ok: false, reason: "changedMeanwhile" };
    await tx.serviceReturn.update({ where: { id }, data: { status: "returned" } });
    const { version, message: text } = decision;
    await tx.returnMessage.create({
      data: { returnId: id, version, decision: "returned", text, at: now, byName: viewer.name },
    });
    await writeToManagers(tx, id, "returned", origin, now);
    await recordAudit(tx, viewer, "return.given-back", { kind: "return", id }, { version });
    return { ok: true };
  });
}
