import { foldText } from "#app/features/plans/plan/plan-item.ts";
import type { StoredItem } from "#app/features/plans/plan/stored-item.ts";
import type { ImportedItem, PlanImport } from "../plan-import.ts";
import type { ReadItem } from "../reading/read-item.ts";
import { type ChosenFromFile, isChosen } from "./chosen-from-file.ts";
import { type LastImport, linksInShort } from "./last-import.ts";
import { family } from "./match-items.ts";

/**
 * Links each item to what its row names, in the file or in the plan. Links that were changed in the plan since the last
 * import stay. Returns the words that name nothing.
 */
export function* linkItems(
  items: readonly ImportedItem[],
  done: ReadonlyMap<ReadItem, ImportedItem>,
  stored: readonly StoredItem[],
  take: ChosenFromFile,
): Generator<void, PlanImport["unknownLinks"]> {
  const unknown: PlanImport["unknownLinks"] = [];
  const ofFile = new Map<string, ImportedItem>();
  for (const item of items) {
    for (const key of [item.code, foldText(item.name)]) {
      if (!ofFile.has(`${family(item.kind)} ${key}`)) ofFile.set(`${family(item.kind)} ${key}`, item);
    }
  }
  const ofPlan = new Map<string, StoredItem>();
  for (const item of stored) {
    if (item.isRetired) continue;
    ofPlan.set(`${family(item.kind)} ${item.code}`, item);
    ofPlan.set(`${family(item.kind)} ${foldText(item.name)}`, item);
  }
  const byId = new Map(stored.map((item) => [item.id, item]));
  for (const [at, item] of items.entries()) {
    yield;
    for (const { kind, to } of item.read.links) {
      const target = done.get(to);
      if (target) item.links.push({ kind, to: target });
    }
    for (const { kind, of, words } of item.read.named) {
      const coded = /^(\S+)\s/.exec(words)?.[1] ?? words;
      const keys = [words, foldText(words), coded].map((key) => `${family(of)} ${key}`);
      const inFile = keys.map((key) => ofFile.get(key)).find(Boolean);
      const inPlan = keys.map((key) => ofPlan.get(key)).find(Boolean);
      const target = inFile ?? (inPlan ? onlyNamed(inPlan) : undefined);
      if (!target) unknown.push({ row: item.row, words });
      else if (!item.links.some((link) => link.to.code === target.code))
        item.links.push({ kind, to: target });
    }
    const before = byId.get(item.id ?? "");
    keepLinks(item, before, byId, isChosen(take, String(at)));
    const kinds = new Set(item.links.map((link) => link.kind));
    const wanted = item.links.map(({ kind, to }) => `${kind} ${to.id ?? `new ${to.code}`}`);
    const had = (before?.links ?? [])
      .filter((link) => kinds.has(link.kind))
      .map((link) => `${link.kind} ${link.toId}`);
    item.hasNewLinks = wanted.length !== had.length || wanted.some((link, at) => had[at] !== link);
  }
  return unknown;
}

function keepLinks(
  item: ImportedItem,
  before: StoredItem | undefined,
  byId: ReadonlyMap<string, StoredItem>,
  isChosenFromFile: boolean,
): void {
  item.saidLinks = item.links;
  const links: LastImport["links"] = { ...before?.lastImport.links };
  for (const kind of new Set(item.links.map((link) => link.kind))) {
    const named = item.links.filter((link) => link.kind === kind).map(({ to }) => to);
    const said = linksInShort(named.map((to) => to.code));
    const had = (before?.links ?? []).filter((link) => link.kind === kind);
    const has = linksInShort(had.map((link) => byId.get(link.toId)?.code ?? ""));
    const last = links[kind];
    links[kind] = said;
    if (last === undefined || last === has || has === said || isChosenFromFile) continue;
    item.links = item.links.filter((link) => link.kind !== kind);
    item.kept.push({ field: "links", words: named.map((to) => `${to.code} ${to.name}`).join("; ") });
  }
  item.lastImport = { ...item.lastImport, links };
}

/** An item of the plan that the file only names: it stays as it is. */
function onlyNamed(item: StoredItem): ImportedItem {
  const {
    id: _id,
    parentId: _parent,
    links: _links,
    isRetired: _retired,
    revision: _revision,
    ...facts
  } = item;
  const read: ReadItem = {
    ...{
      kind: item.kind,
      parent: null,
      code: item.code,
      name: item.name,
      outcome: item.outcome,
      detail: item.detail,
    },
    ...{
      source: item.source,
      lead: item.lead,
      leads: [],
      timescale: item.timescale,
      timescales: [],
      amount: item.amount,
    },
    ...{ status: item.status, progress: null, links: [], named: [], cells: null, row: 0 },
  };
  return {
    ...facts,
    ...{
      fate: "same",
      id: item.id,
      isNumbered: false,
      before: null,
      changes: [],
      isMoved: false,
      hasNewLinks: false,
      hasOtherPrint: false,
    },
    ...{ perhaps: null, newProgress: null, parent: null, parts: [], links: [], read, row: 0 },
    ...{ kept: [], said: item, saidLinks: [], position: null, isReordered: false },
  };
}
