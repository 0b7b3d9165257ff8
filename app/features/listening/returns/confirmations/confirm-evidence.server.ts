import { publicActor, recordAudit } from "#app/platform/audit.server.ts";
import type { ParticipantView } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { contentOf } from "../return-content.ts";
import { hashOfToken } from "./confirmation-token.server.ts";

/** The most answers that one link takes: a group's, and not a flood. */
const mostAnswers = 60;

/** The evidence behind a link that works now, as it is written now; else null. */
export async function findEvidenceToConfirm(token: string, now: Date) {
  const link = await db.confirmationLink.findFirst({
    where: { tokenHash: hashOfToken(token), revokedAt: null, expiresAt: { gt: now } },
    include: { return: { include: { service: true, call: true } } },
  });
  if (!link) return null;
  const { service, call, content } = link.return;
  return {
    linkId: link.id,
    returnId: link.returnId,
    service: call.perOrganisation ? service.provider : service.name,
    title: call.title,
    evidence: contentOf(content).evidence,
    expiresAt: link.expiresAt,
  };
}

/**
 * Keeps what somebody who took part says of the evidence, beside the evidence as they saw it. Nothing is kept about who they
 * are. Refuses when the link has taken as many answers as it may; null when it does not work.
 */
export async function confirmEvidence(
  token: string,
  said: { view: ParticipantView; comment: string },
  language: string,
  now: Date,
  id = newId(),
): Promise<{ ok: true } | { ok: false; reason: "full" } | null> {
  const found = await findEvidenceToConfirm(token, now);
  if (!found) return null;
  const { linkId, returnId, evidence } = found;
  const findMade = async (tx: Transaction) =>
    (await tx.confirmation.findFirst({ where: { id, linkId } })) && ({ ok: true } as const);
  return await makeOnce(id, findMade, async (tx) => {
    await tx.$queryRaw`SELECT id FROM confirmation_link WHERE id = ${linkId} FOR UPDATE`;
    if ((await tx.confirmation.count({ where: { linkId } })) >= mostAnswers)
      return { ok: false, reason: "full" };
    await tx.confirmation.create({ data: { id, linkId, returnId, evidence, language, at: now, ...said } });
    await recordAudit(tx, publicActor, "evidence.confirmed", { kind: "return", id: returnId });
    return { ok: true };
  });
}
