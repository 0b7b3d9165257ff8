import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { countedContribution, isWithdrawn } from "./permission.ts";

const contributionFacts = {
  id: true,
  respondentId: true,
  consultationId: true,
  channel: true,
  sourceTitle: true,
  language: true,
  receivedAt: true,
  withdrawnAt: true,
  consultation: { select: { title: true } },
  respondent: {
    select: {
      id: true,
      reference: true,
      kind: true,
      organisationName: true,
      standsForSeveral: true,
      permission: true,
      withdrawnAt: true,
      group: { select: { name: true } },
      identity: { select: { respondentId: true } },
    },
  },
} satisfies Prisma.ContributionSelect;

export type ContributionFacts = ReturnType<typeof factsOf>;

function factsOf(row: Prisma.ContributionGetPayload<{ select: typeof contributionFacts }>) {
  const { respondent, consultation, ...contribution } = row;
  return {
    ...contribution,
    consultationTitle: consultation.title,
    reference: respondent.reference,
    respondentKind: respondent.kind,
    organisationName: respondent.organisationName,
    standsForSeveral: respondent.standsForSeveral,
    permission: respondent.permission,
    group: respondent.group?.name ?? null,
    isWithdrawn: isWithdrawn(row),
    /** Whether a sealed name is held. The name itself is read by readIdentity only. */
    hasName: respondent.identity !== null,
  };
}

const passageWords = { id: true, position: true, promptCode: true, prompt: true, text: true } as const;

// Words that were withdrawn are no longer read, though what stands on them can still be walked.
const readable = <Passage extends { text: string }>(passage: Passage, isWithdrawn: boolean): Passage =>
  isWithdrawn ? { ...passage, text: "" } : passage;

/** One contribution with its passages in order, and those received just before and after. Null when there is none. */
export async function findContribution(id: string) {
  const row = await db.contribution.findUnique({
    where: { id },
    select: { ...contributionFacts, passages: { select: passageWords, orderBy: { position: "asc" } } },
  });
  if (!row) return null;
  const { passages, ...contribution } = row;
  const facts = factsOf(contribution);
  return {
    contribution: facts,
    passages: passages.map((passage) => readable(passage, facts.isWithdrawn)),
    previousId: await findBeside(row, "previous"),
    nextId: await findBeside(row, "next"),
  };
}

/** Contributions stand in the order in which they came; those of people who withdrew are passed over. */
async function findBeside(
  row: { id: string; consultationId: string; receivedAt: Date },
  side: "previous" | "next",
): Promise<string | null> {
  const direction = side === "next" ? "asc" : "desc";
  const beyond = side === "next" ? "gt" : "lt";
  const found = await db.contribution.findFirst({
    where: {
      consultationId: row.consultationId,
      ...countedContribution,
      OR: [
        { receivedAt: { [beyond]: row.receivedAt } },
        { receivedAt: row.receivedAt, id: { [beyond]: row.id } },
      ],
    },
    orderBy: [{ receivedAt: direction }, { id: direction }],
    select: { id: true },
  });
  return found?.id ?? null;
}

/** One passage with where it comes from. Its text is empty once the person has withdrawn. Null when there is none. */
export async function findPassage(id: string) {
  const row = await db.passage.findUnique({
    where: { id },
    select: { ...passageWords, contribution: { select: contributionFacts } },
  });
  if (!row) return null;
  const { contribution, ...passage } = row;
  const facts = factsOf(contribution);
  return { passage: readable(passage, facts.isWithdrawn), contribution: facts };
}
