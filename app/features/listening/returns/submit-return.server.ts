import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { isOpenForWriting } from "./calls/standing.ts";
import { lockReturn } from "./lock-return.server.ts";
import { ownReturns } from "./own-returns.server.ts";
import { contentOf } from "./return-content.ts";
import { problemsOf, type ReturnProblem } from "./return-problems.ts";

/**
 * Sends what was saved last as a new version. Refuses, with every reason, what the call asks for and is not there; a plan
 * without evidence of how it was co-produced above all. Null when it is not the viewer's.
 */
export async function submitReturn(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<
  | { ok: true; version: number }
  | { ok: false; reason: "notOpen" }
  | { ok: false; reason: "incomplete"; problems: ReturnProblem[] }
  | null
> {
  return await db.$transaction(async (tx) => {
    const mine = await tx.serviceReturn.count({ where: { AND: [{ id }, await ownReturns(viewer, tx)] } });
    const row = mine === 0 ? null : await lockReturn(tx, id);
    if (!row) return null;
    if (!isOpenForWriting(row.status)) return { ok: false, reason: "notOpen" };
    const content = contentOf(row.content);
    const problems = problemsOf(content, row.call, dayOf(now));
    if (problems.length > 0) return { ok: false, reason: "incomplete", problems };
    const version = (row.versions[0]?.number ?? 0) + 1;
    await tx.returnVersion.create({
      data: { returnId: id, number: version, content, submittedAt: now, submittedByName: viewer.name },
    });
    await tx.serviceReturn.update({ where: { id }, data: { status: "submitted", submittedAt: now } });
    await recordAudit(tx, viewer, "return.submitted", { kind: "return", id }, { version });
    return { ok: true, version };
  });
}
