import type { Share } from "#app/features/listening/contributions/head-count.ts";
import { notTakenBack } from "#app/features/listening/contributions/passage-search.server.ts";
import { countedContribution } from "#app/features/listening/contributions/permission.ts";
import { inTreeOrder, placeFacts, treeOf } from "#app/features/plans/plan/plan-tree.ts";
import { readSuccessors } from "#app/features/plans/progress/crosswalk.server.ts";
import { taggedItemsOf } from "#app/features/tagging/tags/tagged-items.server.ts";
import { Prisma } from "#app/platform/database/client/client.ts";
import type { PlanItemKind, Stance } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { type Count, countPeople, type Participation, type TagOfPerson } from "./counting.ts";
import { taggedWords, tagStands } from "./tagged-words.server.ts";

type GroupShare = Share & { groupId: string | null; name: string | null };

export type PlanItemCount = Omit<Count, "byGroup"> & {
  id: string;
  code: string;
  name: string;
  kind: PlanItemKind;
  parentId: string | null;
  byGroup: GroupShare[];
};

export type ConsultationCounts = {
  /** Distinct people who took part and have not withdrawn. */
  base: number;
  baseAtLeast: boolean;
  channels: { channel: string; base: number; baseAtLeast: boolean }[];
  /** `name` is null for the people who named no group. */
  groups: { groupId: string | null; name: string | null; base: number; baseAtLeast: boolean }[];
  /** In the plan's order, each followed by what stands below it. Retired ones only where words stand on them. */
  items: PlanItemCount[];
};

/**
 * The people behind each plan item of a consultation, with what stands below it. With `throughPlan`, a plan that replaces
 * the consultation's, its items are counted instead, through the crosswalk. Null: no such consultation or plan.
 */
export async function countPlanItems(
  consultationId: string,
  tx: Transaction = db,
  throughPlan?: string,
): Promise<ConsultationCounts | null> {
  const frame = await readFrame(consultationId, tx, throughPlan);
  if (!frame) return null;
  const told = await readTags(consultationId, tx);
  const successors = throughPlan === undefined ? null : await readSuccessors(throughPlan, tx);
  const tags = successors
    ? told.flatMap((tag) =>
        (successors.get(tag.planItemId) ?? []).map((planItemId) => ({ ...tag, planItemId })),
      )
    : told;
  const ofNothing = countPeople(frame.everyone, [], frame.groupIds);
  const { above } = treeOf(frame.items);
  const tagsWithin = new Map<string, TagOfPerson[]>();
  for (const tag of tags) {
    for (const id of above(tag.planItemId)) tagsWithin.set(id, [...(tagsWithin.get(id) ?? []), tag]);
  }
  const items = inTreeOrder(frame.items).map((item) => {
    const within = tagsWithin.get(item.id);
    const count = within ? countPeople(frame.everyone, within, frame.groupIds) : ofNothing;
    const { id, code, name, kind, parentId, retiredAt } = item;
    return {
      retiredAt,
      row: { id, code, name, kind, parentId, ...count, byGroup: frame.named(count.byGroup) },
    };
  });
  return {
    base: ofNothing.base,
    baseAtLeast: ofNothing.baseAtLeast,
    channels: ofNothing.byChannel.map(({ channel, base, baseAtLeast }) => ({ channel, base, baseAtLeast })),
    groups: frame
      .named(ofNothing.byGroup)
      .map(({ groupId, name, base, baseAtLeast }) => ({ groupId, name, base, baseAtLeast })),
    items: items.filter(({ retiredAt, row }) => retiredAt === null || row.people > 0).map(({ row }) => row),
  };
}

export type FindingCount = Omit<Count, "byGroup" | "byStance"> & { byGroup: GroupShare[] };

/**
 * The people whose words stand on one plan item, or on one below it, with one stance if given: also on an item of a plan
 * that replaces the consultation's, through the crosswalk. Null: no such consultation, or an item of another plan.
 * Inside a transaction pass it on.
 */
export async function countFinding(
  wanted: { consultationId: string; planItemId: string; stance?: Stance | null },
  tx: Transaction = db,
): Promise<FindingCount | null> {
  const { consultationId, planItemId, stance } = wanted;
  const planItemIds = await taggedItemsOf({ consultationId, planItemId }, tx);
  const frame = planItemIds && (await readFrame(consultationId, tx));
  if (!frame) return null;
  const tags =
    planItemIds.length > 0
      ? await readTags(consultationId, tx, { planItemIds, stance: stance ?? undefined })
      : [];
  const { byStance: _, byGroup, ...count } = countPeople(frame.everyone, tags, frame.groupIds);
  return { ...count, byGroup: frame.named(byGroup) };
}

const withItems = { items: { select: { ...placeFacts, name: true, retiredAt: true } } } as const;

/** What every count of a consultation rests on: who took part, in which groups, and the items of its plan. */
async function readFrame(consultationId: string, tx: Transaction, throughPlan?: string) {
  const consultation = await tx.consultation.findUnique({
    where: { id: consultationId },
    select: {
      groups: { select: { id: true, name: true }, orderBy: { position: "asc" } },
      plan: {
        select: {
          items: withItems.items,
          replacedBy: { where: { id: throughPlan ?? "" }, select: withItems },
        },
      },
    },
  });
  const plan = throughPlan === undefined ? consultation?.plan : consultation?.plan.replacedBy[0];
  if (!consultation || !plan) return null;
  const everyone = await tx.$queryRaw<Participation[]>`
    SELECT DISTINCT r."id" AS "respondentId", r."stands_for_several" AS "standsForSeveral", c."channel",
      r."group_id" AS "groupId"
    FROM "contribution" c JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE c."consultation_id" = ${consultationId} AND ${notTakenBack}`;
  const names = new Map(consultation.groups.map((group) => [group.id, group.name]));
  return {
    everyone,
    items: plan.items,
    groupIds: consultation.groups.map((group) => group.id),
    named: (shares: Count["byGroup"]): GroupShare[] =>
      shares.map((share) => ({
        ...share,
        name: share.groupId === null ? null : (names.get(share.groupId) ?? share.groupId),
      })),
  };
}

async function readTags(
  consultationId: string,
  tx: Transaction,
  wanted?: { planItemIds: string[]; stance: Stance | undefined },
): Promise<TagOfPerson[]> {
  const onItems = wanted
    ? Prisma.sql`AND t."plan_item_id" IN (${Prisma.join(wanted.planItemIds)})`
    : Prisma.empty;
  const withStance = wanted?.stance ? Prisma.sql`AND t."stance" = ${wanted.stance}::"stance"` : Prisma.empty;
  return await tx.$queryRaw<TagOfPerson[]>`
    SELECT DISTINCT r."id" AS "respondentId", r."stands_for_several" AS "standsForSeveral", c."channel",
      r."group_id" AS "groupId",
      t."plan_item_id" AS "planItemId", t."stance"::text AS "stance"
    FROM ${taggedWords}
    WHERE c."consultation_id" = ${consultationId} AND ${tagStands}
      ${onItems} ${withStance}`;
}

/** How many passages of a consultation no tag stands on. Words of people who withdrew are not among them. */
export async function countUntaggedPassages(consultationId: string): Promise<number> {
  return await db.passage.count({
    where: {
      contribution: { consultationId, ...countedContribution },
      excerpts: { none: { tags: { some: { removedAt: null } } } },
    },
  });
}
