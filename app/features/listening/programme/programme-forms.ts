import { z } from "zod";
import { fairnessConditions } from "#app/features/listening/consultations/fairness.ts";
import { dayField, dayFieldOrNone } from "#app/platform/time/day-field.ts";
import { asMonth, isMonth } from "#app/platform/time/month.ts";
import { channelKinds } from "./channel.ts";
import { participationLevels } from "./participation.ts";
import { routeMapLimits } from "./route-map/parse-route-map.ts";

const longest = { title: 500, text: 2000, line: 200, url: 2000, people: 10_000_000 };

const text = (most = longest.text) =>
  z
    .string()
    .max(most, "programme-office:errors.tooLong")
    .optional()
    .transform((typed) => typed?.trim() ?? "");

const requiredText = (missing: string, most = longest.text) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, "programme-office:errors.tooLong");

const day = dayFieldOrNone("programme-office:errors.day");
const requiredDay = dayField("programme-office:errors.day");

/** A number of people or papers that may be left blank: null. */
const count = z
  .string()
  .optional()
  .transform((typed) => typed?.trim() || null)
  .refine(
    (typed) => typed === null || (/^\d{1,8}$/.test(typed) && Number(typed) <= longest.people),
    "programme-office:errors.count",
  )
  .transform((typed) => (typed === null ? null : Number(typed)));

const choiceOrNone = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z
    .enum(choices, "programme-office:errors.choice")
    .optional()
    .transform((chosen) => chosen ?? null);

const offered = choiceOrNone(participationLevels);

/** What can be done on a consultation's programme page. */
export const ProgrammeForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("offer"), offered }),
  z.object({ intent: z.enum(["up", "down", "retire", "restore"]), channelId: z.string() }),
]);

/** A channel as its own page sends it. */
export const ChannelForm = z
  .object({
    kind: z.enum(channelKinds, "programme-office:errors.kind"),
    title: requiredText("programme-office:errors.title", longest.title),
    audience: text(),
    place: text(),
    opensOn: day,
    closesOn: day,
    eventOn: day,
    ongoing: z
      .string()
      .optional()
      .transform((ticked) => ticked !== undefined),
    offered,
    handedOut: count,
    returned: count,
    attended: count,
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    error: "programme-office:errors.closesBeforeOpening",
    path: ["closesOn"],
  })
  .refine(({ ongoing, closesOn }) => !ongoing || !closesOn, {
    error: "programme-office:errors.ongoingCloses",
    path: ["closesOn"],
  })
  .refine(({ handedOut, returned }) => handedOut === null || returned === null || returned <= handedOut, {
    error: "programme-office:errors.moreReturned",
    path: ["returned"],
  });
export type ChannelForm = z.infer<typeof ChannelForm>;

const monthField = z
  .string({ error: "programme-office:errors.month" })
  .refine(isMonth, "programme-office:errors.month")
  .transform(asMonth);

/** The most months that a route map can show. */
export const mostMonths = routeMapLimits.months;

/** The route map's own texts, and what can be done with its tasks. */
export const RouteMapForm = z.discriminatedUnion("intent", [
  z
    .object({
      intent: z.literal("save"),
      title: requiredText("programme-office:errors.routeMapTitle", longest.title),
      firstMonth: monthField,
      lastMonth: monthField,
    })
    .refine(({ firstMonth, lastMonth }) => firstMonth <= lastMonth, {
      error: "programme-office:errors.lastMonth",
      path: ["lastMonth"],
    }),
  z.object({ intent: z.enum(["up", "down"]), taskId: z.string() }),
]);

/** A milestone's fields; a row in which nothing is typed is no milestone. */
const Milestone = z
  .object({
    id: z.string().optional(),
    label: text(longest.title),
    day,
    month: z
      .string()
      .optional()
      .transform((typed) => typed ?? null)
      .refine((typed) => typed === null || isMonth(typed), "programme-office:errors.month")
      .transform((typed) => (typed === null ? null : asMonth(typed))),
  })
  .refine((row) => row.label !== "" || row.day === null, {
    error: "programme-office:errors.milestoneLabel",
    path: ["label"],
  })
  .refine((row) => row.label === "" || row.day !== null || row.month !== null, {
    error: "programme-office:errors.milestoneMonth",
    path: ["day"],
  });

