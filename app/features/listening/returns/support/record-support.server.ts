import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { writeToManagers } from "../calls/write-to-managers.server.ts";
import { lockReturn } from "../lock-return.server.ts";
import { ownReturns } from "../own-returns.server.ts";

/** Records whether a service needs organisational-development support, and which. Null when there is no such return. */
export async function assessSupport(
  viewer: Viewer,
  returnId: string,
  { isNeeded, need }: { isNeeded: boolean; need: string },
  now: Date,
): Promise<{ ok: true } | null> {
  return await withReturn(viewer, returnId, "assessed", { isNeeded }, async (tx) => {
    const assessed = { isNeeded, need, assessedAt: now, assessedByName: viewer.name };
    await tx.developmentSupport.upsert({
      where: { returnId },
      create: { returnId, ...assessed },
      update: assessed,
    });
  });
}

/** Offers support and tells the service's managers; an earlier answer belongs to the earlier offer. */
export async function offerSupport(
  viewer: Viewer,
  returnId: string,
  offer: string,
  origin: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await withReturn(viewer, returnId, "offered", { offer }, async (tx) => {
    const offered = { offer, offeredAt: now, answer: null, answerText: "", answeredAt: null };
    const assessed = { isNeeded: true, assessedAt: now, assessedByName: viewer.name };
    await tx.developmentSupport.upsert({
      where: { returnId },
      create: { returnId, ...assessed, ...offered },
      update: offered,
    });
    await writeToManagers(tx, returnId, "supportOffered", origin, now);
  });
}

/** Records what came of the support. Null when nothing was assessed. */
export async function recordOutcome(
  viewer: Viewer,
  returnId: string,
  outcome: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.developmentSupport.updateMany({ where: { returnId }, data: { outcome } });
    if (count === 0) return null;
    await recordAudit(tx, viewer, "support.outcome", { kind: "return", id: returnId }, { outcome });
    return { ok: true };
  });
}

/** The service says whether it takes the support up. Null when it is not the viewer's, or nothing was offered. */
export async function answerSupport(
  viewer: Viewer,
  returnId: string,
  { answer, answerText }: { answer: "accepted" | "declined"; answerText: string },
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.developmentSupport.updateMany({
      where: {
        returnId,
        offeredAt: { not: null },
        return: { AND: [{ id: returnId }, await ownReturns(viewer, tx)] },
      },
      data: { answer, answerText, answeredAt: now },
    });
    if (count === 0) return null;
    await recordAudit(tx, viewer, "support.answered", { kind: "return", id: returnId }, { answer });
    return { ok: true };
  });
}

async function withReturn(
  viewer: Viewer,
  id: string,
  what: "assessed" | "offered",
  detail: { isNeeded: boolean } | { offer: string },
  write: (tx: Transaction) => Promise<void>,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await lockReturn(tx, id))) return null;
    await write(tx);
    await recordAudit(tx, viewer, `support.${what}`, { kind: "return", id }, detail);
    return { ok: true };
  });
}
