import {
  countedContribution,
  mayQuote,
  quotableContribution,
} from "#app/features/listening/contributions/permission.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type { Permission, RespondentKind, Stance } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { taggedItemsOf } from "./tagged-items.server.ts";

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

/** What a tag is read with. */
export const withItem = { planItem: { select: { code: true, name: true } } } satisfies Prisma.TagInclude;

/** A stored tag as its readers see it. */
export function tagOf(tag: Prisma.TagGetPayload<{ include: typeof withItem }>): ExcerptTag {
  return {
    id: tag.id,
    planItemId: tag.planItemId,
    planItemCode: tag.planItem.code,
    planItemName: tag.planItem.name,
    stance: tag.stance,
    note: tag.note,
    taggedByName: tag.taggedByName,
    taggedAt: tag.taggedAt,
  };
}

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
        include: withItem,
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
      tags: tags.map(tagOf),
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
