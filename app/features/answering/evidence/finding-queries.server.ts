import { inTreeOrder, placeFacts } from "#app/features/plans/plan/plan-tree.ts";
import { countFinding } from "#app/features/tagging/counts/count-queries.server.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { CountedPeople } from "./count-words.ts";
import { countsOf, type DatedCount, type GroupShare, latestCount } from "./finding.ts";
import { type DraftUse, listUses } from "./use-queries.server.ts";

export type FindingView = {
  id: string;
  text: string;
  consultation: { id: string; title: string };
  planItem: { id: string; code: string; name: string };
  /** The item is of a plan that replaces the one that people were asked about. */
  isThroughCrosswalk: boolean;
  stance: Stance | null;
  createdByName: string;
  /** The first count, then every later one. */
  counts: DatedCount[];
  /** As it would be counted now. */
  today: CountedPeople & { byGroup: GroupShare[] };
  uses: DraftUse[];
};

/** One finding with its counts and the drafts that cite it. Null: no such finding. */
export async function findFinding(id: string): Promise<FindingView | null> {
  const finding = await db.finding.findUnique({
    where: { id },
    include: {
      recounts: true,
      consultation: { select: { id: true, title: true, planId: true } },
      planItem: { select: { id: true, code: true, name: true, planId: true } },
    },
  });
  if (!finding) return null;
  const { text, stance, createdByName } = finding;
  const { planId: askedAbout, ...consultation } = finding.consultation;
  const { planId, ...planItem } = finding.planItem;
  return {
    ...{ id, text, consultation, planItem, stance, createdByName },
    isThroughCrosswalk: planId !== askedAbout,
    counts: countsOf(finding),
    today: await countToday(finding),
    uses: await listUses({ findingId: id }),
  };
}

async function countToday(finding: {
  consultationId: string;
  planItemId: string;
  stance: Stance | null;
}): Promise<FindingView["today"]> {
  const count = await countFinding(finding);
  return {
    people: count?.people ?? 0,
    base: count?.base ?? 0,
    peopleAtLeast: count?.peopleAtLeast ?? false,
    baseAtLeast: count?.baseAtLeast ?? false,
    byChannel: count?.byChannel ?? [],
    byGroup: count?.byGroup ?? [],
  };
}

/** The findings of a consultation, or of every consultation on a plan, by plan item and then by day. */
export async function listFindings(of: { consultationId: string } | { planId: string }) {
  const findings = await db.finding.findMany({
    where: "planId" in of ? { consultation: { planId: of.planId } } : { consultationId: of.consultationId },
    orderBy: [{ planItem: { code: "asc" } }, { countedAt: "asc" }],
    include: {
      recounts: true,
      planItem: { select: { id: true, code: true, name: true } },
      citations: {
        where: { removedAt: null, paragraph: { removedAt: null } },
        select: { paragraph: { select: { section: { select: { draftId: true } } } } },
      },
    },
  });
  return findings.map((finding) => ({
    id: finding.id,
    text: finding.text,
    planItem: finding.planItem,
    stance: finding.stance,
    count: latestCount(finding),
    drafts: new Set(finding.citations.map((citation) => citation.paragraph.section.draftId)).size,
  }));
}

/** The findings of one consultation. Null: no such consultation. */
export async function findFindingsPage(consultationId: string) {
  const consultation = await db.consultation.findUnique({
    where: { id: consultationId },
    select: { id: true, title: true },
  });
  return consultation ? { consultation, findings: await listFindings({ consultationId }) } : null;
}

/** What a finding can be about, and the count of what was chosen. Null: no such consultation. */
export async function findNewFindingPage(consultationId: string, choice: { item?: string; stance?: Stance }) {
  const consultation = await db.consultation.findUnique({
    where: { id: consultationId },
    select: {
      id: true,
      title: true,
      plan: {
        select: {
          items: {
            select: { ...placeFacts, name: true },
          },
          replacedBy: { select: { title: true, items: { select: { ...placeFacts, name: true } } } },
        },
      },
    },
  });
  if (!consultation) return null;
  const { id, title, plan } = consultation;
  const items = [
    ...inTreeOrder(plan.items).map((item) => ({ ...item, throughPlan: null })),
    ...plan.replacedBy.flatMap((newer) =>
      inTreeOrder(newer.items).map((item) => ({ ...item, throughPlan: newer.title })),
    ),
  ];
  const item = items.find((one) => one.id === choice.item) ?? null;
  return {
    consultation: { id, title },
    items,
    item,
    count: item && (await countFinding({ consultationId, planItemId: item.id, stance: choice.stance })),
  };
}
