import { type FoundStretch, markFound, shorten } from "#app/features/listening/contributions/found-words.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { contentOf } from "../return-content.ts";

export type SharedPlan = {
  id: string;
  service: string;
  title: string;
  acceptedAt: Date;
  /** The words around what was looked for, with it marked. */
  words: FoundStretch[];
  comments: number;
};

const shownCharacters = 320;
const marks = { start: "\u0001", end: "\u0002" };

/**
 * Accepted plans, newest first, or those that hold the words looked for (English words by their stem), the best fit first.
 * Only the version that was accepted and the reviews that were sent are searched.
 */
export async function listSharedPlans(q: string): Promise<SharedPlan[]> {
  const query = Prisma.sql`websearch_to_tsquery('english', ${q})`;
  const words = Prisma.sql`to_tsvector('english', r."search_text")`;
  const options = `StartSel=${marks.start}, StopSel=${marks.end}, HighlightAll=true`;
  const rows = await db.$queryRaw<
    (Omit<SharedPlan, "words"> & { searchText: string; headline: string })[]
  >(Prisma.sql`
    SELECT r."id", CASE WHEN c."per_organisation" THEN s."provider" ELSE s."name" END AS "service",
      c."title", r."accepted_at" AS "acceptedAt", r."search_text" AS "searchText",
      ${q === "" ? Prisma.sql`''` : Prisma.sql`ts_headline('english', r."search_text", ${query}, ${options})`} AS "headline",
      (SELECT count(*)::int FROM "learning_comment" l WHERE l."return_id" = r."id" AND l."removed_at" IS NULL) AS "comments"
    FROM "service_return" r
      JOIN "call" c ON c."id" = r."call_id"
      JOIN "service" s ON s."id" = r."service_id"
    WHERE r."accepted_version" IS NOT NULL AND c."kind" = 'stigmaPlan'
      ${q === "" ? Prisma.empty : Prisma.sql`AND ${words} @@ ${query}`}
    ORDER BY ${q === "" ? Prisma.empty : Prisma.sql`ts_rank(${words}, ${query}) DESC,`} r."accepted_at" DESC, r."id"
    LIMIT 200`);
  return rows.map(({ searchText, headline, ...plan }) => {
    const whole = headline
      .split(marks.start)
      .slice(1)
      .map((rest) => rest.split(marks.end)[0] ?? "");
    const { stretches } = shorten(markFound(searchText, { whole, parts: [] }), shownCharacters);
    return { ...plan, words: stretches };
  });
}

/**
 * One accepted plan as other services may read it: the version accepted last, its reviews and what others learned from it.
 * Nobody's name, no draft, no file, no word between the service and the office. Null when it is not shared.
 */
export async function findSharedPlan(viewer: Viewer, id: string) {
  const row = await db.serviceReturn.findFirst({
    where: { id, acceptedVersion: { not: null }, call: { kind: "stigmaPlan" } },
    include: {
      service: true,
      call: { include: { questions: { orderBy: { position: "asc" } } } },
      versions: { orderBy: { number: "asc" } },
      aims: { include: { planItem: { select: { code: true, name: true } } }, orderBy: { at: "asc" } },
      reviews: { where: { submittedAt: { not: null } }, orderBy: { number: "asc" } },
      learningComments: {
        where: { removedAt: null },
        include: { service: true },
        orderBy: { at: "asc" },
      },
    },
  });
  const accepted = row?.versions.find(({ number }) => number === row.acceptedVersion);
  if (!row || !accepted) return null;
  const { permission: _, support: __, ...content } = contentOf(accepted.content);
  const shared = new Set(["", ...content.actions.map(({ text }) => text)]);
  const { questions, asksActions, asksEvidence, asksReview, title } = row.call;
  return {
    id: row.id,
    service: row.call.perOrganisation ? row.service.provider : row.service.name,
    title,
    acceptedAt: row.acceptedAt,
    call: { questions, asksActions, asksEvidence, asksReview },
    content,
    versions: row.versions
      .filter(({ number }) => number <= accepted.number)
      .map(({ number, submittedAt }) => ({ number, submittedAt })),
    // The office may have linked an action of a version that is not accepted yet.
    aims: row.aims
      .filter(({ action }) => shared.has(action))
      .map(({ id, action, planItem }) => ({ id, action, planItem })),
    reviews: row.reviews.map(({ id, number, submittedAt, lessonsLearned, progressMade }) => ({
      ...{ id, number, submittedAt, lessonsLearned, progressMade },
    })),
    comments: row.learningComments.map(({ id, text, at, service, accountId }) => ({
      ...{ id, text, at, service: service.name, isMine: accountId === viewer.id },
    })),
  };
}
