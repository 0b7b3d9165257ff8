import { z } from "zod";
import { dayField } from "#app/platform/time/day-field.ts";
import { callKinds } from "./calls/call.ts";

const missing = (field: string) => `returns-office:errors.${field}Missing`;
const long = "returns-office:errors.tooLong";

const needed = (field: string, most = 200) =>
  z
    .string({ error: missing(field) })
    .trim()
    .min(1, missing(field))
    .max(most, long);
const optional = (most: number) => z.string().trim().max(most, long).default("");
const ticked = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

export const ServiceForm = z.object({
  name: needed("name"),
  provider: needed("provider"),
  funding: z.enum(["core", "funded"], { error: missing("funding") }),
});
export type ServiceTexts = z.output<typeof ServiceForm>;

/** What an officer does with a service that is registered: the button pressed says which. */
export const ServiceWork = z.discriminatedUnion("intent", [
  ServiceForm.extend({ intent: z.literal("edit") }),
  z.object({ intent: z.literal("addManager"), account: needed("account") }),
  z.object({ intent: z.literal("removeManager"), account: needed("account") }),
  z.object({ intent: z.literal("retire") }),
  z.object({ intent: z.literal("restore") }),
]);

export const CallForm = z.object({
  title: needed("title"),
  guidance: optional(10_000),
  dueOn: dayField(missing("dueOn")),
  questions: optional(20_000),
  asksActions: ticked,
  asksEvidence: ticked,
  asksReview: ticked,
  perOrganisation: ticked,
  /** "consultation" or "consultation/group", by id; empty when texts are taken in nowhere. */
  takenInto: optional(100),
});
export type CallTexts = z.output<typeof CallForm>;

export const NewCallForm = CallForm.extend({
  kind: z.enum(callKinds, { error: missing("kind") }),
  services: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
});

/** What an officer does on a call's page. */
export const CallWork = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("open") }),
  z.object({ intent: z.literal("ask"), service: needed("service") }),
]);

/** What an officer does with a return. */
export const ReturnWork = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("giveBack"),
    version: z.coerce.number().int(),
    message: needed("message", 10_000),
  }),
  z.object({ intent: z.literal("accept"), version: z.coerce.number().int(), message: optional(10_000) }),
  z.object({
    intent: z.literal("assess"),
    isNeeded: z.enum(["yes", "no"], { error: missing("isNeeded") }),
    need: optional(5000),
  }),
  z.object({ intent: z.literal("offer"), offer: needed("offer", 5000) }),
  z.object({ intent: z.literal("outcome"), outcome: needed("outcome", 5000) }),
  z.object({
    intent: z.literal("linkAim"),
    planItem: z.string(),
    /** The action's place in the version sent last; empty for the plan as a whole. */
    place: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(0)]),
  }),
  z.object({ intent: z.literal("unlinkAim"), aim: z.string() }),
]);
export type ReturnWork = z.output<typeof ReturnWork>;

export const SupportAnswerForm = z.object({
  answer: z.enum(["accepted", "declined"], { error: missing("answer") }),
  answerText: optional(5000),
});

export const LinkWork = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("make"), label: needed("label") }),
  z.object({ intent: z.literal("revoke"), link: needed("link") }),
]);

export const ConfirmationForm = z.object({
  view: z.enum(["agree", "partly", "disagree"], { error: "returns:errors.viewMissing" }),
  comment: z.string().trim().max(5000, "returns:errors.commentLong").default(""),
});

const longReview = z.string().trim().max(10_000, long).default("");

export const ReviewForm = z.object({
  lessonsLearned: longReview,
  progressMade: longReview,
  nextOn: z.string().default(""),
  revision: z.coerce.number().int(),
  intent: z.enum(["save", "send"]),
});

export const LearningForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), text: needed("comment", 5000), service: optional(100) }),
  z.object({ intent: z.literal("remove"), comment: needed("comment") }),
]);

/** The words that somebody looks for in the plans of others. */
export const PlanSearch = z.object({ q: z.string().trim().max(200).catch("") });

/** The number of a version, from an address; 0 when it names none. */
export const VersionChoice = z.coerce.number().int().catch(0);
