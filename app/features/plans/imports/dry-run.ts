import { tableName } from "#app/features/plans/layouts/layout.ts";
import type { StoredItem } from "#app/features/plans/plan/stored-item.ts";
import { leadKey, type ResolvedLead } from "#app/features/plans/wording/lead.ts";
import type { TimescaleKind } from "#app/platform/database/client/enums.ts";
import { columnLetters } from "#app/platform/office-files/column-letters.ts";
import {
  countImport,
  countKinds,
  type ImportCounts,
  type ImportEffect,
  type ImportedItem,
  type KeptHere,
} from "./plan-import.ts";
import type { ReadPlanTable, RowFate } from "./reading/read-plan-table.ts";
import type { TableNote } from "./reading/table-note.ts";

/** What an import would do, in a shape that a page, a command and a file can carry. */
export type DryRun = {
  /** "commitment-matrix/commitments", or null where no layout fits. */
  layout: string | null;
  title: string;
  columns: { column: string; header: string; means: string | null }[];
  rows: Record<RowFate, number>;
  kinds: { kind: ImportedItem["kind"]; count: number }[];
  counts: ImportCounts;
  items: DryRunItem[];
  footnotes: { mark: string; words: string; row: number; fate: ImportedItem["fate"] }[];
  texts: {
    key: string;
    words: string;
    row: number;
    fate: ImportedItem["fate"];
    before: string | null;
    isKept: boolean;
  }[];
  notes: TableNote[];
  /** Lead bodies that the list does not have yet. */
  newLeads: string[];
  untouched: { id: string; kind: StoredItem["kind"]; code: string; name: string }[];
};

export type DryRunItem = {
  row: number;
  kind: ImportedItem["kind"];
  code: string;
  isNumbered: boolean;
  under: string | null;
  name: string;
  outcome: string;
  leads: { words: string; body: string; isAccountable: boolean }[];
  timescales: {
    words: string;
    kind: TimescaleKind;
    from: string | null;
    until: string | null;
    every: string | null;
    event: string | null;
    note: string | null;
    doubt: string | null;
  }[];
  amount: number | null;
  links: string[];
  progressAsAt: string | null;
  fate: ImportedItem["fate"];
  /** What stands in the plan now and changes. */
  was: { field: string; words: string }[];
  wasRetired: boolean;
  isMoved: boolean;
  /** What was changed in the plan since its last import and stays, with what the file says. */
  kept: KeptHere[];
  /** An item of the plan whose words come close to those of this new one, and the place of this one in the file. */
  perhaps: { at: number; id: string; code: string; name: string } | null;
};

/** A dry run of which a page shows only the first lines of each list; `more` says how many there are besides. */
export type CutDryRun = DryRun & {
  more: Record<
    "items" | "doubt" | "missing" | "dropped" | "texts" | "untouched" | "newLeads" | "alike" | "changedHere",
    number
  >;
  alike: (NonNullable<DryRunItem["perhaps"]> & { row: number; words: string })[];
  /** What stays as it was changed in the plan, each under the name by which somebody can take the file's words. */
  changedHere: { take: string; row: number; name: string; words: string }[];
};

/** Cuts each list of a dry run after `most` lines: its counts stay of all. */
export function cutDryRun(report: DryRun, most: number): CutDryRun {
  const notes = (["doubt", "missing", "dropped"] as const).map((kind) => {
    const all = report.notes.filter((note) => note.kind === kind);
    return { kind, shown: all.slice(0, most), more: Math.max(0, all.length - most) };
  });
  const alike = report.items.flatMap(({ perhaps, row, name }) =>
    perhaps ? [{ ...perhaps, row, words: name }] : [],
  );
  const changedHere = [
    ...report.items.flatMap(({ kept, row, code, name }, at) =>
      kept.length === 0
        ? []
        : [
            {
              ...{ take: String(at), row, name: `${code} ${name}` },
              words: kept.map((one) => one.words).join("; "),
            },
          ],
    ),
    ...report.texts.flatMap(({ key, row, words, before, isKept }) =>
      isKept ? [{ take: `text:${key}`, row, name: before ?? "", words }] : [],
    ),
  ];
  const over = (list: readonly unknown[]) => Math.max(0, list.length - most);
  return {
    ...report,
    items: report.items.slice(0, most),
    notes: notes.flatMap(({ shown }) => shown),
    footnotes: report.footnotes.slice(0, most),
    texts: report.texts.slice(0, most),
    untouched: report.untouched.slice(0, most),
    newLeads: report.newLeads.slice(0, most),
    alike: alike.slice(0, most),
    changedHere: changedHere.slice(0, most),
    more: {
      ...{
        doubt: 0,
        missing: 0,
        dropped: 0,
        ...Object.fromEntries(notes.map(({ kind, more }) => [kind, more])),
      },
      items: over(report.items),
      texts: over(report.footnotes) + over(report.texts),
      untouched: over(report.untouched),
      newLeads: over(report.newLeads),
      alike: over(alike),
      changedHere: over(changedHere),
    },
  };
}

