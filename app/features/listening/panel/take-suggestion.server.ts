import { toUtf16 } from "#app/features/listening/contributions/code-points.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { readingText, withWordsReplaced } from "#app/features/plans/drafts/reading.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { answerWithin } from "./answer-comment.server.ts";
import { placeComments, readWorkingDraft } from "./placements.server.ts";

/** Writes a paragraph's text with all that hangs on it. The route hands in evidence's own, which keeps citations. */
export type WriteText = (
  tx: Transaction,
  actor: Actor,
  wanted: { paragraphId: string; revision: number; text: string },
  now: Date,
) => Promise<{ ok: true } | { ok: false; reason: string } | null>;

type Officer = Pick<Viewer, "id" | "name">;

type NewWording = {
  outcome: "accepted" | "partly";
  reason: string;
  /** The words that go into the draft, as the officer left them. */
  words: string;
  /** The revision of the paragraph that the officer saw. */
  revision: number;
};

type Used =
  | { ok: true; paragraphId: string }
  | { ok: false; reason: "noSuggestion" | "noPlace" | "changedMeanwhile" | "withdrawn" | "notLetIn" }
  | null;

/**
 * Makes a comment's suggestion the new wording of the draft, answers the comment, and keeps what stood there before, what
 * stands there now, why, and whose comment it was. Nothing of it happens unless all does. Null: no such comment.
 */
export async function takeSuggestion(
  viewer: Officer,
  commentId: string,
  wanted: NewWording,
  writeText: WriteText,
  now: Date,
): Promise<Used> {
  return await db.$transaction((tx) => takeWithin(tx, viewer, commentId, wanted, writeText, now));
}

/** As takeSuggestion, in the caller's transaction. */
export async function takeWithin(
  tx: Transaction,
  viewer: Officer,
  commentId: string,
  wanted: NewWording,
  writeText: WriteText,
  now: Date,
): Promise<Used> {
  const comment = await tx.draftComment.findUnique({
    where: { id: commentId },
    include: { version: { select: { draftId: true } } },
  });
  if (!comment) return null;
  if (comment.suggestion === "") return { ok: false, reason: "noSuggestion" };
  const working = await readWorkingDraft(comment.version.draftId, tx);
  const placement = (await placeComments([comment], working, tx)).get(commentId);
  const place =
    placement?.state === "carriedOver"
      ? placement
      : placement?.state === "changed" && placement.place
        ? { ...placement.place, paragraphId: placement.paragraphId }
        : null;
  if (!place) return { ok: false, reason: "noPlace" };
  const { paragraphId } = place;
  const paragraph = await tx.draftParagraph.findUniqueOrThrow({ where: { id: paragraphId } });
  if (paragraph.revision !== wanted.revision) return { ok: false, reason: "changedMeanwhile" };
  const read = readingText(paragraph.text);
  const stretch = { start: toUtf16(read, place.start), end: toUtf16(read, place.end) };
  const text = withWordsReplaced(paragraph.text, stretch, wanted.words);
  if (text === null) return { ok: false, reason: "noPlace" };
  const { outcome, reason } = wanted;
  const answered = await answerWithin(tx, viewer, commentId, { outcome, reason }, now);
  if (!answered?.ok) return answered;
  const written = await writeText(tx, viewer, { paragraphId, revision: wanted.revision, text }, now);
  // The answer is already written: only an error takes it back.
  if (!written?.ok) throw new Error(`the suggestion could not be written: ${written?.reason ?? "gone"}`);
  await tx.wordingChange.create({
    data: {
      commentId,
      paragraphId,
      before: read.slice(stretch.start, stretch.end),
      after: wanted.words,
      why: reason,
      madeById: viewer.id,
      madeByName: viewer.name,
      madeAt: now,
    },
  });
  await recordAudit(
    tx,
    viewer,
    "draftComment.suggestionUsed",
    { kind: "draftComment", id: commentId },
    { paragraphId },
  );
  return { ok: true, paragraphId };
}
