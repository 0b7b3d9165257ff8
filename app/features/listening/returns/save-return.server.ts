import { isDeepStrictEqual } from "node:util";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import { isOpenForWriting } from "./calls/standing.ts";
import { lockReturn } from "./lock-return.server.ts";
import { ownReturns } from "./own-returns.server.ts";
import { contentOf, type ReturnContent } from "./return-content.ts";
import { type ReturnProblem, tooLong } from "./return-problems.ts";

export type SaveResult =
  | { ok: true; revision: number; savedAt: Date }
  | { ok: false; reason: "notOpen" }
  | { ok: false; reason: "tooLong"; problems: ReturnProblem[] }
  | { ok: false; reason: "changedMeanwhile"; now: ReturnContent; revision: number; byName: string };

/**
 * Keeps a return as it is being written, whole or not. Refuses when somebody else has saved since the form was filled.
 * Saving what is there already changes nothing. Null when it is not the viewer's.
 */
export async function saveReturn(
  viewer: Viewer,
  id: string,
  content: ReturnContent,
  seen: number,
  now: Date,
): Promise<SaveResult | null> {
  return await db.$transaction(async (tx) => {
    const mine = await tx.serviceReturn.count({ where: { AND: [{ id }, await ownReturns(viewer, tx)] } });
    const row = mine === 0 ? null : await lockReturn(tx, id);
    if (!row) return null;
    if (!isOpenForWriting(row.status)) return { ok: false, reason: "notOpen" };
    const before = contentOf(row.content);
    if (row.savedAt && isDeepStrictEqual(before, content))
      return { ok: true, revision: row.revision, savedAt: row.savedAt };
    if (row.revision !== seen) {
      const { revision, savedByName: byName } = row;
      return { ok: false, reason: "changedMeanwhile", now: before, revision, byName };
    }
    const problems = tooLong(content);
    if (problems.length > 0) return { ok: false, reason: "tooLong", problems };
    const status = row.status === "notStarted" ? "drafting" : row.status;
    const revision = row.revision + 1;
    await tx.serviceReturn.update({
      where: { id },
      data: { content, revision, status, savedAt: now, savedByName: viewer.name },
    });
    return { ok: true, revision, savedAt: now };
  });
}