/** The report of a dry run: what each row becomes, what is doubtful, missing or dropped, and what changes in the plan. */
export function dryRunOf(read: ReadPlanTable, effect: ImportEffect): DryRun {
  const rows: DryRun["rows"] = { header: 0, heading: 0, understood: 0, dropped: 0, empty: 0 };
  for (const fate of read.fates) rows[fate] += 1;
  const bodies = new Map(effect.leads.map((lead) => [leadKey(lead.words), lead]));
  return {
    layout: read.of ? tableName(read.of) : null,
    title: read.of?.table.title ?? "",
    columns: read.columns.map(({ header, key }, at) => ({
      column: columnLetters(at + 1),
      header,
      means: key.startsWith("+") ? null : key,
    })),
    rows,
    kinds: countKinds(effect.items),
    counts: countImport(effect),
    items: effect.items.map((item, at) => lineOf(item, at, bodies)),
    footnotes: effect.footnotes.map(({ key, words, row, fate }) => ({ mark: key, words, row, fate })),
    texts: effect.texts.map(({ key, words, row, fate, before, isKept }) => ({
      key,
      words,
      row,
      fate,
      before,
      isKept,
    })),
    notes: [...read.notes, ...notesOf(effect)],
    newLeads: effect.leads.flatMap((lead) => (lead.how === "new" ? [lead.words] : [])),
    untouched: effect.untouched.map(({ id, kind, code, name }) => ({ id, kind, code, name })),
  };
}

function lineOf(item: ImportedItem, at: number, bodies: ReadonlyMap<string, ResolvedLead>): DryRunItem {
  const { before, perhaps } = item;
  return {
    ...{ row: item.row, kind: item.kind, code: item.code, isNumbered: item.isNumbered },
    ...{ under: item.parent?.code ?? null, name: item.name, outcome: item.outcome },
    leads: item.read.leads.map(({ words, isAccountable }) => ({
      ...{ words, isAccountable },
      body: bodies.get(leadKey(words))?.body.name ?? words,
    })),
    timescales: item.read.timescales,
    amount: item.amount,
    links: item.links.map((link) => link.to.code),
    progressAsAt: item.newProgress?.asAt ?? null,
    fate: item.fate,
    was: before ? item.changes.map((field) => ({ field, words: String(before[field] ?? "") })) : [],
    wasRetired: before?.isRetired ?? false,
    isMoved: before !== null && (item.isMoved || item.isReordered),
    kept: item.kept,
    perhaps: perhaps && { at, id: perhaps.id, code: perhaps.code, name: perhaps.name },
  };
}

/** What only comes to light beside the plan and the list of leads. */
function notesOf({ items, leads, unknownLinks, texts }: ImportEffect): TableNote[] {
  const notes: TableNote[] = [];
  const doubt = (
    reason: "linkNotFound" | "codeTaken" | "perhapsSame" | "changedHere" | "lead.acronym" | "lead.spelling",
    row: number,
    value: string,
  ) => notes.push({ kind: "doubt", reason, row, column: null, value });
  for (const { row, words } of unknownLinks) doubt("linkNotFound", row, words);
  const firstRow = new Map<string, number>();
  for (const item of items) {
    if (item.isNumbered && item.read.code !== null) doubt("codeTaken", item.row, item.read.code);
    if (item.perhaps) doubt("perhapsSame", item.row, `${item.perhaps.code} ${item.perhaps.name}`);
    for (const { words } of item.kept) doubt("changedHere", item.row, words);
    for (const { words } of item.read.leads) {
      if (!firstRow.has(leadKey(words))) firstRow.set(leadKey(words), item.row);
    }
  }
  for (const { words, row, isKept } of texts) if (isKept) doubt("changedHere", row, words);
  for (const { words, how, body } of leads) {
    if (how !== "acronym" && how !== "spelling") continue;
    doubt(`lead.${how}`, firstRow.get(leadKey(words)) ?? 0, `${words} → ${body.name}`);
  }
  return notes;
}
