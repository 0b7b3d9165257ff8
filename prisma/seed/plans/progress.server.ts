import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { quotableContribution } from "#app/features/listening/contributions/permission.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import { leadsFromWords, replaceLeads } from "#app/features/plans/imports/storing/store-leads.server.ts";
import { replaceTimescales } from "#app/features/plans/imports/storing/store-timescales.server.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { asDay, storedDay } from "#app/platform/time/day.ts";
import { idOf, type StoredPlan } from "./plan.server.ts";
import { oldPlan, planWork } from "./progress.ts";

type Officer = Actor & { id: string };

const decidedAt = new Date("2026-11-19T10:00:00Z");

/** Stores who leads and by when, measures with their values, and what consultation changed in the example's plan. */
export async function storePlanWork(
  tx: Transaction,
  officer: Officer,
  plan: StoredPlan,
  findingIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { rows, horizons, measures, added, refinement } = planWork;
  for (const row of rows) await storeMeaning(tx, plan.itemId(row.code), row);
  for (const [code, horizon] of Object.entries(horizons)) {
    await tx.planItem.update({ where: { id: plan.itemId(code) }, data: { horizon } });
  }
  for (const [index, { under, values, ...measure }] of measures.entries()) {
    await tx.planItem.create({
      data: {
        ...{ ...measure, planId: plan.id, parentId: plan.itemId(under), position: index + 1 },
        values: {
          create: values.map(({ asAt, ...value }) => ({
            ...{ ...value, asAt: storedDay(asDay(asAt)), authorId: officer.id, author: officer.name },
          })),
        },
      },
    });
  }
  const { id: addedId } = await tx.planItem.create({
    select: { id: true },
    data: {
      ...{ planId: plan.id, parentId: plan.itemId(added.under), kind: "additionalAction", code: added.code },
      ...{ name: added.name, position: 1 },
    },
  });
  await storeMeaning(tx, addedId, added);
  const itemId = plan.itemId(refinement.code);
  const { name } = await tx.planItem.update({ where: { id: itemId }, data: { status: "refined" } });
  const excerpt = await tx.excerpt.findFirst({
    where: {
      tags: { some: { planItemId: itemId, stance: "suggestion" } },
      passage: { contribution: quotableContribution },
    },
    orderBy: { createdAt: "asc" },
  });
  const by = { decidedById: officer.id, decidedBy: officer.name, decidedAt };
  const restsOn = (finding: string) => ({ findingId: idOf(findingIds, finding) });
  await tx.planRefinement.create({
    data: {
      ...{ ...by, itemId, statusBefore: "draft", statusAfter: "refined", reason: refinement.reason },
      ...{ wordsBefore: refinement.before, wordsAfter: name },
      evidence: { create: [restsOn(refinement.finding), ...(excerpt ? [{ excerptId: excerpt.id }] : [])] },
    },
  });
  await tx.planRefinement.create({
    data: {
      ...{ ...by, itemId: addedId, statusBefore: "draft", statusAfter: "draft", reason: added.reason },
      ...{ wordsBefore: "", wordsAfter: added.name, evidence: { create: restsOn(added.finding) } },
    },
  });
}

/** Stores the plan that the example's plan replaces, what became of its rows, and a few words tagged against it. */
export async function storeOldPlan(tx: Transaction, officer: Officer, plan: StoredPlan): Promise<void> {
  const { title, period, vision, rows, becomes, voices } = oldPlan;
  const createdAt = new Date("2023-03-01T09:00:00Z");
  const { id: planId } = await tx.plan.create({
    select: { id: true },
    data: {
      ...{ slug: "steady-ground-2023-2027", title, period, vision, layout: "action-plan" },
      ...{ status: "published", createdAt },
    },
  });
  await tx.plan.update({ where: { id: plan.id }, data: { replacesId: planId } });
  const ids = new Map<string, string>();
  for (const [index, { code, name, outcome, lead, timescale, progress }] of rows.entries()) {
    const { id } = await tx.planItem.create({
      select: { id: true },
      data: {
        ...{ planId, code, name, outcome, position: index + 1, status: "adopted" },
        kind: outcome === undefined ? "keyAction" : "priority",
        parentId: outcome === undefined ? idOf(ids, code.split(".")[0] ?? "") : null,
        progress: {
          create: progress?.map(({ asAt, ...report }) => ({
            ...{
              ...report,
              asAt: storedDay(asDay(asAt)),
              author: officer.name,
              createdAt: storedDay(asDay(asAt)),
            },
          })),
        },
      },
    });
    ids.set(code, id);
    await storeMeaning(tx, id, { lead: lead ?? "", timescale: timescale ?? "" });
  }
  for (const { from, to, reason } of becomes) {
    const itemId = idOf(ids, from);
    const by = { decidedById: officer.id, decidedBy: officer.name, decidedAt };
    await tx.planItemSuccession.create({ data: { ...by, itemId, planId: plan.id, reason } });
    await tx.planItemLink.createMany({
      data: to.map((code, index) => ({
        ...{ fromId: itemId, toId: plan.itemId(code), kind: "becomes" as const, position: index + 1 },
      })),
    });
  }
  await storeVoices(tx, officer, planId, { ...voices, ids });
}

type Voices = (typeof oldPlan)["voices"] & { ids: ReadonlyMap<string, string> };

async function storeVoices(
  tx: Transaction,
  officer: Officer,
  planId: string,
  { title, opensAt, closesAt, said, ids }: Voices,
): Promise<void> {
  const dates = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  const { id: consultationId } = await tx.consultation.create({
    select: { id: true },
    data: { planId, slug: "half-way-talks-2025", title, ...dates, createdAt: dates.opensAt },
  });
  for (const [index, { on, stance, words }] of said.entries()) {
    const sourceId = `half-way-${index + 1}`;
    const prompt = "What should we know?";
    const { contributionId } = await addContribution(tx, officer, {
      ...{ consultationId, channel: "faceToFace", sourceId, sourceTitle: title, language: "en" },
      receivedAt: new Date(dates.opensAt.getTime() + index * 86_400_000),
      respondent: { reference: newReference(), groupId: null, permission: "withoutName" },
      passages: [{ prompt, promptCode: "T1", promptId: sourceId, text: words }],
    });
    const { id: passageId } = await tx.passage.findFirstOrThrow({ where: { contributionId } });
    const by = { taggedById: officer.id, taggedByName: officer.name, taggedAt: dates.closesAt };
    await tx.excerpt.create({
      data: {
        ...{ passageId, start: 0, end: [...words].length, text: words, createdById: officer.id },
        ...{ createdAt: dates.closesAt, tags: { create: { planItemId: idOf(ids, on), stance, ...by } } },
      },
    });
  }
}

async function storeMeaning(
  tx: Transaction,
  itemId: string,
  { lead, timescale }: { lead: string; timescale: string },
): Promise<void> {
  if (lead === "" && timescale === "") return;
  await tx.planItem.update({ where: { id: itemId }, data: { lead, timescale } });
  await replaceLeads(tx, itemId, await leadsFromWords(tx, lead));
  await replaceTimescales(tx, itemId, timescale);
}
