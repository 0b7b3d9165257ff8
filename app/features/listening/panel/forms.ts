import { z } from "zod";
import { draftStages } from "#app/features/plans/drafts/version.ts";
import { momentFrom } from "#app/platform/time/local-time.ts";
import {
  answerOutcomes,
  commentKinds,
  commentPermissions,
  longestComment,
  moderationOutcomes,
} from "./comment.ts";

const words = (most: number, tooLong: string) =>
  z
    .string()
    .max(most, tooLong)
    .optional()
    .transform((typed) => typed?.trim() ?? "");

const neededWords = (most: number, missing: string, tooLong: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, tooLong);

const localTime = (missing: string) =>
  z.string({ error: missing }).refine((typed) => momentFrom(typed, "UTC") !== null, missing);

export const FreezeForm = z.object({
  stage: z.enum(draftStages, { error: "panel-office:errors.stage" }),
  note: words(2000, "panel-member:errors.noteLong"),
});

/** Everything that can be done on a version's own page. The times are local to the consultation chosen. */
export const VersionWorkForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("publish"),
    audience: z.enum(["panel", "everyone"], { error: "panel-office:errors.audience" }),
    consultationId: z.string({ error: "panel-office:errors.consultation" }),
    opensAt: localTime("panel-office:errors.opens"),
    closesAt: localTime("panel-office:errors.closes"),
    introduction: words(2000, "panel-member:errors.noteLong"),
    recipients: words(1000, "panel-member:errors.noteLong"),
  }),
  z.object({ intent: z.literal("close"), periodId: z.string() }),
  z.object({
    intent: z.literal("signOff"),
    decidedBy: neededWords(300, "panel-office:errors.decidedBy", "panel-member:errors.noteLong"),
  }),
]);

/** What an officer does with one comment. */
export const CommentWorkForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("answer"),
    outcome: z.enum(answerOutcomes, { error: "panel-office:errors.outcome" }),
    reason: neededWords(longestComment, "panel-office:errors.reason", "panel-office:errors.reasonLong"),
  }),
  z.object({
    intent: z.literal("useSuggestion"),
    outcome: z.enum(["accepted", "partly"], { error: "panel-office:errors.outcome" }),
    reason: neededWords(longestComment, "panel-office:errors.reason", "panel-office:errors.reasonLong"),
    words: neededWords(20_000, "panel-office:errors.newWords", "panel-office:errors.newWordsLong"),
    revision: z.coerce.number().int(),
  }),
  z.object({
    intent: z.literal("writeDown"),
    transcript: neededWords(20_000, "panel-office:errors.transcript", "panel-member:errors.noteLong"),
  }),
  z
    .object({
      intent: z.literal("moderate"),
      moderation: z.enum(moderationOutcomes, { error: "panel-office:errors.moderation" }),
      why: words(1000, "panel-member:errors.noteLong"),
    })
    .refine((form) => form.moderation === "shown" || form.why !== "", {
      error: "panel-office:errors.moderationReason",
      path: ["why"],
    }),
]);

const saidSomething = (form: { text: string; suggestion: string; kind: string; voice?: File }) =>
  form.text !== "" || form.suggestion !== "" || form.kind === "support" || form.voice !== undefined;

/** A member's comment. Blank words mean the whole passage; `start` is where they were chosen, if they were. */
export const CommentForm = z
  .object({
    words: words(20_000, "panel-member:errors.wordsDiffer"),
    start: z.coerce.number().int().min(0).optional().catch(undefined),
    kind: z.enum(commentKinds, { error: "panel:errors.kind" }),
    text: words(longestComment, "panel:errors.textLong"),
    suggestion: words(longestComment, "panel:errors.suggestionLong"),
    readers: z.enum(["officers", "panel"], { error: "panel-member:errors.readers" }),
    supporter: z
      .string()
      .optional()
      .transform((typed) => typed === "yes"),
    permission: z.enum(commentPermissions, { error: "panel:errors.permission" }).optional(),
    voice: z.instanceof(File, { error: "panel-member:errors.voiceKind" }).optional(),
  })
  .refine(saidSomething, { error: "panel:errors.text", path: ["text"] });

/** A comment of somebody without an account. */
export const PublicCommentForm = z
  .object({
    kind: z.enum(commentKinds, { error: "panel:errors.kind" }),
    text: words(longestComment, "panel:errors.textLong"),
    suggestion: words(longestComment, "panel:errors.suggestionLong"),
    permission: z.enum(commentPermissions).optional().catch(undefined),
  })
  .refine(saidSomething, { error: "panel:errors.text", path: ["text"] });

export const NameForm = z.object({
  displayName: neededWords(60, "panel-member:errors.name", "panel-member:errors.nameLong"),
});

export const OwnCommentForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("reply"),
    text: neededWords(longestComment, "panel-member:errors.reply", "panel:errors.textLong"),
  }),
  z.object({ intent: z.literal("withdraw") }),
  z.object({ intent: z.literal("withdrawQuotation"), quotation: z.string() }),
]);

export const InvolvementForm = z.object({
  sectionId: z.string().optional(),
  what: neededWords(2000, "panel-office:errors.what", "panel-member:errors.noteLong"),
  people: z.coerce
    .number({ error: "panel-office:errors.people" })
    .int("panel-office:errors.people")
    .min(1, "panel-office:errors.people")
    .max(10_000, "panel-office:errors.people"),
  period: neededWords(200, "panel-office:errors.when", "panel-member:errors.noteLong"),
  changed: neededWords(2000, "panel-office:errors.changed", "panel-member:errors.noteLong"),
});

export const AgreementForm = z.object({
  agrees: z.enum(["yes", "no"], { error: "panel-member:errors.agrees" }),
  words: words(2000, "panel-member:errors.noteLong"),
});
