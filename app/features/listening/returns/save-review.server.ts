import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { dayOf, isDay, storedDay } from "#app/platform/time/day.ts";
import { ownReturns } from "./own-returns.server.ts";
import { contentOf } from "./return-content.ts";
import { searchTextOf } from "./search-text.server.ts";
import { takeInTexts } from "./take-in-texts.server.ts";
import { textsOfReview } from "./texts.server.ts";

export type ReviewTexts = { lessonsLearned: string; progressMade: string };

type Refusal =
  | { ok: false; reason: "alreadySent" }
  | { ok: false; reason: "changedMeanwhile"; now: ReviewTexts; revision: number };

/** Keeps a review as it is being written. Refuses when somebody else has saved since. Null when it is not the viewer's. */
export async function saveReview(
  viewer: Viewer,
  reviewId: string,
  texts: ReviewTexts,
  seen: number,
): Promise<{ ok: true } | Refusal | null> {
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM plan_review WHERE id = ${reviewId} FOR UPDATE`;
    const review = await tx.planReview.findFirst({
      where: { id: reviewId, return: await ownReturns(viewer, tx) },
    });
    if (!review) return null;
    if (review.submittedAt) return { ok: false, reason: "alreadySent" };
    const { lessonsLearned, progressMade, revision } = review;
    if (lessonsLearned === texts.lessonsLearned && progressMade === texts.progressMade) return { ok: true };
    if (revision !== seen)
      return { ok: false, reason: "changedMeanwhile", now: { lessonsLearned, progressMade }, revision };
    await tx.planReview.update({ where: { id: reviewId }, data: { ...texts, revision: revision + 1 } });
    return { ok: true };
  });
}

export type ReviewProblem = "lessonsLearned" | "progressMade" | "nextOn";

/**
 * Sends the review that was saved last and makes the next one, due on the given day. Its words are taken in like the
 * plan's. Refuses without both texts and a later day. Null when it is not the viewer's.
 */
export async function sendReview(
  viewer: Viewer,
  reviewId: string,
  nextOn: string,
  now: Date,
): Promise<
  | { ok: true }
  | { ok: false; reason: "alreadySent" }
  | { ok: false; reason: "incomplete"; problems: ReviewProblem[] }
  | null
> {
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM plan_review WHERE id = ${reviewId} FOR UPDATE`;
    const review = await tx.planReview.findFirst({
      where: { id: reviewId, return: await ownReturns(viewer, tx) },
      include: { return: { include: { versions: true } } },
    });
    if (!review) return null;
    if (review.submittedAt) return { ok: false, reason: "alreadySent" };
    const next = isDay(nextOn) && nextOn > dayOf(now) ? nextOn : null;
    const problems: ReviewProblem[] = [
      ...(review.lessonsLearned === "" ? (["lessonsLearned"] as const) : []),
      ...(review.progressMade === "" ? (["progressMade"] as const) : []),
      ...(next ? [] : (["nextOn"] as const)),
    ];
    if (!next || problems.length > 0) return { ok: false, reason: "incomplete", problems };
    const { returnId, number } = review;
    await tx.planReview.update({
      where: { id: reviewId },
      data: { submittedAt: now, submittedByName: viewer.name },
    });
    await tx.planReview.create({ data: { returnId, number: number + 1, dueOn: storedDay(next) } });
    const accepted = review.return.versions.find(({ number }) => number === review.return.acceptedVersion);
    await takeInTexts(tx, viewer, returnId, {
      sourceId: reviewId,
      texts: textsOfReview(review),
      receivedAt: now,
      permission: accepted ? contentOf(accepted.content).permission : "",
    });
    await tx.serviceReturn.update({
      where: { id: returnId },
      data: { searchText: await searchTextOf(tx, returnId) },
    });
    await recordAudit(tx, viewer, "review.sent", { kind: "return", id: returnId }, { review: number, next });
    return { ok: true };
  });
}
