import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { asDay, storedDay } from "#app/platform/time/day.ts";
import { writeToManagers } from "./calls/write-to-managers.server.ts";
import { lockReturn } from "./lock-return.server.ts";
import { contentOf } from "./return-content.ts";
import { searchTextOf } from "./search-text.server.ts";
import { takeInTexts } from "./take-in-texts.server.ts";
import { textsOf } from "./texts.server.ts";

/**
 * Accepts the version that the officer read: other services may read it from now on, its texts are taken in where the call
 * says, and its first review falls due by its own mechanism. Refuses when it is not the version that waits.
 * Null when there is no such return.
 */
export async function acceptReturn(
  viewer: Viewer,
  id: string,
  decision: { version: number; message: string },
  origin: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "changedMeanwhile" } | null> {
  return await db.$transaction(async (tx) => {
    const row = await lockReturn(tx, id);
    if (!row) return null;
    const version = row.versions[0];
    if (row.status !== "submitted" || version?.number !== decision.version)
      return { ok: false, reason: "changedMeanwhile" };
    const content = contentOf(version.content);
    await tx.serviceReturn.update({
      where: { id },
      data: { status: "accepted", acceptedAt: now, acceptedVersion: version.number },
    });
    const { message: text } = decision;
    await tx.returnMessage.create({
      data: {
        returnId: id,
        version: version.number,
        decision: "accepted",
        text,
        at: now,
        byName: viewer.name,
      },
    });
    const waiting = await tx.planReview.findFirst({ where: { returnId: id, submittedAt: null } });
    if (row.call.asksReview && !waiting) {
      const number = (await tx.planReview.count({ where: { returnId: id } })) + 1;
      await tx.planReview.create({
        data: { returnId: id, number, dueOn: storedDay(asDay(content.review.firstOn)) },
      });
    }
    await takeInTexts(tx, viewer, id, {
      sourceId: version.id,
      texts: textsOf(content, row.call),
      receivedAt: version.submittedAt,
      permission: content.permission,
    });
    await tx.serviceReturn.update({
      where: { id },
      data: { searchText: await searchTextOf(tx, id) },
    });
    await writeToManagers(tx, id, "accepted", origin, now);
    await recordAudit(tx, viewer, "return.accepted", { kind: "return", id }, { version: version.number });
    return { ok: true };
  });
}
