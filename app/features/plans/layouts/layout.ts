import { z } from "zod";
import { PlanItemKind, PlanItemStatus, PlanLinkKind } from "#app/platform/database/client/enums.ts";

const words = z.string().trim().min(1).max(300);
const name = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const kind = z.enum(PlanItemKind);

/** What the cells of a column say. `of` names the level of the row that the words belong to. */
export const ColumnHolds = z.discriminatedUnion("what", [
  z.object({ what: z.literal("code"), of: kind }),
  z.object({ what: z.literal("name"), of: kind }),
  z.object({ what: z.literal("outcome"), of: kind }),
  /** The first line is the name, the rest the outcome statement. */
  z.object({ what: z.literal("nameAndOutcome"), of: kind }),
  z.object({ what: z.literal("detail"), of: kind }),
  z.object({ what: z.literal("source"), of: kind }),
  /** The words of a kind that the table's `variants` name: "Additional actions". */
  z.object({ what: z.literal("variant") }),
  z.object({ what: z.literal("lead") }),
  z.object({ what: z.literal("timescale") }),
  z.object({ what: z.literal("amount") }),
  z.object({ what: z.literal("status") }),
  z.object({ what: z.literal("progress") }),
  /** Each line or bullet is an item of this kind below the row's own. */
  z.object({ what: z.literal("parts"), kind }),
  /** Numbered recommendations under sub-heads that name their report: the row's item is linked to each. */
  z.object({ what: z.literal("recommendations") }),
  /** Drivers, and their sub-themes as bullets below them: the row's item is linked to each. */
  z.object({ what: z.literal("drivers") }),
  /** Each line or bullet names, by code or words, an item of this kind that is in the plan already. */
  z.object({ what: z.literal("links"), kind, as: z.enum(PlanLinkKind) }),
  /** The mark and the words of a footnote; the key and the words of one of the plan's own texts. */
  z.object({ what: z.literal("mark") }),
  z.object({ what: z.literal("words") }),
  /** The plan has no field for it: kept word for word with the row. */
  z.object({ what: z.literal("kept") }),
]);
export type ColumnHolds = z.output<typeof ColumnHolds>;

export const LayoutColumn = z.object({
  key: name,
  /** As the table prints it. */
  header: z.string().trim().max(300),
  /** Other headers that mean the same, folded. */
  aliases: z.array(words).max(60).default([]),
  holds: ColumnHolds,
  /** Without this column a table is not one of this layout. */
  required: z.boolean().default(false),
  /** Whether it is printed where no file says which columns there are. */
  printed: z.boolean().default(true),
});
export type LayoutColumn = z.output<typeof LayoutColumn>;

export const TableLayout = z
  .object({
    name,
    title: words,
    /** What a row is: an item, a footnote, or one of the plan's own texts (title, vision, period …). */
    rows: z.enum(["items", "footnotes", "texts"]).default("items"),
    /** From the outermost group to the row's own item. */
    levels: z.array(kind).max(4).default([]),
    /** Other kinds that a row's item can be, with the words that say so. */
    variants: z.array(z.object({ kind, words: z.array(words).min(1) })).default([]),
    /** The status of the row's items where nothing says another. */
    status: z.enum(PlanItemStatus).default("draft"),
    /**
     * How a page prints what stands above the rows: as cells that span them, as headings with a table below each, as
     * one table for each outermost group, or as columns with the rows below (a plan on a page).
     */
    grouping: z.enum(["spans", "headings", "tables", "columns"]).default("spans"),
    /** Whether a page marks its drafts with a star: they are subject to refinement through consultation. */
    marksDrafts: z.boolean().default(false),
    columns: z.array(LayoutColumn).min(1).max(40),
  })
  .superRefine((table, context) => {
    const say = (message: string) => context.addIssue({ code: "custom", message });
    const keys = table.columns.map((column) => column.key);
    if (new Set(keys).size !== keys.length) say("plans-office:errors.layoutKeyTwice");
    if (new Set(table.levels).size !== table.levels.length) say("plans-office:errors.layoutLevelTwice");
    if (!table.columns.some((column) => column.required)) say("plans-office:errors.layoutNothingRequired");
    if (table.rows !== "items") return;
    const own = table.levels.at(-1);
    if (own === undefined) say("plans-office:errors.layoutNoLevel");
    else if (!table.columns.some(({ holds }) => isNameOf(holds, own)))
      say("plans-office:errors.layoutNoName");
    for (const { holds } of table.columns) {
      if ("of" in holds && !table.levels.includes(holds.of)) say("plans-office:errors.layoutOtherLevel");
    }
  });
export type TableLayout = z.output<typeof TableLayout>;

/**
 * A way of writing a plan: which kinds of row it has, what it calls them, and which columns its tables print. Those
 * that ship stand in `layouts/`; an administrator's own are stored in this same shape.
 */
export const Layout = z.object({
  name,
  title: words,
  /** What this layout calls its kinds. Kinds that it does not name have their usual names. */
  kinds: z.partialRecord(kind, z.object({ one: words, many: words })).default({}),
  tables: z.array(TableLayout).min(1).max(12),
});
export type Layout = z.output<typeof Layout>;

/** A table with the layout that it is of. */
export type TableOfLayout = { layout: Layout; table: TableLayout };

/** Whether a column holds the name of items of a kind. */
export function isNameOf(holds: ColumnHolds, wanted: PlanItemKind): boolean {
  return (holds.what === "name" || holds.what === "nameAndOutcome") && holds.of === wanted;
}

/** The kind of a row's own item, where nothing in the row says another. */
export function rowKind(table: TableLayout): PlanItemKind | null {
  return table.levels.at(-1) ?? null;
}

/** Every kind that a row's own item can be. */
export function rowKinds(table: TableLayout): PlanItemKind[] {
  const own = rowKind(table);
  return own === null ? [] : [own, ...table.variants.map((variant) => variant.kind)];
}

/** The name under which a table is asked for and kept: "commitment-matrix/outcome-measures". */
export function tableName({ layout, table }: TableOfLayout): string {
  return `${layout.name}/${table.name}`;
}

/** All tables of all layouts. */
export function tablesOf(layouts: readonly Layout[]): TableOfLayout[] {
  return layouts.flatMap((layout) => layout.tables.map((table) => ({ layout, table })));
}

/** The tables that a name stands for: a layout's, or one of them ("layout/table", or only "table"). */
export function tablesNamed(layouts: readonly Layout[], wanted: string): TableOfLayout[] {
  const all = tablesOf(layouts);
  const ofLayout = all.filter(({ layout }) => layout.name === wanted);
  return ofLayout.length > 0
    ? ofLayout
    : all.filter((one) => tableName(one) === wanted || one.table.name === wanted);
}
