import { addDays } from "date-fns";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { ownReturns } from "../own-returns.server.ts";
import { hashOfToken, newToken } from "./confirmation-token.server.ts";

/** Days for which a link works, and links that one return may have. */
export const linkDays = 60;
const mostLinks = 20;

/**
 * Makes a link for people who took part. Its token is returned here and never again: sent again under one id, the same
 * link gets a new one, because nobody has seen the first. Refuses more than twenty; null when the return is not the
 * viewer's.
 */
export async function makeLink(
  viewer: Viewer,
  returnId: string,
  label: string,
  now: Date,
  id = newId(),
): Promise<{ ok: true; token: string } | { ok: false; reason: "tooManyLinks" } | null> {
  const token = newToken();
  const tokenHash = hashOfToken(token);
  const findMade = async (tx: Transaction) => {
    const own = { AND: [{ id: returnId }, await ownReturns(viewer, tx)] };
    const { count } = await tx.confirmationLink.updateMany({
      where: { id, revokedAt: null, return: own },
      data: { tokenHash },
    });
    return count > 0 ? ({ ok: true, token } as const) : null;
  };
  return await makeOnce(id, findMade, async (tx) => {
    const own = { AND: [{ id: returnId }, await ownReturns(viewer, tx)] };
    if ((await tx.serviceReturn.count({ where: own })) === 0) return null;
    if ((await tx.confirmationLink.count({ where: { returnId } })) >= mostLinks)
      return { ok: false, reason: "tooManyLinks" };
    await tx.confirmationLink.create({
      data: {
        id,
        returnId,
        label,
        tokenHash,
        createdAt: now,
        expiresAt: addDays(now, linkDays),
      },
    });
    await recordAudit(tx, viewer, "confirmationLink.made", { kind: "return", id: returnId }, { link: id });
    return { ok: true, token };
  });
}

/** Ends a link at once. What was said through it stays. Null when it is not the viewer's. */
export async function revokeLink(
  viewer: Viewer,
  returnId: string,
  linkId: string,
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const { count } = await tx.confirmationLink.updateMany({
      where: { id: linkId, return: { AND: [{ id: returnId }, await ownReturns(viewer, tx)] } },
      data: { revokedAt: now },
    });
    if (count === 0) return null;
    await recordAudit(
      tx,
      viewer,
      "confirmationLink.revoked",
      { kind: "return", id: returnId },
      { link: linkId },
    );
    return { ok: true };
  });
}
