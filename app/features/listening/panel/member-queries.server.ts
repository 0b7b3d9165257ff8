import { db } from "#app/platform/database/database.server.ts";
import { type CommentView, readComments } from "./comment-queries.server.ts";
import { readVersions } from "./placements.server.ts";
import { listOwnQuotations } from "./quotations.server.ts";

/** The name under which somebody is known on the panel. Null: they have not chosen one. */
export async function findMember(accountId: string) {
  return await db.panelMember.findUnique({
    where: { accountId },
    select: { accountId: true, displayName: true, joinedAt: true },
  });
}

/** Whether a member has said in a consultation what may be done with their words, and what they said. */
export async function findVoice(accountId: string, consultationId: string) {
  const voice = await db.panelVoice.findUnique({
    where: { accountId_consultationId: { accountId, consultationId } },
    include: { respondent: { select: { reference: true, permission: true } } },
  });
  return voice?.respondent ?? null;
}

/** A member's own comments, the newest first, with the place of their words in the newest version. */
export async function listOwnComments(accountId: string): Promise<CommentView[]> {
  const drafts = await db.draftVersion.findMany({
    where: { draft: { versions: { some: { comments: { some: { accountId } } } } } },
    orderBy: { number: "desc" },
    distinct: ["draftId"],
    select: { id: true, draftId: true },
  });
  const newest = await readVersions(drafts.map((version) => version.id));
  const lists = await Promise.all(
    drafts.map(({ id, draftId }) =>
      readComments({ accountId, version: { draftId } }, async () => newest.get(id) ?? [], accountId),
    ),
  );
  return lists.flat().sort((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime());
}

/** One comment of a member's own, with its place in the newest version. Null: no such comment of theirs. */
export async function findOwnComment(accountId: string, id: string) {
  const row = await db.draftComment.findFirst({
    where: { id, accountId },
    select: {
      periodId: true,
      version: {
        select: {
          title: true,
          draft: {
            select: {
              versions: { orderBy: { number: "desc" }, take: 1, select: { id: true, number: true } },
            },
          },
        },
      },
    },
  });
  const newest = row?.version.draft.versions[0];
  if (!row || !newest) return null;
  const paragraphs = (await readVersions([newest.id])).get(newest.id) ?? [];
  const [comment] = await readComments({ id }, async () => paragraphs, accountId);
  if (!comment) return null;
  const { placement } = comment;
  const now =
    placement.state === "removed" ? null : paragraphs.find((one) => one.id === placement.paragraphId);
  return {
    comment,
    periodId: row.periodId,
    title: row.version.title,
    newestNumber: newest.number,
    textNow: now?.text ?? null,
    quotations: await listOwnQuotations(accountId, id),
  };
}
