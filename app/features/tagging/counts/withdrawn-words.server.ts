import { countedContribution } from "#app/features/listening/contributions/permission.ts";
import { taggedItemsOf } from "#app/features/tagging/tags/tagged-items.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";

/** Words that were tagged and taken back: while they were tagged, and until they were taken back, a count took them in. */
export type WithdrawnWords = { taggedAt: Date; untaggedAt: Date | null; withdrawnAt: Date };

type Counted = { consultationId: string; planItemId: string; stance?: Stance | null };

/** What `countFinding` would count no more because its speakers took it back. */
export async function listWithdrawnWords(counted: Counted, tx: Transaction = db): Promise<WithdrawnWords[]> {
  const onItems = await whereOnItems(counted, tx);
  if (!onItems) return [];
  const gone = { withdrawnAt: { not: null } };
  const tags = await tx.tag.findMany({
    where: {
      ...onItems,
      excerpt: {
        passage: { contribution: { consultationId: counted.consultationId } },
        OR: [gone, { passage: { contribution: { OR: [gone, { respondent: gone }] } } }],
      },
    },
    select: {
      taggedAt: true,
      removedAt: true,
      excerpt: {
        select: {
          withdrawnAt: true,
          passage: {
            select: {
              contribution: { select: { withdrawnAt: true, respondent: { select: { withdrawnAt: true } } } },
            },
          },
        },
      },
    },
  });
  return tags.flatMap(({ taggedAt, removedAt, excerpt }) => {
    const withdrawnAt = firstWithdrawal(excerpt);
    return withdrawnAt ? [{ taggedAt, untaggedAt: removedAt, withdrawnAt }] : [];
  });
}

/** When words were first taken back: alone, with all of what they are from, or with all that the person said. */
export function firstWithdrawal(excerpt: {
  withdrawnAt: Date | null;
  passage: { contribution: { withdrawnAt: Date | null; respondent: { withdrawnAt: Date | null } } };
}): Date | null {
  const { contribution } = excerpt.passage;
  const moments = [excerpt.withdrawnAt, contribution.withdrawnAt, contribution.respondent.withdrawnAt];
  return moments.filter((one) => one !== null).sort((one, other) => Number(one) - Number(other))[0] ?? null;
}

/** Whether `countFinding` would count anybody. */
export async function hasWordsBehind(counted: Counted, tx: Transaction = db): Promise<boolean> {
  const onItems = await whereOnItems(counted, tx);
  if (!onItems) return false;
  const contribution = { consultationId: counted.consultationId, ...countedContribution };
  const tag = await tx.tag.findFirst({
    where: { ...onItems, removedAt: null, excerpt: { passage: { contribution } } },
    select: { id: true },
  });
  return tag !== null;
}

async function whereOnItems(
  { consultationId, planItemId, stance }: Counted,
  tx: Transaction,
): Promise<Prisma.TagWhereInput | null> {
  const planItemIds = await taggedItemsOf({ consultationId, planItemId }, tx);
  return planItemIds && { planItemId: { in: planItemIds }, stance: stance ?? undefined };
}
