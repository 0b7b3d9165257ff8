import { isWithdrawn } from "#app/features/listening/contributions/permission.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type ExcerptTag, tagOf, withItem } from "./tagged-excerpt-queries.server.ts";

type TagHistory = ExcerptTag & { removedByName: string | null; removedAt: Date | null };

export type PassageExcerpt = {
  id: string;
  start: number;
  end: number;
  text: string;
  /** The person took these words back; the rest of what they said stands. */
  isTakenBack: boolean;
  /** Tags that stand, and tags that were taken off, oldest first. */
  tags: TagHistory[];
  removed: TagHistory[];
};

const tagFacts = {
  orderBy: { taggedAt: "asc" },
  include: withItem,
} satisfies Prisma.Excerpt$tagsArgs;

const excerptFacts = {
  id: true,
  passageId: true,
  start: true,
  end: true,
  text: true,
  withdrawnAt: true,
  tags: tagFacts,
  passage: {
    select: {
      contribution: { select: { withdrawnAt: true, respondent: { select: { withdrawnAt: true } } } },
    },
  },
} satisfies Prisma.ExcerptSelect;

function excerptOf(
  row: Prisma.ExcerptGetPayload<{ select: typeof excerptFacts }>,
): PassageExcerpt & { passageId: string } {
  const { passage, tags, withdrawnAt, ...excerpt } = row;
  const isTakenBack = withdrawnAt !== null;
  const history = tags.map(historyOf);
  // Words that were withdrawn are no longer read, though what stands on them can still be walked.
  const text = isTakenBack || isWithdrawn(passage.contribution) ? "" : excerpt.text;
  return { ...excerpt, text, isTakenBack, tags: history.filter(standing), removed: history.filter(takenOff) };
}

function historyOf(tag: Prisma.TagGetPayload<{ include: typeof withItem }>): TagHistory {
  return { ...tagOf(tag), removedByName: tag.removedByName, removedAt: tag.removedAt };
}

const standing = (tag: TagHistory) => tag.removedAt === null;
const takenOff = (tag: TagHistory) => tag.removedAt !== null;

/** The excerpts of some passages, in the order of their words, by passage. */
export async function listExcerptsOfPassages(
  passageIds: readonly string[],
): Promise<Map<string, PassageExcerpt[]>> {
  const rows = await db.excerpt.findMany({
    where: { passageId: { in: [...passageIds] } },
    orderBy: [{ start: "asc" }, { end: "asc" }],
    select: excerptFacts,
  });
  const byPassage = new Map<string, PassageExcerpt[]>(passageIds.map((id) => [id, []]));
  for (const row of rows) byPassage.get(row.passageId)?.push(excerptOf(row));
  return byPassage;
}

/** The tags that stand on one excerpt and those taken off, with the passage it is from. Null when there is none. */
export async function findExcerpt(id: string): Promise<(PassageExcerpt & { passageId: string }) | null> {
  const row = await db.excerpt.findUnique({
    where: { id },
    select: excerptFacts,
  });
  return row ? excerptOf(row) : null;
}
