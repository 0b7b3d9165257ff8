import { z } from "zod";
import { freeSlug } from "#app/features/plans/plan/plan.ts";
import { PlanItemKind } from "#app/platform/database/client/enums.ts";
import type { ColumnHolds, Layout } from "./layout.ts";
import {
  type ColumnChoice,
  columnChoices,
  columnsOffered,
  groupings,
  type LayoutLevel,
  levels,
} from "./layout-choices.ts";

const title = z
  .string({ error: "layouts-office:errors.title" })
  .trim()
  .min(1, "layouts-office:errors.title")
  .max(300, "layouts-office:errors.long");
const words = z.string().trim().max(300, "layouts-office:errors.long").optional();
const kind = z.enum(PlanItemKind).or(z.literal("")).optional();

const columns = Object.fromEntries(
  Array.from({ length: columnsOffered }, (_, index) => [
    [`header${index + 1}`, words],
    [`holds${index + 1}`, z.enum(columnChoices).or(z.literal("")).optional()],
  ]).flat(),
) as Record<`header${number}`, typeof words> &
  Record<`holds${number}`, z.ZodOptional<z.ZodUnion<[z.ZodEnum, z.ZodLiteral<"">]>>>;

const Fields = z.object({
  title,
  tableTitle: words,
  own: z.enum(PlanItemKind, { error: "layouts-office:errors.own" }),
  inner: kind,
  outer: kind,
  ownOne: words,
  ownMany: words,
  innerOne: words,
  innerMany: words,
  outerOne: words,
  outerMany: words,
  grouping: z.enum(groupings).default("spans"),
});

type Fields = z.output<typeof Fields>;
type Column = { header: string; holds: ColumnChoice };

/** One table of an administrator's layout as the form has it. Columns that hold nothing are left out. */
export const LayoutForm = Fields.extend(columns)
  .transform((typed) => {
    const chosen = Array.from({ length: columnsOffered }, (_, index) => {
      const holds = z.enum(columnChoices).safeParse(typed[`holds${index + 1}`]);
      const header = String(typed[`header${index + 1}`] ?? "");
      return holds.success ? [{ header, holds: holds.data, at: index + 1 }] : [];
    }).flat();
    return { ...Fields.parse(typed), columns: chosen };
  })
  .superRefine(({ own, inner, outer, columns }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message: `layouts-office:errors.${message}` });
    if (inner && inner === own) say("inner", "sameKind");
    if (outer && (outer === own || outer === inner)) say("outer", "sameKind");
    if (outer && !inner) say("inner", "innerFirst");
    if (!columns.some((column) => column.holds === "own.name")) say("holds1", "noName");
    const seen = new Set<string>();
    for (const { header, holds, at } of columns) {
      if (header === "") say(`header${at}`, "header");
      if ((holds.startsWith("inner.") && !inner) || (holds.startsWith("outer.") && !outer))
        say(`holds${at}`, "noLevel");
      if (seen.has(holds)) say(`holds${at}`, "twice");
      seen.add(holds);
    }
  });
export type LayoutForm = z.output<typeof LayoutForm>;

/**
 * The shape that is stored for a form: as the layout was before, with this table in the place of one of its tables or
 * after them. The column of the rows' own words is the one that a table is known by.
 */
export function shapeOf(
  form: Fields & { columns: readonly Column[] },
  name: string,
  before: Layout | null = null,
  at = 0,
): z.input<typeof Layout> {
  const { title, tableTitle, grouping } = form;
  const tables = before?.tables ?? [];
  const kinds = Object.fromEntries(
    levels.flatMap((level) => {
      const kind = form[level];
      const [one, many] = [form[`${level}One`], form[`${level}Many`]];
      return kind && one && many ? [[kind, { one, many }]] : [];
    }),
  );
  const taken = tables.map((table) => table.name);
  return {
    name,
    title,
    kinds: { ...before?.kinds, ...kinds },
    tables: [
      ...tables.slice(0, at),
      {
        name: tables[at]?.name ?? (at === 0 ? "table" : freeSlug(tableTitle || title, taken)),
        title: tableTitle || title,
        grouping,
        levels: [form.outer, form.inner, form.own].filter((kind) => kind !== undefined && kind !== ""),
        columns: form.columns.map(({ header, holds }) => ({
          key: holds.replace(".", "-").toLowerCase(),
          header,
          required: holds === "own.name",
          holds: holdsOf(holds, form),
        })),
      },
      ...tables.slice(at + 1),
    ],
  };
}

function holdsOf(choice: ColumnChoice, form: Fields): ColumnHolds {
  const [first, second] = choice.split(".");
  const level = levels.find((one) => one === first);
  if (level) {
    const what = z.enum(["code", "name", "outcome", "detail"]).parse(second);
    return { what, of: form[level] || form.own };
  }
  if (first === "parts") return { what: "parts", kind: z.enum(PlanItemKind).parse(second) };
  const simple = ["lead", "timescale", "amount", "status", "progress"] as const;
  return { what: z.enum([...simple, "recommendations", "drivers", "kept"]).parse(first) };
}

/** The form's fields for a table of a stored layout, or null where the form could not say all of it. */
export function fieldsOf(layout: Layout, at = 0): Record<string, string> | null {
  const table = layout.tables[at];
  if (table?.rows !== "items" || table.marksDrafts) return null;
  if (table.levels.length > 3 || table.columns.length > columnsOffered || table.variants.length > 0)
    return null;
  const [own, inner, outer] = [...table.levels].reverse();
  const fields: Record<string, string> = {
    ...{ title: layout.title, grouping: table.grouping },
    tableTitle: table.title === layout.title ? "" : table.title,
  };
  for (const [level, kind] of Object.entries({ own, inner, outer })) {
    if (kind === undefined) continue;
    fields[level] = kind;
    fields[`${level}One`] = layout.kinds[kind]?.one ?? "";
    fields[`${level}Many`] = layout.kinds[kind]?.many ?? "";
  }
  for (const [index, { header, holds }] of table.columns.entries()) {
    const choice = choiceOf(holds, { own, inner, outer });
    if (choice === null) return null;
    fields[`header${index + 1}`] = header;
    fields[`holds${index + 1}`] = choice;
  }
  return fields;
}

function choiceOf(
  holds: ColumnHolds,
  kinds: Record<LayoutLevel, PlanItemKind | undefined>,
): ColumnChoice | null {
  const level = "of" in holds ? levels.find((one) => kinds[one] === holds.of) : undefined;
  const words = level
    ? `${level}.${holds.what}`
    : holds.what === "parts"
      ? `parts.${holds.kind}`
      : holds.what;
  return columnChoices.find((choice) => choice === words) ?? null;
}
