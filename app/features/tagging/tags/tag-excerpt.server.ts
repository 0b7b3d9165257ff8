import { sliceCodePoints, trimSpan } from "#app/features/listening/contributions/code-points.ts";
import { isWithdrawn } from "#app/features/listening/contributions/permission.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

export type WantedTags = {
  passageId: string;
  /** Code points; end is exclusive. White space at the ends is left out. */
  span: { start: number; end: number };
  /** The words as the officer saw them: another text at that place is refused. */
  words?: string;
  planItemIds: string[];
  stance: Stance;
  note: string;
};

export type Tagged =
  | { ok: true; excerptId: string; tagIds: string[]; alreadyThere: number }
  | { ok: false; reason: "wordsDiffer" | "unknownItem" | "alreadyTagged" | "withdrawn" | "takenBack" };

/**
 * Tags words of a passage with plan items, one tag each. What already stands is left as it is; when all of it does, that
 * is refused; sent again under one id, it is as it was. Null: no such passage.
 */
export async function tagExcerpt(viewer: Viewer, wanted: WantedTags, id = newId()): Promise<Tagged | null> {
  const findMade = async (tx: Transaction): Promise<Tagged | null> => {
    const tag = await tx.tag.findFirst({ where: { id, excerpt: { passageId: wanted.passageId } } });
    return tag && { ok: true, excerptId: tag.excerptId, tagIds: [id], alreadyThere: 0 };
  };
  return await makeOnce(id, findMade, async (tx) => {
    const passage = await tx.passage.findUnique({
      where: { id: wanted.passageId },
      select: {
        id: true,
        text: true,
        contribution: {
          select: {
            withdrawnAt: true,
            respondent: { select: { withdrawnAt: true } },
            consultation: { select: { planId: true } },
          },
        },
      },
    });
    if (!passage) return null;
    const { consultation } = passage.contribution;
    if (isWithdrawn(passage.contribution)) return { ok: false, reason: "withdrawn" };

    const span = trimSpan(passage.text, wanted.span);
    if (!span) return { ok: false, reason: "wordsDiffer" };
    const text = sliceCodePoints(passage.text, span.start, span.end);
    if (wanted.words !== undefined && wanted.words.trim() !== text) {
      return { ok: false, reason: "wordsDiffer" };
    }

    const planItemIds = [...new Set(wanted.planItemIds)];
    const known = await tx.planItem.count({
      where: { id: { in: planItemIds }, planId: consultation.planId, retiredAt: null },
    });
    if (known !== planItemIds.length) return { ok: false, reason: "unknownItem" };

    const takenBack = await tx.excerpt.count({
      where: {
        passageId: passage.id,
        withdrawnAt: { not: null },
        withdrawnWithId: null,
        start: { lt: span.end },
        end: { gt: span.start },
      },
    });
    if (takenBack > 0) return { ok: false, reason: "takenBack" };

    const place = { passageId: passage.id, start: span.start, end: span.end };
    await tx.excerpt.createMany({ data: { ...place, text, createdById: viewer.id }, skipDuplicates: true });
    const excerpt = await tx.excerpt.findUniqueOrThrow({
      where: { passageId_start_end: place },
      select: { id: true },
    });
    const standing = await tx.tag.findMany({ where: { excerptId: excerpt.id, removedAt: null } });
    const fresh = planItemIds.filter((item) => standing.every((tag) => tag.planItemId !== item));
    const tags = await tx.tag.createManyAndReturn({
      data: fresh.map((planItemId, index) => ({
        // The form's id is the first tag's: whoever finds it there finds what the form made.
        id: index === 0 ? id : newId(),
        excerptId: excerpt.id,
        planItemId,
        stance: wanted.stance,
        note: wanted.note.trim(),
        taggedById: viewer.id,
        taggedByName: viewer.name,
      })),
      // An index allows one standing tag of an excerpt and an item.
      skipDuplicates: true,
      select: { id: true },
    });
    if (tags.length === 0) return { ok: false, reason: "alreadyTagged" };
    const tagIds = tags.map((tag) => tag.id);
    await recordAudit(
      tx,
      viewer,
      "excerpt.tagged",
      { kind: "excerpt", id: excerpt.id },
      { passageId: passage.id, ...span, tagIds, planItemIds, stance: wanted.stance },
    );
    return { ok: true, excerptId: excerpt.id, tagIds, alreadyThere: planItemIds.length - tagIds.length };
  });
}
