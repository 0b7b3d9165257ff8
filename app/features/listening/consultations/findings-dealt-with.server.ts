import type { Prisma } from "#app/platform/database/client/client.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";

/** What shows that a finding was used: a draft in force cites it, or the plan was refined because of it. */
const used: Prisma.FindingWhereInput = {
  OR: [
    { citations: { some: { removedAt: null, paragraph: { removedAt: null } } } },
    { refinements: { some: {} } },
  ],
};

/**
 * Whether each finding of a consultation was dealt with (docs/rules/fair-consultation.md, the fourth of the Gunning principles):
 * used in a draft or the plan, or answered with a reason. Those that were used are counted only.
 */
export async function findFindingsDealtWith(consultationId: string, tx: Transaction = db) {
  const count = await tx.finding.count({ where: { consultationId, ...used } });
  const others = await tx.finding.findMany({
    where: { consultationId, NOT: used },
    orderBy: [{ countedAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true, answer: { select: { reason: true, answeredByName: true } } },
  });
  return {
    used: count,
    answered: others.filter((finding) => finding.answer !== null),
    open: others.filter((finding) => finding.answer === null).map(({ id, text }) => ({ id, text })),
  };
}

export type FindingsDealtWith = Awaited<ReturnType<typeof findFindingsDealtWith>>;
