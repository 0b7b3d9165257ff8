import { z } from "zod";
import { measureTypes } from "#app/features/plans/measures/measure.ts";
import {
  OutcomeHorizon,
  PlanItemKind,
  PlanItemStatus,
  ProgressRating,
} from "#app/platform/database/client/enums.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { dayField } from "#app/platform/time/day-field.ts";
import { longestText } from "./plan.ts";
import { isCode, longest } from "./plan-item.ts";

const text = (most: number, message: string) => z.string().trim().max(most, message).default("");

export const PlanForm = z.object({
  title: z
    .string({ error: "plans-office:errors.titleMissing" })
    .trim()
    .min(1, "plans-office:errors.titleMissing")
    .max(longestText.title, "plans-office:errors.titleLong"),
  period: text(longestText.period, "plans-office:errors.periodLong"),
  vision: text(longestText.vision, "plans-office:errors.visionLong"),
  body: text(longestText.body, "plans-office:errors.bodyLong"),
  localities: text(longestText.localities, "plans-office:errors.localitiesLong"),
});

/** A plan's own texts, as an officer writes them. */
export type PlanTexts = z.output<typeof PlanForm>;

export const EditPlanForm = PlanForm.extend({ seen: z.string() });

export const PlanItemForm = z.object({
  code: text(longest.code, "plans-office:errors.codeWrong").refine((code) => code === "" || isCode(code), {
    error: "plans-office:errors.codeWrong",
  }),
  name: z
    .string({ error: "plans-office:errors.nameMissing" })
    .trim()
    .min(1, "plans-office:errors.nameMissing")
    .max(longest.name, "plans-office:errors.nameLong"),
  outcome: text(longest.outcome, "plans-office:errors.outcomeLong"),
});

/** The texts of a priority, or of a key action (whose outcome stays empty). */
export type PlanItemTexts = z.output<typeof PlanItemForm>;

const ids = z.array(z.string().default("")).default([]);
const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, "progress-office:errors.number")
  .optional()
  .transform((digits) => (digits === undefined ? null : Number(digits)));
const decimal = z
  .string()
  .trim()
  .regex(/^-?£?[\d,]{1,14}(\.\d{1,4})?$/, "progress-office:errors.number")
  .optional()
  .transform((words) => (words === undefined ? null : Number(words.replace(/[£,]/g, ""))));

/** The crosswalk: which plan this one replaces, and what a row of that one becomes. */
export const CrosswalkForm = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("replace"),
    replaces: z.string({ error: "progress-office:errors.replacesMissing" }),
  }),
  z.object({
    do: z.literal("decide"),
    item: z.string(),
    becomes: z.array(z.string()).default([]),
    reason: z
      .string({ error: "progress-office:errors.reasonMissing" })
      .trim()
      .min(1, "progress-office:errors.reasonMissing")
      .max(2000, "progress-office:errors.long"),
  }),
]);

export const NewPlanItemForm = PlanItemForm.extend({ kind: z.enum(PlanItemKind).optional() });

export const EditPlanItemForm = PlanItemForm.extend({
  detail: text(20_000, "progress-office:errors.long"),
  source: text(longest.outcome, "progress-office:errors.long"),
  lead: text(longest.outcome, "progress-office:errors.long"),
  timescale: text(longest.outcome, "progress-office:errors.long"),
  amount: decimal,
  status: z.enum(PlanItemStatus).default("draft"),
  measures: z
    .enum(measureTypes)
    .optional()
    .transform((type) => type ?? null),
  target: text(longest.outcome, "progress-office:errors.long"),
  horizon: z
    .enum(OutcomeHorizon)
    .optional()
    .transform((horizon) => horizon ?? null),
  /** Absent, it stays what it is. */
  kind: z.enum(PlanItemKind).optional(),
  /** What it stands below; "top" for nothing; absent, it stays where it is. */
  parent: z.string().optional(),
  leadBody: ids,
  newLead: text(300, "progress-office:errors.long"),
  ...{ recommendations: ids, drivers: ids, priorities: ids, outcomes: ids, delivers: ids },
  reason: z
    .string({ error: "progress-office:errors.reasonMissing" })
    .trim()
    .min(1, "progress-office:errors.reasonMissing")
    .max(2000, "progress-office:errors.long"),
  seen: z.coerce.number().int(),
});

/** All that the form of a row says, and the revision that it was filled from. */
export type PlanItemEdit = z.output<typeof EditPlanItemForm>;

/** What can be changed of a row where it stands in the list. */
export const EditInPlaceForm = EditPlanItemForm.pick({
  ...{ name: true, lead: true, timescale: true, status: true, reason: true, seen: true },
});
export type PlanItemEditInPlace = z.output<typeof EditInPlaceForm>;

export const ProgressForm = z.object({
  asAt: dayField("progress-office:errors.day"),
  words: z
    .string({ error: "progress-office:errors.progressMissing" })
    .trim()
    .min(1, "progress-office:errors.progressMissing")
    .max(20_000, "progress-office:errors.long"),
  rating: z
    .enum(ProgressRating)
    .optional()
    .transform((rating) => rating ?? null),
  author: text(200, "progress-office:errors.long"),
});
export type ProgressEntry = z.output<typeof ProgressForm>;

