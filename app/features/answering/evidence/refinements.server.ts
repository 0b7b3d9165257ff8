import { mayQuoteExcerpt, quotableContribution } from "#app/features/listening/contributions/permission.ts";
import { itemsSpeakingTo } from "#app/features/tagging/tags/tagged-items.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";

/** How many refinements a page shows, and how many excerpts and findings a form offers. */
const refinementsOnPage = 50;
const mostOffered = 60;

const withEvidence = {
  item: { select: { id: true, code: true, name: true, kind: true } },
  evidence: {
    include: {
      finding: {
        select: { id: true, text: true, people: true, base: true, peopleAtLeast: true, baseAtLeast: true },
      },
      excerpt: {
        select: {
          id: true,
          text: true,
          withdrawnAt: true,
          passage: {
            select: {
              contribution: {
                select: {
                  language: true,
                  withdrawnAt: true,
                  respondent: { select: { reference: true, permission: true, withdrawnAt: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.PlanRefinementInclude;

export type RefinementView = Awaited<ReturnType<typeof listRefinements>>["rows"][number];

/** What consultation changed in a plan, or in one row of it, the newest first. */
export async function listRefinements(wanted: { planId: string; itemId?: string; page?: number }) {
  const where = { item: { planId: wanted.planId, id: wanted.itemId } };
  const found = await db.planRefinement.count({ where });
  const pages = Math.max(1, Math.ceil(found / refinementsOnPage));
  const page = Math.min(wanted.page ?? 1, pages);
  const rows = await db.planRefinement.findMany({
    where,
    include: withEvidence,
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * refinementsOnPage,
    take: refinementsOnPage,
  });
  return {
    ...{ found, page, pages },
    rows: rows.map(({ evidence, ...row }) => ({
      ...row,
      findings: evidence.flatMap(({ finding }) => finding ?? []),
      excerpts: evidence.flatMap(({ excerpt }) => {
        if (!excerpt) return [];
        const { contribution } = excerpt.passage;
        const { respondent, language } = contribution;
        // Words that may not be quoted any more are no longer read here.
        const text = mayQuoteExcerpt(excerpt) ? excerpt.text : "";
        return [{ id: excerpt.id, text, reference: respondent.reference, language }];
      }),
    })),
  };
}

/** A row to be decided, with the findings and quotable excerpts that speak to it, also through the crosswalk. */
export async function findRowToRefine(planId: string, itemId: string) {
  const item = await db.planItem.findUnique({
    where: { id: itemId, planId, retiredAt: null },
    include: { plan: { select: { title: true, replacesId: true } }, parent: { select: { id: true } } },
  });
  if (!item) return null;
  const speaksTo: Prisma.PlanItemWhereInput = { id: { in: await itemsSpeakingTo(planId, itemId, db) } };
  const consultation = { planId: { in: [planId, ...(item.plan.replacesId ? [item.plan.replacesId] : [])] } };
  const facts = {
    id: true,
    text: true,
    people: true,
    base: true,
    peopleAtLeast: true,
    baseAtLeast: true,
    planItem: { select: { code: true } },
  } as const;
  const own = await db.finding.findMany({
    where: { consultation, planItem: speaksTo },
    orderBy: { countedAt: "desc" },
    take: mostOffered,
    select: facts,
  });
  const others = await db.finding.findMany({
    where: { consultation, NOT: { id: { in: own.map((one) => one.id) } } },
    orderBy: [{ planItem: { code: "asc" } }, { countedAt: "desc" }],
    take: mostOffered,
    select: facts,
  });
  const excerpts = await db.excerpt.findMany({
    where: {
      tags: { some: { removedAt: null, planItem: speaksTo } },
      passage: { contribution: { consultation, ...quotableContribution } },
    },
    orderBy: { createdAt: "desc" },
    take: mostOffered,
    select: {
      ...{ id: true, text: true },
      passage: {
        select: { contribution: { select: { language: true, respondent: { select: { reference: true } } } } },
      },
    },
  });
  const { code, kind, name, status, revision, plan } = item;
  return {
    item: { id: itemId, planId, code, kind, name, status, revision, planTitle: plan.title },
    findings: [...own, ...others],
    excerpts: excerpts.map(({ id, text, passage }) => ({
      ...{ id, text, language: passage.contribution.language },
      reference: passage.contribution.respondent.reference,
    })),
  };
}

/** Where an action that a finding calls for can stand: the rows above the finding's own, and the plan's headings. */
export async function findPlaceForAction(findingId: string) {
  const finding = await db.finding.findUnique({
    where: { id: findingId },
    select: {
      ...{ id: true, text: true, people: true, base: true, peopleAtLeast: true, baseAtLeast: true },
      planItem: { select: { id: true, parentId: true } },
      consultation: { select: { plan: { select: { id: true, title: true, layout: true } } } },
    },
  });
  if (!finding) return null;
  const { plan } = finding.consultation;
  const headings = await db.planItem.findMany({
    where: {
      planId: plan.id,
      retiredAt: null,
      OR: [
        { kind: { in: ["priority", "project", "objective"] } },
        { id: { in: [finding.planItem.id, finding.planItem.parentId ?? ""] } },
      ],
    },
    orderBy: { code: "asc" },
    take: 300,
    select: { id: true, code: true, name: true },
  });
  const { planItem, consultation: _, ...shown } = finding;
  return { finding: shown, plan, headings, suggested: planItem.parentId ?? planItem.id };
}
