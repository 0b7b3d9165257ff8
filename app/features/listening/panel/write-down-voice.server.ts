import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { isWithdrawn } from "#app/features/listening/contributions/permission.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { contributionOf } from "./anchoring.server.ts";

type WrittenDown = { ok: true } | { ok: false; reason: "withdrawn" | "alreadyWrittenDown" } | null;

/**
 * Writes down what a member says in a voice note, word for word. From then on these are the member's words, tagged and
 * cited like any others, and never altered. Null: no such comment, or none with a voice note.
 */
export async function writeDownVoice(
  viewer: Viewer,
  commentId: string,
  transcript: string,
  now: Date,
): Promise<WrittenDown> {
  return await db.$transaction((tx) => writeDownWithin(tx, viewer, commentId, transcript, now));
}

/** As writeDownVoice, in the caller's transaction. */
export async function writeDownWithin(
  tx: Transaction,
  viewer: Pick<Viewer, "id" | "name">,
  commentId: string,
  transcript: string,
  now: Date,
): Promise<WrittenDown> {
  await tx.$queryRaw`SELECT "id" FROM "draft_comment" WHERE "id" = ${commentId} FOR UPDATE`;
  const comment = await tx.draftComment.findFirst({
    where: { id: commentId, voiceNote: { isNot: null } },
    include: {
      voiceNote: true,
      version: { select: { title: true, number: true } },
      contribution: { include: { respondent: true } },
    },
  });
  if (!comment?.contribution) return null;
  if (isWithdrawn(comment.contribution)) return { ok: false, reason: "withdrawn" };
  if (comment.voiceNote?.transcript) return { ok: false, reason: "alreadyWrittenDown" };
  const paragraph = await tx.versionParagraph.findUniqueOrThrow({
    where: { versionId_paragraphId: { versionId: comment.versionId, paragraphId: comment.paragraphId } },
  });
  const { consultationId, respondentId, language } = comment.contribution;
  const { heading } = paragraph;
  const { contributionId } = await addContribution(tx, viewer, {
    ...contributionOf({
      place: comment,
      heading,
      text: transcript,
      suggestion: "",
      version: comment.version,
    }),
    ...{ consultationId, language },
    channel: "panel",
    sourceId: `voice:${commentId}`,
    receivedAt: comment.receivedAt,
    respondent: { id: respondentId },
  });
  await tx.voiceNote.update({
    where: { commentId },
    data: { transcript, transcribedByName: viewer.name, transcribedAt: now, contributionId },
  });
  await recordAudit(tx, viewer, "draftComment.writtenDown", { kind: "draftComment", id: commentId });
  return { ok: true };
}
