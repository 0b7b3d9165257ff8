import type { PlanItemKind, PlanItemStatus, ProgressRating } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, dayStored } from "#app/platform/time/day.ts";
import { headings, promises } from "./plan.ts";
import { inTreeOrder, placeFacts, standingItems } from "./plan-tree.ts";

/** A heading inside a group, or something that is promised there. */
export type PublicEntry = { id: string; code: string; name: string; isHeading: boolean };

/** What is promised under one of a plan's headings; without a heading, what stands under none. */
export type PublicGroup = {
  heading: { id: string; code: string; name: string; outcome: string } | null;
  entries: PublicEntry[];
  promised: number;
};

export type PublicPromise = {
  detail: string;
  lead: string;
  when: string;
  status: PlanItemStatus;
  /** The newest. */
  progress: { asAt: Day; words: string; rating: ProgressRating | null } | null;
};

export type PublicInvestment = { id: string; name: string; purpose: string; pence: number | null };

/** A plan that the public may read, with what it promises by heading, and whether it says where money goes; or null. */
export async function findPublicPlan(slug: string) {
  const plan = await db.plan.findUnique({ where: { slug, status: "published" } });
  if (!plan) return null;
  const stored = await db.planItem.findMany({
    where: { planId: plan.id },
    select: { ...placeFacts, name: true, outcome: true, retiredAt: true },
  });
  const items = inTreeOrder(standingItems(stored));
  const { id, title, period, vision, body } = plan;
  return {
    ...{ id, slug, title, period, vision, body },
    groups: groupsOf(items),
    hasMoney: items.some((item) => item.kind === "investmentLine"),
  };
}

/** What the public may read of these promises, by their ids. */
export async function listPublicPromises(ids: readonly string[]): Promise<Record<string, PublicPromise>> {
  const items = await db.planItem.findMany({
    where: { id: { in: [...ids] }, plan: { status: "published" } },
    select: {
      ...{ id: true, detail: true, lead: true, timescale: true, status: true },
      progress: { orderBy: [{ asAt: "desc" }, { createdAt: "desc" }, { id: "desc" }], take: 1 },
    },
  });
  return Object.fromEntries(
    items.map(({ id, detail, lead, timescale, status, progress: [newest] }) => [
      id,
      {
        ...{ detail, lead, when: timescale, status },
        progress: newest
          ? { asAt: dayStored(newest.asAt), words: newest.words, rating: newest.rating }
          : null,
      },
    ]),
  );
}

/** Where a published plan's money goes, by priority, those under none last; or null. */
export async function findPublicMoney(slug: string) {
  const plan = await db.plan.findUnique({ where: { slug, status: "published" } });
  if (!plan) return null;
  const stored = await db.planItem.findMany({
    where: { planId: plan.id },
    select: {
      ...{ ...placeFacts, name: true, outcome: true, detail: true, amount: true, retiredAt: true },
      links: { where: { kind: "priority" }, orderBy: { position: "asc" }, select: { toId: true }, take: 1 },
    },
  });
  const items = inTreeOrder(standingItems(stored));
  const byId = new Map(items.map((item) => [item.id, item]));
  const headingOf = (item: (typeof items)[number]) => {
    const linked = byId.get(item.links[0]?.toId ?? "");
    for (let one = linked ?? byId.get(item.parentId ?? ""); one; one = byId.get(one.parentId ?? "")) {
      if (headings.includes(one.kind)) return one;
    }
    return null;
  };
  const lines = items.filter((item) => item.kind === "investmentLine");
  const order = [...items.filter((item) => headings.includes(item.kind)), null];
  const groups = order.flatMap((heading) => {
    const own = lines
      .filter((line) => headingOf(line) === heading)
      .map(({ id, name, outcome, detail, amount }): PublicInvestment => {
        const pence = amount === null ? null : Math.round(amount.toNumber() * 100);
        return { id, name, purpose: outcome || detail, pence };
      });
    const named = heading && { id: heading.id, code: heading.code, name: heading.name };
    return own.length > 0 ? [{ heading: named, lines: own, pence: sum(own) }] : [];
  });
  return { title: plan.title, slug, groups, pence: groups.reduce((all, group) => all + group.pence, 0) };
}

function sum(lines: readonly PublicInvestment[]): number {
  return lines.reduce((all, line) => all + (line.pence ?? 0), 0);
}

type Item = {
  id: string;
  parentId: string | null;
  kind: PlanItemKind;
  code: string;
  name: string;
  outcome: string;
};

function groupsOf(items: readonly Item[]): PublicGroup[] {
  const groups = new Map<string | null, PublicGroup>();
  const groupIds = new Map<string, string | null>();
  const others: PublicGroup = { heading: null, entries: [], promised: 0 };
  for (const { id, parentId, kind, code, name, outcome } of items) {
    const isHeading = headings.includes(kind);
    const above = parentId === null ? null : (groupIds.get(parentId) ?? null);
    const within = above ?? (isHeading ? id : null);
    groupIds.set(id, within);
    if (within === id) groups.set(id, { heading: { id, code, name, outcome }, entries: [], promised: 0 });
    else if (isHeading || promises.includes(kind)) {
      const group = groups.get(within) ?? others;
      group.entries.push({ id, code, name, isHeading });
      if (!isHeading) group.promised += 1;
    }
  }
  return [...groups.values(), ...(others.promised > 0 ? [others] : [])];
}
