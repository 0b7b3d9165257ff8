import { z } from "zod";
import { longestText } from "./plan.ts";
import { isCode, longest } from "./plan-item.ts";

const text = (most: number, message: string) => z.string().trim().max(most, message).default("");

const PlanForm = z.object({
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

export const NewPlanForm = PlanForm.extend({ id: z.uuid() });

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

export const EditPlanItemForm = PlanItemForm.extend({ seen: z.string() });

/** One of the buttons on a plan's page. */
export const PlanAction = z.discriminatedUnion("do", [
  z.object({ do: z.literal("publish") }),
  z.object({ do: z.literal("unpublish") }),
  z.object({ do: z.literal("move"), item: z.string(), place: z.coerce.number().int().min(1).max(10_000) }),
  z.object({ do: z.literal("retire"), item: z.string() }),
  z.object({ do: z.literal("restore"), item: z.string() }),
  z.object({ do: z.literal("delete"), item: z.string() }),
]);

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
});
