import { db } from "#app/platform/database/database.server.ts";
import { readingText } from "./reading.ts";

/** Every draft, the newest first. */
export async function listDrafts() {
  const drafts = await db.draft.findMany({
    orderBy: { createdAt: "desc" },
    include: {
      plan: { select: { title: true } },
      sections: {
        where: { removedAt: null },
        select: { paragraphs: { where: { removedAt: null }, select: { changedAt: true } } },
      },
    },
  });
  return drafts.map(({ id, title, plan, createdAt, sections }) => {
    const changes = sections.flatMap((section) => section.paragraphs.map((one) => one.changedAt.getTime()));
    return {
      id,
      title,
      planTitle: plan.title,
      sections: sections.length,
      paragraphs: changes.length,
      changedAt: new Date(Math.max(createdAt.getTime(), ...changes)),
    };
  });
}

/** The plans that a draft can be begun on, the newest first. */
export async function listPlansToDraft() {
  return await db.plan.findMany({
    where: { isComing: false },
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true },
  });
}

/** What was taken out of a draft and can be put back, the latest removal first. */
export async function listRemovedFromDraft(draftId: string) {
  const paragraphs = await db.draftParagraph.findMany({
    where: { section: { draftId }, removedAt: { not: null } },
    orderBy: { removedAt: "desc" },
    select: { id: true, text: true, section: { select: { heading: true } } },
  });
  const sections = await db.draftSection.findMany({
    where: { draftId, removedAt: { not: null } },
    orderBy: { removedAt: "desc" },
    select: { id: true, heading: true },
  });
  return {
    sections,
    paragraphs: paragraphs.map(({ id, text, section }) => ({ id, text, heading: section.heading })),
  };
}

/** One section of a draft, with whether it is empty. Null: no such section, or it was removed. */
export async function findSection(id: string) {
  const section = await db.draftSection.findFirst({
    where: { id, removedAt: null },
    include: {
      draft: { select: { id: true, title: true } },
      paragraphs: { where: { removedAt: null }, select: { id: true } },
    },
  });
  if (!section) return null;
  const { heading, draft, paragraphs } = section;
  return { id, heading, draft, isEmpty: paragraphs.length === 0 };
}

/** Two versions of a draft by their numbers, as they read, for comparing. Null: no such draft, or fewer than two versions. */
export async function findVersionsToCompare(
  draftId: string,
  from: number | undefined,
  to: number | undefined,
) {
  const draft = await db.draft.findUnique({
    where: { id: draftId },
    select: {
      id: true,
      title: true,
      versions: { orderBy: { number: "asc" }, select: { id: true, number: true } },
    },
  });
  const later = draft?.versions.find((version) => version.number === to) ?? draft?.versions.at(-1);
  const earlier =
    draft?.versions.find((version) => version.number === from) ??
    draft?.versions.findLast((version) => version.number < (later?.number ?? 0));
  if (!draft || !earlier || !later) return null;
  const paragraphs = await db.versionParagraph.findMany({
    where: { versionId: { in: [earlier.id, later.id] } },
    orderBy: { position: "asc" },
  });
  const read = (versionId: string) =>
    paragraphs
      .filter((paragraph) => paragraph.versionId === versionId)
      .map(({ paragraphId, heading, text }) => ({ id: paragraphId, heading, text: readingText(text) }));
  return {
    id: draft.id,
    title: draft.title,
    numbers: draft.versions.map((version) => version.number),
    from: earlier.number,
    to: later.number,
    before: read(earlier.id),
    after: read(later.id),
  };
}