export const ValueForm = z
  .object({
    period: z
      .string({ error: "progress-office:errors.periodMissing" })
      .trim()
      .min(1, "progress-office:errors.periodMissing")
      .max(100, "progress-office:errors.long"),
    asAtValue: dayField("progress-office:errors.day"),
    value: decimal,
    unit: text(60, "progress-office:errors.long"),
    numerator: wholeNumber,
    denominator: wholeNumber,
    valueSource: text(1000, "progress-office:errors.long"),
  })
  .refine(({ value, numerator }) => value !== null || numerator !== null, {
    path: ["value"],
    error: "progress-office:errors.valueMissing",
  })
  .refine(({ numerator, denominator }) => (numerator ?? 0) <= (denominator ?? Number.POSITIVE_INFINITY), {
    path: ["denominator"],
    error: "progress-office:errors.denominatorSmall",
  })
  .transform(({ valueSource, ...entry }) => ({ ...entry, source: valueSource }));
export type ValueEntry = z.output<typeof ValueForm>;

/** One of the buttons on a plan's page. */
export const PlanAction = z.discriminatedUnion("do", [
  z.object({ do: z.literal("publish") }),
  z.object({ do: z.literal("unpublish") }),
  z.object({ do: z.literal("move"), item: z.string(), place: z.coerce.number().int().min(1).max(1_000_000) }),
  z.object({ do: z.literal("retire"), item: z.string(), why: z.string().trim().max(500).default("") }),
  z.object({ do: z.literal("restore"), item: z.string() }),
  z.object({ do: z.literal("delete"), item: z.string() }),
]);

/** Moving a row of any kind among those of its kind beside it. */
export const MoveForm = z.object({
  item: z.string(),
  place: z.coerce.number().int().min(1).max(1_000_000),
  moveWhy: z.string().trim().max(500).default(""),
});

const count = z.coerce.number().int().min(0).max(1_000_000).catch(0);

/** What a plan's page says has just been done, in its address. */
export const PlanDone = z.object({
  done: z.enum([
    ...(["created", "saved", "added", "published", "unpublished", "restored", "deleted"] as const),
    ...(["imported", "retired"] as const),
  ]),
  item: z.string().optional(),
  added: count,
  changed: count,
  same: count,
});
export type PlanDone = z.output<typeof PlanDone>;

/** The first step of an import: a file, or what was pasted, and where it goes. */
export const ReadTableForm = z
  .object({
    /** The plan that the table goes into; empty for a new one. */
    target: z.string().default(""),
    title: text(longestText.title, "plans-office:errors.titleLong"),
    file: z.instanceof(File).optional(),
    pasted: z.string().default(""),
    /** The clipboard's own HTML, where the browser runs a script. */
    pastedHtml: z.string().default(""),
  })
  .refine(({ target, title }) => target !== "" || title !== "", {
    path: ["title"],
    error: "plans-office:errors.titleMissing",
  })
  .refine(({ file, pasted, pastedHtml }) => file !== undefined || pasted.trim() + pastedHtml !== "", {
    path: ["file"],
    error: "plans-office:import.fileMissing",
  });

const place = z.coerce.number().int().min(0).max(100_000);

/** The second step: how the table is understood. `key` has one value for each column, in order. */
export const ChooseTableForm = z.object({
  do: z.literal("choose"),
  table: place.catch(0),
  wasTable: place.catch(0),
  wanted: z.string().max(200).default(""),
  wasWanted: z.string().max(200).default(""),
  /** As people count rows, from 1; empty: found. */
  headerRow: place.optional().catch(undefined),
  wasHeaderRow: place.optional().catch(undefined),
  key: z.array(z.string().max(60).default("")).max(256).default([]),
});

/** The last step. `same` holds "place:id" for each item that is taken for one of the plan. */
export const ImportTableForm = z.object({
  do: z.literal("import"),
  same: z.array(z.string().max(100)).max(25_000).default([]),
  take: z.array(z.string().max(500)).max(25_000).default([]),
});

type ItemRefusal =
  | ("codeInUse" | "nameInUse" | "changedMeanwhile" | "belowItself" | "unknownRow")
  | ("rowsBelow" | "namedAsKind");

/** Which field of a row's form a refusal speaks of, and what it says there. */
export function itemErrors(reason: ItemRefusal): FieldErrors {
  if (reason === "codeInUse") return { code: "plans-office:errors.codeInUse" };
  if (reason === "nameInUse") return { name: "plans-office:errors.nameInUse" };
  if (reason === "changedMeanwhile") return { name: "progress-office:errors.changedMeanwhile" };
  const field = reason === "rowsBelow" || reason === "namedAsKind" ? "kind" : "parent";
  return { [field]: `progress-office:errors.${reason}` };
}
