import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";

const periodFacts = {
  version: {
    select: {
      id: true,
      draftId: true,
      number: true,
      title: true,
      note: true,
      draft: { select: { plan: true } },
    },
  },
  consultation: { select: { id: true, title: true, timeZone: true, slug: true } },
} satisfies Prisma.CommentPeriodInclude;

type StoredPeriod = Prisma.CommentPeriodGetPayload<{ include: typeof periodFacts }>;

export type PeriodView = ReturnType<typeof periodOf>;

function periodOf({ version, consultation, ...period }: StoredPeriod) {
  const { id, audience, introduction, translations, recipients, opensAt, closesAt } = period;
  return {
    slug: period.slug ?? "",
    ...{ id, audience, introduction, translations, recipients, opensAt, closesAt, consultation },
    version: {
      id: version.id,
      draftId: version.draftId,
      number: version.number,
      title: version.title,
      note: version.note,
    },
    planTitle: version.draft.plan.title,
    timeZone: consultation.timeZone,
  };
}

/** The versions put before the panel that have opened, the newest first, with how many comments a member made on each. */
export async function listPanelPeriods(accountId: string, now: Date) {
  const rows = await db.commentPeriod.findMany({
    where: { audience: "panel", opensAt: { lte: now } },
    orderBy: [{ closesAt: "desc" }, { id: "desc" }],
    include: { ...periodFacts, _count: { select: { comments: { where: { accountId } } } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...periodOf(row), ownComments: _count.comments }));
}

/** A version put before the panel, once it has opened. Null: no such period. */
export async function findPanelPeriod(id: string, now: Date): Promise<PeriodView | null> {
  const row = await db.commentPeriod.findFirst({
    where: { id, audience: "panel", opensAt: { lte: now } },
    include: periodFacts,
  });
  return row && periodOf(row);
}

/** A version put before the public, by its address; its plan must be published. Null: no such period. */
export async function findPublicPeriod(slug: string): Promise<PeriodView | null> {
  const row = await db.commentPeriod.findFirst({
    where: {
      slug,
      audience: "everyone",
      consultation: { publishedAt: { not: null }, plan: { status: "published" } },
    },
    include: periodFacts,
  });
  return row && periodOf(row);
}

/** A period that says what to look at, for translating it. Null: no such period, or nothing to translate. */
export async function findTranslatablePeriod(id: string) {
  return await db.commentPeriod.findFirst({
    where: { id, introduction: { not: "" } },
    select: {
      ...{ id: true, versionId: true, introduction: true, translations: true },
      version: { select: { title: true, number: true } },
    },
  });
}

/** The versions of a consultation that the public can comment on, or could, the newest first. */
export async function listPublicPeriods(consultationId: string, now: Date) {
  const rows = await db.commentPeriod.findMany({
    where: { audience: "everyone", consultationId, opensAt: { lte: now } },
    orderBy: [{ closesAt: "desc" }, { id: "desc" }],
    include: periodFacts,
  });
  return rows.map(periodOf);
}
