import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import { publicActor, recordAudit } from "#app/platform/audit.server.ts";
import type { CommentKind, Permission } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { keyedHash } from "#app/platform/sealing.server.ts";
import { anchorIn } from "./anchoring.server.ts";
import { periodState } from "./comment.ts";

export type SentComment = {
  paragraphId: string;
  kind: CommentKind;
  text: string;
  suggestion: string;
  permission: Permission;
  language: string;
};

// A library, or a service where many people share one connection, stays below it.
const sending = new RateLimiterPrisma({
  storeClient: db,
  tableName: "rateLimit",
  keyPrefix: "public-comment",
  duration: 15 * 60,
  points: 30,
});

/** `seconds`: until the next comment of this address is taken. */
type TooMany = { ok: false; reason: "tooMany"; seconds: number };

type Sent = { ok: true; id: string; reference: string } | { ok: false; reason: "closed" } | null;

/**
 * Takes a comment of somebody without an account on a whole passage, and returns the reference by which they can name it.
 * It waits for an officer to read it: it is shown, counted and tagged after that. Thirty from an address in fifteen minutes;
 * of the address only a keyed hash is kept, for that time. Null: no such period, or no such passage.
 */
export async function sendComment(
  periodId: string,
  wanted: SentComment,
  clientAddress: string,
  now: Date,
  id = newId(),
): Promise<Sent | TooMany> {
  try {
    await sending.consume(keyedHash(clientAddress));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, reason: "tooMany", seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
  return await makeOnce(
    id,
    async (tx) => {
      const made = await tx.draftComment.findFirst({ where: { id, periodId }, select: { reference: true } });
      return made?.reference ? { ok: true, id, reference: made.reference } : null;
    },
    (tx) => sendWithin(tx, periodId, wanted, now, id),
  );
}

/** As sendComment, in the caller's transaction. */
export async function sendWithin(
  tx: Transaction,
  periodId: string,
  wanted: SentComment,
  now: Date,
  id = newId(),
): Promise<Sent> {
  const period = await tx.commentPeriod.findFirst({ where: { id: periodId, audience: "everyone" } });
  if (!period) return null;
  if (periodState(period, now) !== "open") return { ok: false, reason: "closed" };
  const anchored = await anchorIn(tx, period.versionId, { ...wanted, span: null });
  if (!anchored?.ok) return null;
  const reference = newReference();
  await tx.draftComment.create({
    data: {
      id,
      ...anchored.place,
      kind: wanted.kind,
      text: wanted.text,
      suggestion: wanted.suggestion,
      permission: wanted.permission,
      language: wanted.language,
      readers: "everyone",
      periodId,
      versionId: period.versionId,
      receivedAt: now,
      reference,
    },
  });
  await recordAudit(tx, publicActor, "draftComment.received", { kind: "draftComment", id });
  return { ok: true, id, reference };
}
