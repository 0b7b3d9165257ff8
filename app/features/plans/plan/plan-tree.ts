import type { PlanItemKind } from "#app/platform/database/client/enums.ts";

/** Every kind, in the order in which kinds stand beside each other below one parent. */
export const kindOrder: readonly PlanItemKind[] = [
  ...(["priority", "project", "objective", "strategicShift"] as const),
  ...(["outcome", "outcomeMeasure", "indicator"] as const),
  ...(["keyAction", "additionalAction", "commitment"] as const),
  ...(["kpi", "milestone", "resourceNote", "investmentLine"] as const),
  ...(["principle", "scope", "source", "recommendation", "policyDriver"] as const),
];

/** What a query selects of an item so that it can be put in its place. */
export const placeFacts = { id: true, parentId: true, kind: true, position: true, code: true } as const;

type Node = { id: string; parentId: string | null };
type Placed = Node & { kind: PlanItemKind; position: number; code: string };

/**
 * Items as a plan shows them, in linear time: each in its place, followed by all that stands below it. An item whose
 * parent is not among them stands at the top.
 */
export function inTreeOrder<Item extends Placed>(items: readonly Item[]): Item[] {
  const ids = new Set(items.map((item) => item.id));
  const below = new Map<string | null, Item[]>();
  for (const item of items) {
    const parent = item.parentId !== null && ids.has(item.parentId) ? item.parentId : null;
    const beside = below.get(parent);
    if (beside) beside.push(item);
    else below.set(parent, [item]);
  }
  for (const beside of below.values()) beside.sort(byPlace);
  const ordered: Item[] = [];
  const open = [...(below.get(null) ?? [])].reverse();
  for (let item = open.pop(); item; item = open.pop()) {
    ordered.push(item);
    open.push(...[...(below.get(item.id) ?? [])].reverse());
  }
  return ordered;
}

function byPlace(one: Placed, other: Placed): number {
  return (
    kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
    one.position - other.position ||
    one.code.localeCompare(other.code, "en", { numeric: true })
  );
}

/** The items that stand in the plan: neither they nor anything above them has been taken out. */
export function standingItems<Item extends Node & { retiredAt: Date | null }>(
  items: readonly Item[],
): Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const known = new Map<string, boolean>();
  const stands = (item: Item): boolean => {
    const before = known.get(item.id);
    if (before !== undefined) return before;
    // Set first, so that a ring of parents ends.
    known.set(item.id, item.retiredAt === null);
    const parent = item.parentId === null ? undefined : byId.get(item.parentId);
    const answer = item.retiredAt === null && (parent === undefined || stands(parent));
    known.set(item.id, answer);
    return answer;
  };
  return items.filter(stands);
}

/** Walks a plan's tree: `within` an item are itself and all below it, `above` it are itself and all that it stands below. */
export function treeOf(items: readonly Node[]) {
  const parents = new Map(items.map((item) => [item.id, item.parentId]));
  const below = new Map<string, string[]>();
  for (const { id, parentId } of items) {
    if (parentId === null) continue;
    const beside = below.get(parentId);
    if (beside) beside.push(id);
    else below.set(parentId, [id]);
  }
  return {
    within: (itemId: string): string[] => {
      const found = new Set([itemId]);
      for (const id of found) for (const child of below.get(id) ?? []) found.add(child);
      return [...found];
    },
    above: (itemId: string): string[] => {
      const found: string[] = [];
      for (let id: string | null | undefined = itemId; id && !found.includes(id); id = parents.get(id)) {
        found.push(id);
      }
      return found;
    },
  };
}
