import { headCount } from "#app/features/listening/contributions/head-count.ts";
import { levelReachedBy, participationLevels } from "#app/features/listening/programme/participation.ts";
import { promises } from "#app/features/plans/plan/plan.ts";
import { inTreeOrder, placeFacts, standingItems, treeOf } from "#app/features/plans/plan/plan-tree.ts";
import { readSuccessors } from "#app/features/plans/progress/crosswalk.server.ts";
import { taggedWords, tagStands } from "#app/features/tagging/counts/tagged-words.server.ts";
import type {
  ParticipationLevel,
  PlanItemKind,
  PlanItemStatus,
} from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";

const shaped: readonly PlanItemKind[] = [
  ...promises,
  "project",
  "objective",
  "outcomeMeasure",
  "investmentLine",
];

type Said = {
  respondentId: string;
  standsForSeveral: boolean;
  group: string | null;
  channel: string;
  receivedAt: Date;
  planItemId: string;
  consultationId: string;
  consultation: string;
};

/** `atLeast`: among them are words of several people who were not told apart. */
export type Heads = { people: number; atLeast: boolean };

export type ShapedRow = {
  id: string;
  code: string;
  name: string;
  kind: PlanItemKind;
  status: PlanItemStatus;
  /** Distinct people whose words stand on it or below it, also through the crosswalk. */
  said: Heads;
  groups: (Heads & { name: string | null })[];
  channels: (Heads & { name: string })[];
  /** Where they spoke. `isOld`: about the plan before, so their words are read through the crosswalk. */
  consultations: { id: string; title: string; isOld: boolean }[];
  /** Distinct people who spoke before anything was decided about it, and after. */
  before: Heads;
  after: Heads;
  /** How far the ways in which they spoke let them take part, from the least. */
  levels: ParticipationLevel[];
  findings: { id: string; text: string }[];
  citations: number;
  changes: { before: string; after: string; reason: string }[];
};

/** For every commitment and programme of a plan: what evidence, from whom, when, how far they took part, and what changed. */
export async function listWhoShaped(
  planId: string,
  tx: Transaction = db,
): Promise<{ title: string; rows: ShapedRow[] } | null> {
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: { title: true, replacesId: true } });
  if (!plan) return null;
  const items = await tx.planItem.findMany({
    where: { planId },
    select: { ...placeFacts, name: true, status: true, retiredAt: true },
  });
  const { above } = treeOf(items);
  const ids = new Set(items.map((item) => item.id));
  const successors = await readSuccessors(planId, tx);
  const placesOf = (id: string) => [...new Set((successors.get(id) ?? [id]).flatMap((one) => above(one)))];
  const onItems = { planId: { in: [planId, ...(plan.replacesId ? [plan.replacesId] : [])] } };
  const said = new Map<string, Said[]>();
  for (const one of await readSaid(tx, planId, plan.replacesId)) {
    for (const id of placesOf(one.planItemId)) put(said, id, one);
  }
  const findings = new Map<string, ShapedRow["findings"]>();
  const citations = new Map<string, string[]>();
  for (const { id: findingId, text, planItemId } of await tx.finding.findMany({
    where: { planItem: onItems },
    orderBy: { countedAt: "asc" },
    select: { id: true, text: true, planItemId: true },
  })) {
    for (const id of placesOf(planItemId)) put(findings, id, { id: findingId, text });
  }
  const cited = await tx.citation.findMany({
    where: {
      removedAt: null,
      OR: [
        { finding: { planItem: onItems } },
        { excerpt: { tags: { some: { removedAt: null, planItem: onItems } } } },
      ],
    },
    select: {
      id: true,
      finding: { select: { planItemId: true } },
      excerpt: { select: { tags: { where: { removedAt: null }, select: { planItemId: true } } } },
    },
  });
  for (const { id: citationId, finding, excerpt } of cited) {
    const on = [...(finding ? [finding] : []), ...(excerpt?.tags ?? [])].flatMap((one) =>
      placesOf(one.planItemId),
    );
    for (const id of new Set(on)) put(citations, id, citationId);
  }
  const refinements = await tx.planRefinement.findMany({
    where: { item: { planId } },
    orderBy: { decidedAt: "asc" },
    select: { itemId: true, wordsBefore: true, wordsAfter: true, reason: true, decidedAt: true },
  });
  const changes = new Map<string, typeof refinements>();
  for (const one of refinements) put(changes, one.itemId, one);
  const rows = inTreeOrder(standingItems(items))
    .filter((item) => shaped.includes(item.kind))
    .map(({ id, code, name, kind, status }) => {
      const voices = said.get(id) ?? [];
      const decided = changes.get(id) ?? [];
      const first = decided[0]?.decidedAt;
      const isBefore = (one: Said) => first === undefined || one.receivedAt < first;
      return {
        ...{ id, code, name, kind, status },
        said: headCount(voices),
        groups: sharesOf(voices, (one) => one.group),
        channels: sharesOf(voices, (one) => one.channel),
        consultations: consultationsOf(voices, ids),
        before: headCount(voices.filter(isBefore)),
        after: headCount(voices.filter((one) => !isBefore(one))),
        levels: participationLevels.filter((level) =>
          voices.some((one) => levelReachedBy(one.channel) === level),
        ),
        findings: findings.get(id) ?? [],
        citations: new Set(citations.get(id)).size,
        changes: decided.map(({ wordsBefore, wordsAfter, reason }) => ({
          ...{ before: wordsBefore, after: wordsAfter, reason },
        })),
      };
    });
  return { title: plan.title, rows };
}

/** Whether nothing at all shows that people shaped a row. */
export function hasNoEvidence({ said, findings, citations, changes }: ShapedRow): boolean {
  return said.people + findings.length + citations + changes.length === 0;
}

async function readSaid(tx: Transaction, planId: string, replacesId: string | null): Promise<Said[]> {
  return await tx.$queryRaw<Said[]>`
    SELECT DISTINCT r."id" AS "respondentId", r."stands_for_several" AS "standsForSeveral", g."name" AS "group", c."channel", c."received_at" AS "receivedAt",
      t."plan_item_id" AS "planItemId", o."id" AS "consultationId", o."title" AS "consultation"
    FROM ${taggedWords}
      JOIN "plan_item" i ON i."id" = t."plan_item_id"
      JOIN "consultation" o ON o."id" = c."consultation_id"
      LEFT JOIN "stakeholder_group" g ON g."id" = r."group_id"
    WHERE i."plan_id" IN (${planId}, ${replacesId ?? planId}) AND ${tagStands}`;
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}

function consultationsOf(voices: readonly Said[], ids: ReadonlySet<string>): ShapedRow["consultations"] {
  const found = new Map<string, ShapedRow["consultations"][number]>();
  for (const { consultationId: id, consultation: title, planItemId } of voices) {
    found.set(id, { id, title, isOld: !ids.has(planItemId) });
  }
  return [...found.values()].sort((one, other) => one.title.localeCompare(other.title));
}

function sharesOf<Name extends string | null>(voices: readonly Said[], nameOf: (one: Said) => Name) {
  const names = [...new Set(voices.map(nameOf))].sort((one, other) => (one ?? "").localeCompare(other ?? ""));
  return names.map((name) => ({ name, ...headCount(voices.filter((one) => nameOf(one) === name)) }));
}
