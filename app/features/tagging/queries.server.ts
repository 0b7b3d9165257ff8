import type { Share } from "#app/features/consultations/head-count.ts";
import {
  countedContribution,
  isWithdrawn,
  mayQuote,
  quotableContribution,
} from "#app/features/contributions/permission.ts";
import { readSuccessors } from "#app/features/plans/crosswalk.server.ts";
import { inTreeOrder, placeFacts, standingItems, treeOf } from "#app/features/plans/plan-tree.ts";
import { Prisma } from "#app/platform/database/client/client.ts";
import type {
  Permission,
  PlanItemKind,
  RespondentKind,
  Stance,
} from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { type Count, countPeople, type Participation, type TagOfPerson } from "./counting.ts";
import { taggedItemsOf } from "./tagged-items.server.ts";

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
    WHERE c."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL`;
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
    FROM "tag" t
      JOIN "excerpt" e ON e."id" = t."excerpt_id"
      JOIN "passage" p ON p."id" = e."passage_id"
      JOIN "contribution" c ON c."id" = p."contribution_id"
      JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE c."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
      AND t."removed_at" IS NULL
      ${onItems} ${withStance}`;
}

export type ExcerptTag = {
  id: string;
  planItemId: string;
  planItemCode: string;
  planItemName: string;
  stance: Stance;
  note: string;
  taggedByName: string;
  taggedAt: Date;
};

export type TaggedExcerpt = {
  excerptId: string;
  text: string;
  passageId: string;
  contributionId: string;
  promptCode: string;
  prompt: string;
  /** The group's name, or null when the person named none. */
  group: string | null;
  channel: string;
  sourceTitle: string;
  language: string;
  reference: string;
  respondentKind: RespondentKind;
  organisationName: string;
  standsForSeveral: boolean;
  permission: Permission;
  quotable: boolean;
  receivedAt: Date;
  /** The tags that stand, oldest first: all of the excerpt's, also those that were not asked for. */
  tags: ExcerptTag[];
};

export type ExcerptFilter = {
  consultationId: string;
  /** A priority includes its key actions. */
  planItemId?: string;
  /** Together with planItemId: one tag has both. */
  stance?: Stance;
  quotableOnly?: boolean;
  /** Null: people who named no group. */
  groupId?: string | null;
  channel?: string;
  /** Every one of these words, anywhere in the excerpt, in either case. */
  words?: string;
};

/** Tagged excerpts of a consultation, oldest contribution first. Words of people who withdrew are never among them. */
export async function listTaggedExcerpts(
  filter: ExcerptFilter & { skip?: number; take?: number },
  tx: Transaction = db,
): Promise<TaggedExcerpt[]> {
  return await findTaggedExcerpts(await whereTagged(filter, tx), filter, tx);
}

/** As listTaggedExcerpts, for any condition. It must leave out the words of people who withdrew. */
export async function findTaggedExcerpts(
  where: Prisma.ExcerptWhereInput,
  { skip, take }: { skip?: number; take?: number },
  tx: Transaction = db,
): Promise<TaggedExcerpt[]> {
  const excerpts = await tx.excerpt.findMany({
    where,
    orderBy: [
      { passage: { contribution: { receivedAt: "asc" } } },
      { passage: { contributionId: "asc" } },
      { passage: { position: "asc" } },
      { start: "asc" },
      { end: "asc" },
    ],
    skip,
    take,
    select: {
      id: true,
      text: true,
      passage: {
        select: {
          id: true,
          promptCode: true,
          prompt: true,
          contribution: { include: { respondent: { include: { group: { select: { name: true } } } } } },
        },
      },
      tags: {
        where: { removedAt: null },
        orderBy: { taggedAt: "asc" },
        include: { planItem: { select: { code: true, name: true } } },
      },
    },
  });
  return excerpts.map(({ id, text, passage, tags }) => {
    const { contribution } = passage;
    const { respondent } = contribution;
    return {
      excerptId: id,
      text,
      passageId: passage.id,
      contributionId: contribution.id,
      promptCode: passage.promptCode,
      prompt: passage.prompt,
      group: respondent.group?.name ?? null,
      channel: contribution.channel,
      sourceTitle: contribution.sourceTitle,
      language: contribution.language,
      reference: respondent.reference,
      respondentKind: respondent.kind,
      organisationName: respondent.organisationName,
      standsForSeveral: respondent.standsForSeveral,
      permission: respondent.permission,
      quotable: mayQuote(contribution),
      receivedAt: contribution.receivedAt,
      tags: tags.map((tag) => ({
        id: tag.id,
        planItemId: tag.planItemId,
        planItemCode: tag.planItem.code,
        planItemName: tag.planItem.name,
        stance: tag.stance,
        note: tag.note,
        taggedByName: tag.taggedByName,
        taggedAt: tag.taggedAt,
      })),
    };
  });
}

/** How many excerpts a page of `listTaggedExcerpts` shows. */
export const excerptsOnPage = 25;

/** How many excerpts `listTaggedExcerpts` finds. */
export async function countTaggedExcerpts(filter: ExcerptFilter, tx: Transaction = db): Promise<number> {
  return await tx.excerpt.count({ where: await whereTagged(filter, tx) });
}

async function whereTagged(filter: ExcerptFilter, tx: Transaction): Promise<Prisma.ExcerptWhereInput> {
  const { consultationId, planItemId } = filter;
  const items = planItemId ? ((await taggedItemsOf({ consultationId, planItemId }, tx)) ?? []) : null;
  // % and _ would stand for any letters.
  const escaped = filter.words?.replace(/[\\%_]/g, "\\$&");
  const words = escaped?.split(/\s+/).filter((word) => word !== "") ?? [];
  return {
    AND: words.map((word) => ({ text: { contains: word, mode: "insensitive" } })),
    passage: {
      contribution: {
        consultationId: filter.consultationId,
        channel: filter.channel,
        AND: [filter.quotableOnly ? quotableContribution : countedContribution],
        respondent: { groupId: filter.groupId },
      },
    },
    tags: {
      some: {
        removedAt: null,
        stance: filter.stance,
        ...(items ? { planItemId: { in: items } } : {}),
      },
    },
  };
}

type TagHistory = ExcerptTag & { removedByName: string | null; removedAt: Date | null };

export type PassageExcerpt = {
  id: string;
  start: number;
  end: number;
  text: string;
  /** The person took these words back; the rest of what they said stands. */
  isTakenBack: boolean;
  /** Tags that stand, and tags that were taken off, oldest first. */
  tags: TagHistory[];
  removed: TagHistory[];
};

const tagFacts = {
  orderBy: { taggedAt: "asc" },
  include: { planItem: { select: { code: true, name: true } } },
} satisfies Prisma.Excerpt$tagsArgs;

const excerptFacts = {
  id: true,
  passageId: true,
  start: true,
  end: true,
  text: true,
  withdrawnAt: true,
  tags: tagFacts,
  passage: {
    select: {
      contribution: { select: { withdrawnAt: true, respondent: { select: { withdrawnAt: true } } } },
    },
  },
} satisfies Prisma.ExcerptSelect;

function excerptOf(
  row: Prisma.ExcerptGetPayload<{ select: typeof excerptFacts }>,
): PassageExcerpt & { passageId: string } {
  const { passage, tags, withdrawnAt, ...excerpt } = row;
  const isTakenBack = withdrawnAt !== null;
  const history = tags.map(historyOf);
  // Words that were withdrawn are no longer read, though what stands on them can still be walked.
  const text = isTakenBack || isWithdrawn(passage.contribution) ? "" : excerpt.text;
  return { ...excerpt, text, isTakenBack, tags: history.filter(standing), removed: history.filter(takenOff) };
}

function historyOf(
  tag: Prisma.TagGetPayload<{ include: { planItem: { select: { code: true; name: true } } } }>,
): TagHistory {
  return {
    id: tag.id,
    planItemId: tag.planItemId,
    planItemCode: tag.planItem.code,
    planItemName: tag.planItem.name,
    stance: tag.stance,
    note: tag.note,
    taggedByName: tag.taggedByName,
    taggedAt: tag.taggedAt,
    removedByName: tag.removedByName,
    removedAt: tag.removedAt,
  };
}

const standing = (tag: TagHistory) => tag.removedAt === null;
const takenOff = (tag: TagHistory) => tag.removedAt !== null;

/** The excerpts of some passages, in the order of their words, by passage. */
export async function listExcerptsOfPassages(
  passageIds: readonly string[],
): Promise<Map<string, PassageExcerpt[]>> {
  const rows = await db.excerpt.findMany({
    where: { passageId: { in: [...passageIds] } },
    orderBy: [{ start: "asc" }, { end: "asc" }],
    select: excerptFacts,
  });
  const byPassage = new Map<string, PassageExcerpt[]>(passageIds.map((id) => [id, []]));
  for (const row of rows) byPassage.get(row.passageId)?.push(excerptOf(row));
  return byPassage;
}

/** The tags that stand on one excerpt and those taken off, with the passage it is from. Null when there is none. */
export async function findExcerpt(id: string): Promise<(PassageExcerpt & { passageId: string }) | null> {
  const row = await db.excerpt.findUnique({
    where: { id },
    select: excerptFacts,
  });
  return row ? excerptOf(row) : null;
}

export type TaggablePriority = {
  id: string;
  code: string;
  name: string;
  keyActions: { id: string; code: string; name: string }[];
};

/** What a consultation's words can be tagged with: each item at the top of the plan, with all that stands below it. */
export async function listTaggableItems(consultationId: string): Promise<TaggablePriority[]> {
  const items = await db.planItem.findMany({
    where: { plan: { consultations: { some: { id: consultationId } } } },
    select: { ...placeFacts, name: true, retiredAt: true },
  });
  const priorities: TaggablePriority[] = [];
  for (const { id, code, name, parentId } of inTreeOrder(standingItems(items))) {
    if (parentId === null) priorities.push({ id, code, name, keyActions: [] });
    else priorities.at(-1)?.keyActions.push({ id, code, name });
  }
  return priorities;
}

/** The title of a consultation, and the outcome of one item of its plan. Null: none such, or an item of another plan. */
export async function findItemInConsultation(consultationId: string, planItemId: string) {
  const item = await db.planItem.findFirst({
    where: { id: planItemId, plan: { consultations: { some: { id: consultationId } } } },
    select: {
      id: true,
      code: true,
      name: true,
      kind: true,
      outcome: true,
      parent: { select: { id: true, code: true, name: true } },
      plan: {
        select: { title: true, consultations: { where: { id: consultationId }, select: { title: true } } },
      },
    },
  });
  if (!item) return null;
  const { plan, ...rest } = item;
  return { ...rest, planTitle: plan.title, consultationTitle: plan.consultations[0]?.title ?? "" };
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
