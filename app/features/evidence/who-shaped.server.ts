import { stringify } from "csv-stringify/sync";
import { headCount, peopleInWords } from "#app/features/consultations/head-count.ts";
import { levelReachedBy, participationLevels } from "#app/features/consultations/participation.ts";
import type { Heard } from "#app/features/consultations/queries.server.ts";
import { readSuccessors } from "#app/features/plans/crosswalk.server.ts";
import { promises } from "#app/features/plans/plan.ts";
import { inTreeOrder, placeFacts, standingItems, treeOf } from "#app/features/plans/plan-tree.ts";
import type {
  ParticipationLevel,
  PlanItemKind,
  PlanItemStatus,
} from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";

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
  consultation: string;
};

export type ShapedRow = {
  id: string;
  code: string;
  name: string;
  kind: PlanItemKind;
  status: PlanItemStatus;
  /** Distinct people whose words stand on it or below it, also through the crosswalk. */
  people: Heard;
  groups: (Heard & { name: string | null })[];
  channels: (Heard & { name: string })[];
  consultations: string[];
  /** Distinct people who spoke before anything was decided about it, and after. */
  before: Heard;
  after: Heard;
  levels: ParticipationLevel[];
  findings: number;
  citations: number;
  changes: { before: string; after: string; reason: string }[];
};

/** For every commitment and programme of a plan: what evidence, from whom, when, how far they took part, and what changed. */
export async function listWhoShaped(planId: string): Promise<{ title: string; rows: ShapedRow[] } | null> {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { title: true, replacesId: true } });
  if (!plan) return null;
  const items = await db.planItem.findMany({
    where: { planId },
    select: { ...placeFacts, name: true, status: true, retiredAt: true },
  });
  const { above } = treeOf(items);
  const successors = await readSuccessors(planId);
  const placesOf = (id: string) => [...new Set((successors.get(id) ?? [id]).flatMap((one) => above(one)))];
  const onItems = { planId: { in: [planId, ...(plan.replacesId ? [plan.replacesId] : [])] } };
  const said = new Map<string, Said[]>();
  for (const one of await readSaid(planId, plan.replacesId)) {
    for (const id of placesOf(one.planItemId)) put(said, id, one);
  }
  const findings = new Map<string, string[]>();
  const citations = new Map<string, string[]>();
  for (const one of await db.finding.findMany({
    where: { planItem: onItems },
    select: { id: true, planItemId: true },
  })) {
    for (const id of placesOf(one.planItemId)) put(findings, id, one.id);
  }
  const cited = await db.citation.findMany({
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
  const refinements = await db.planRefinement.findMany({
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
        people: headCount(voices),
        groups: sharesOf(voices, (one) => one.group),
        channels: sharesOf(voices, (one) => one.channel),
        consultations: [...new Set(voices.map((one) => one.consultation))],
        before: headCount(voices.filter(isBefore)),
        after: headCount(voices.filter((one) => !isBefore(one))),
        levels: participationLevels.filter((level) =>
          voices.some((one) => levelReachedBy(one.channel) === level),
        ),
        findings: new Set(findings.get(id)).size,
        citations: new Set(citations.get(id)).size,
        changes: decided.map(({ wordsBefore, wordsAfter, reason }) => ({
          ...{ before: wordsBefore, after: wordsAfter, reason },
        })),
      };
    });
  return { title: plan.title, rows };
}

/** Whether nothing at all shows that people shaped a row. */
export function hasNoEvidence({ people, findings, citations, changes }: ShapedRow): boolean {
  return people.people + findings + citations + changes.length === 0;
}

async function readSaid(planId: string, replacesId: string | null): Promise<Said[]> {
  return await db.$queryRaw<Said[]>`
    SELECT DISTINCT r."id" AS "respondentId", r."stands_for_several" AS "standsForSeveral", g."name" AS "group", c."channel", c."received_at" AS "receivedAt",
      t."plan_item_id" AS "planItemId", o."title" AS "consultation"
    FROM "tag" t
      JOIN "plan_item" i ON i."id" = t."plan_item_id"
      JOIN "excerpt" e ON e."id" = t."excerpt_id"
      JOIN "passage" p ON p."id" = e."passage_id"
      JOIN "contribution" c ON c."id" = p."contribution_id"
      JOIN "consultation" o ON o."id" = c."consultation_id"
      JOIN "respondent" r ON r."id" = c."respondent_id"
      LEFT JOIN "stakeholder_group" g ON g."id" = r."group_id"
    WHERE i."plan_id" IN (${planId}, ${replacesId ?? planId}) AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
      AND t."removed_at" IS NULL`;
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const others = map.get(key);
  if (others) others.push(value);
  else map.set(key, [value]);
}

function sharesOf<Name extends string | null>(voices: readonly Said[], nameOf: (one: Said) => Name) {
  const names = [...new Set(voices.map(nameOf))].sort((one, other) => (one ?? "").localeCompare(other ?? ""));
  return names.map((name) => ({ name, ...headCount(voices.filter((one) => nameOf(one) === name)) }));
}

const { t } = translatorFor("en");
const inWords = (count: Heard) => peopleInWords(t, count.people, count.atLeast);
const columns = [
  ...(["code", "kind", "name", "status", "people", "groups", "channels", "consultations", "before"] as const),
  ...(["after", "levels", "findings", "citations", "changes"] as const),
];

/** Who shaped what, as CSV for spreadsheets: cells that would act as formulas get an apostrophe. */
export function writeWhoShaped(rows: readonly ShapedRow[]): string {
  const lines = rows.map((row): Record<(typeof columns)[number], string> => {
    const { code, name, people, before, after, findings, citations } = row;
    return {
      ...{ code, name: safe(name), kind: t(`plans-office:kind.${row.kind}`) },
      status: t(`plan-work-office:status.${row.status}`),
      ...{ people: inWords(people), before: inWords(before), after: inWords(after) },
      groups: safe(
        row.groups
          .map((one) => `${one.name ?? t("plan-work-office:shaped.noGroup")}: ${inWords(one)}`)
          .join("; "),
      ),
      channels: row.channels.map((one) => `${t(`channels:name.${one.name}`)}: ${inWords(one)}`).join("; "),
      consultations: safe(row.consultations.join("; ")),
      levels: row.levels.map((level) => t(`programme-office:level.${level}`)).join("; "),
      ...{ findings: String(findings), citations: String(citations) },
      changes: safe(row.changes.map((one) => `${one.before} → ${one.after} (${one.reason})`).join("\n")),
    };
  });
  const header = Object.fromEntries(columns.map((key) => [key, t(`plan-work-office:shaped.${key}`)]));
  return stringify([header, ...lines], { columns: [...columns], bom: true });
}

function safe(cell: string): string {
  return /^[=+@\t-]/.test(cell) ? `'${cell}` : cell;
}
