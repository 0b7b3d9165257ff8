import { db } from "#app/platform/database/database.server.ts";
import { listCommentsOnDraft } from "./comment-queries.server.ts";
import { periodProgress } from "./period-sheet.ts";

/** The versions of a draft with who could comment on them and what came of it, the newest first. Null: no such draft. */
export async function findVersions(draftId: string) {
  const draft = await db.draft.findUnique({
    where: { id: draftId },
    select: {
      id: true,
      title: true,
      plan: {
        select: {
          title: true,
          consultations: { orderBy: { opensAt: "desc" }, select: { id: true, title: true, timeZone: true } },
        },
      },
      versions: {
        orderBy: { number: "desc" },
        include: {
          signOff: true,
          periods: { orderBy: { opensAt: "asc" }, include: { consultation: { select: { timeZone: true } } } },
          _count: { select: { paragraphs: true } },
        },
      },
    },
  });
  if (!draft) return null;
  const comments = await listCommentsOnDraft(draftId);
  const standing = comments.filter((one) => !one.isWithdrawn && one.moderation?.outcome !== "refused");
  return {
    id: draft.id,
    title: draft.title,
    planTitle: draft.plan.title,
    consultations: draft.plan.consultations,
    comments: standing.length,
    unanswered: standing.filter((one) => one.answer === null).length,
    waiting: standing.filter((one) => one.isWaiting).length,
    versions: draft.versions.map(({ _count, periods, signOff, ...version }) => ({
      ...{ id: version.id, number: version.number, stage: version.stage, note: version.note },
      frozenAt: version.frozenAt,
      frozenByName: version.frozenByName,
      paragraphs: _count.paragraphs,
      comments: standing.filter((one) => one.versionId === version.id).length,
      signOff: signOff && { decidedBy: signOff.decidedBy, signedOffAt: signOff.signedOffAt },
      periods: periods.map(
        ({ id, audience, slug, recipients, opensAt, closesAt, consultation, ...period }) => ({
          ...{ id, audience, recipients, opensAt, closesAt },
          slug: slug ?? "",
          languages: periodProgress({ id, ...period }),
          timeZone: consultation.timeZone,
          received: standing.filter(
            (one) => one.versionId === version.id && (audience === "panel") === (one.author !== null),
          ).length,
        }),
      ),
    })),
  };
}

export type VersionsView = NonNullable<Awaited<ReturnType<typeof findVersions>>>;