export const RouteTaskForm = z
  .object({
    title: requiredText("programme-office:errors.task", longest.text),
    startsOn: day,
    endsOn: day,
    milestones: z.array(Milestone).max(100).default([]),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    error: "programme-office:errors.endsBeforeStart",
    path: ["endsOn"],
  });
export type RouteTaskForm = z.infer<typeof RouteTaskForm>;

/** What an import of a route map asks beside the file. */
const routeMapImport = {
  title: text(longest.title),
  year: z
    .string()
    .optional()
    .transform((typed) => typed?.trim() || null)
    .refine((typed) => typed === null || /^(19|20)\d{2}$/.test(typed), "programme-office:errors.year")
    .transform((typed) => (typed === null ? null : Number(typed))),
};

export const ReadRouteMapForm = z.object({
  ...routeMapImport,
  file: z.instanceof(File, { error: "programme-office:errors.file" }),
});

/** The second step: the rows that the officer has looked at, read anew. */
export const StoreRouteMapForm = z.object({
  ...routeMapImport,
  fileName: z.string().max(255).default(""),
  rows: z.string(),
});

const level = choiceOrNone(["low", "medium", "high"]);

/** Groups and localities as their page sends them, each row under its own id. */
export const StakeholdersForm = z.object({
  groups: z.array(z.object({ id: z.string(), interest: level, influence: level, target: count })).default([]),
  localities: z
    .array(
      z.object({
        id: z.string(),
        name: requiredText("programme-office:errors.locality", longest.line),
        target: count,
        retired: z
          .string()
          .optional()
          .transform((ticked) => ticked !== undefined),
      }),
    )
    .default([]),
  more: text(10_000)
    .transform((typed) => [
      ...new Set(
        typed
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== ""),
      ),
    ])
    .refine((lines) => lines.length <= 100, "programme-office:errors.tooMany")
    .refine((lines) => lines.every((line) => line.length <= longest.line), "programme-office:errors.tooLong"),
});
export type StakeholdersForm = z.infer<typeof StakeholdersForm>;

/** What can be done about somebody who has not been heard. `about` is "group:<id>" or "locality:<id>". */
export const ReachNoteForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    about: z
      .string({ error: "programme-office:errors.about" })
      .regex(/^(group|locality):.+$/s, "programme-office:errors.about"),
    text: requiredText("programme-office:errors.note"),
    who: requiredText("programme-office:errors.who", longest.line),
    dueOn: day,
  }),
  z.object({ intent: z.enum(["done", "again"]), noteId: z.string() }),
]);
export type NewReachNote = Extract<z.infer<typeof ReachNoteForm>, { intent: "add" }>;

const condition = z.enum(fairnessConditions);

/** What can be done on the standards page. Each condition's note has a field of its own there. */
export const StandardsForm = z.discriminatedUnion("intent", [
  z
    .object({
      intent: z.literal("confirm"),
      condition,
      "note-formative": text(),
      "note-reasons": text(),
      "note-time": text(),
      "note-conscientious": text(),
    })
    .superRefine((form, context) => {
      const field = `note-${form.condition}` as const;
      if (form[field] !== "") return;
      context.addIssue({ code: "custom", path: [field], message: "programme-office:errors.conditionNote" });
    }),
  z.object({ intent: z.literal("withdraw"), condition }),
  z.object({
    intent: z.literal("answer"),
    findingId: z.string(),
    reason: requiredText("programme-office:errors.findingReason"),
  }),
  z.object({
    intent: z.literal("decide"),
    decidedOn: requiredDay,
    body: requiredText("programme-office:errors.decisionBody", longest.line),
    text: requiredText("programme-office:errors.decisionText"),
  }),
  z.object({
    intent: z.literal("note"),
    analyse: text(),
    plan: text(),
    do: text(),
    review: text(),
  }),
]);

const isWebAddress = (typed: string) =>
  typed === "" || (URL.canParse(typed) && ["http:", "https:"].includes(new URL(typed).protocol));

/** One standard's score with what it rests on. */
export const ScoreForm = z.object({
  score: z
    .string({ error: "programme-office:errors.score" })
    .regex(/^[1-6]$/, "programme-office:errors.score")
    .transform(Number),
  evidence: text(),
  url: text(longest.url).refine(isWebAddress, "programme-office:errors.url"),
  linked: z.array(z.string()).max(200).default([]),
});
export type ScoreForm = z.infer<typeof ScoreForm>;
