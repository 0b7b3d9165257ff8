import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import type { CommentKind, CommentReaders, Permission } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { anchorIn, contributionOf } from "./anchoring.server.ts";
import { periodState } from "./comment.ts";

export type NewComment = {
  /** Under which it is kept: sent again, it is one comment. */
  id?: string;
  paragraphId: string;
  /** Code points of the paragraph as it reads; null: the whole passage. */
  span: { start: number; end: number } | null;
  /** The words as their reader saw them. */
  words?: string;
  kind: CommentKind;
  text: string;
  suggestion: string;
  readers: Extract<CommentReaders, "officers" | "panel">;
  throughSupporter: boolean;
  /** The language of the page on which it was written; without one, English. */
  language?: string;
  /** What the member allows, where they have not said it before in this consultation. */
  permission?: Permission;
};

export type Added =
  | { ok: true; id: string }
  | { ok: false; reason: "closed" | "wordsDiffer" | "nameMissing" }
  | null;

/**
 * Takes a member's comment on words of a version. It is a contribution of the one respondent that the member is in the
 * consultation. Null: no such period for the panel, or no such passage in its version.
 */
export async function addComment(
  viewer: Viewer,
  periodId: string,
  wanted: NewComment,
  now: Date,
): Promise<Added> {
  const id = wanted.id ?? newId();
  return await makeOnce(
    id,
    async (tx) =>
      (await tx.draftComment.findFirst({ where: { id, accountId: viewer.id } })) && { ok: true, id },
    (tx) => addWithin(tx, viewer, periodId, { ...wanted, id }, now),
  );
}

/** As addComment, in the caller's transaction. */
export async function addWithin(
  tx: Transaction,
  viewer: Pick<Viewer, "id">,
  periodId: string,
  wanted: NewComment,
  now: Date,
): Promise<Added> {
  const period = await tx.commentPeriod.findFirst({
    where: { id: periodId, audience: "panel" },
    include: { version: { select: { id: true, title: true, number: true } } },
  });
  if (!period) return null;
  if (periodState(period, now) !== "open") return { ok: false, reason: "closed" };
  // One member's comments are taken one after the other, so that they become one respondent.
  await tx.$queryRaw`SELECT "account_id" FROM "panel_member" WHERE "account_id" = ${viewer.id} FOR UPDATE`;
  const member = await tx.panelMember.findUnique({ where: { accountId: viewer.id } });
  if (!member) return { ok: false, reason: "nameMissing" };
  const anchored = await anchorIn(tx, period.versionId, wanted);
  if (!anchored?.ok) return anchored;

  const voice = await tx.panelVoice.findUnique({
    where: { accountId_consultationId: { accountId: viewer.id, consultationId: period.consultationId } },
  });
  const { kind, text, suggestion, readers, throughSupporter, language = "en" } = wanted;
  const id = wanted.id ?? newId();
  await tx.draftComment.create({
    data: {
      id,
      ...anchored.place,
      ...{ kind, text, suggestion, readers, throughSupporter, language },
      periodId,
      versionId: period.versionId,
      receivedAt: now,
      accountId: viewer.id,
    },
  });
  const { contributionId, respondentId } = await addContribution(
    tx,
    { id: null, name: member.displayName },
    {
      ...contributionOf({ ...anchored, text, suggestion, version: period.version }),
      consultationId: period.consultationId,
      channel: "panel",
      sourceId: id,
      language,
      receivedAt: now,
      respondent: voice
        ? { id: voice.respondentId }
        : { reference: newReference(), groupId: null, permission: wanted.permission ?? "notRecorded" },
    },
  );
  await tx.draftComment.update({ where: { id }, data: { contributionId } });
  if (!voice) {
    const { consultationId } = period;
    await tx.panelVoice.create({ data: { accountId: viewer.id, consultationId, respondentId } });
  }
  return { ok: true, id };
}
