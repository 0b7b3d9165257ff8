import type { Prisma } from "#app/platform/database/client/client.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";

/** The wording of the permission question now in use; stored with each answer. Raise it when the words change. */
export const permissionWording = "2026-11";

/** The choices that the permission question offers, in its order. `notRecorded` is what silence means. */
export const permissionChoices = [
  "withName",
  "withoutName",
  "paraphraseOnly",
  "notPublish",
] as const satisfies Permission[];

/** Whether a respondent's exact words may be quoted (docs/rules/permission.md). Everyone who has not withdrawn is counted. */
function isQuotable(respondent: { permission: Permission; withdrawnAt: Date | string | null }): boolean {
  return respondent.withdrawnAt === null && ["withName", "withoutName"].includes(respondent.permission);
}

/** The same rule for a query's `where`. */
export const quotableRespondent = {
  withdrawnAt: null,
  permission: { in: ["withName", "withoutName"] },
} satisfies Prisma.RespondentWhereInput;

/** Respondents who are counted: all who have not withdrawn. */
export const countedRespondent = { withdrawnAt: null } satisfies Prisma.RespondentWhereInput;

type SaidBy = {
  withdrawnAt: Date | string | null;
  respondent: { permission: Permission; withdrawnAt: Date | string | null };
};

/** Whether the words of one contribution may be quoted: by whoever said them, and as long as they have not taken them back. */
export function mayQuote(contribution: SaidBy): boolean {
  return contribution.withdrawnAt === null && isQuotable(contribution.respondent);
}

/** Whether a contribution is no longer read or counted: it was taken back, or its person withdrew all they said. */
export function isWithdrawn(contribution: {
  withdrawnAt: Date | string | null;
  respondent: { withdrawnAt: Date | string | null };
}): boolean {
  return contribution.withdrawnAt !== null || contribution.respondent.withdrawnAt !== null;
}

/** The same rules for a query's `where`. */
export const quotableContribution = {
  withdrawnAt: null,
  respondent: quotableRespondent,
} satisfies Prisma.ContributionWhereInput;
export const countedContribution = {
  withdrawnAt: null,
  respondent: countedRespondent,
} satisfies Prisma.ContributionWhereInput;

/** Whether an excerpt may be quoted: nobody took back its words, nor the whole of what they are from. */
export function mayQuoteExcerpt(excerpt: {
  withdrawnAt: Date | string | null;
  passage: { contribution: SaidBy };
}): boolean {
  return excerpt.withdrawnAt === null && mayQuote(excerpt.passage.contribution);
}

/** The same rule for a query's `where`. */
export const quotableExcerpt = {
  withdrawnAt: null,
  passage: { contribution: quotableContribution },
} satisfies Prisma.ExcerptWhereInput;

export type LowerTo = Extract<Permission, "withoutName" | "paraphraseOnly" | "notPublish"> | "withdrawn";

const lessAndLess: readonly Permission[] = ["withName", "withoutName", "paraphraseOnly", "notPublish"];

/** What somebody's permission can be lowered to. Silence can be made a refusal; nothing can be raised. */
export function lowerPermissions(respondent: {
  permission: Permission;
  withdrawnAt: Date | null;
}): LowerTo[] {
  if (respondent.withdrawnAt) return [];
  if (respondent.permission === "notRecorded") return ["notPublish", "withdrawn"];
  const now = lessAndLess.indexOf(respondent.permission);
  const lower: readonly LowerTo[] = ["withoutName", "paraphraseOnly", "notPublish"];
  return [...lower.filter((one) => one !== "withdrawn" && lessAndLess.indexOf(one) > now), "withdrawn"];
}
