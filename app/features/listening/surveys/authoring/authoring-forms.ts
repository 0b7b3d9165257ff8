import { z } from "zod";
import { isSlug } from "#app/features/listening/consultations/consultation.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { optionalText } from "../optional-text.ts";

export const SurveyForm = z.object({
  title: z
    .string({ error: "surveys-office:errors.titleMissing" })
    .trim()
    .min(1, "surveys-office:errors.titleMissing")
    .max(200, "surveys-office:errors.textTooLong"),
  slug: z
    .string()
    .trim()
    .refine(isSlug, "surveys-office:errors.slug")
    .optional()
    .transform((typed) => typed ?? ""),
  introduction: optionalText(10_000),
  minutes: z.coerce
    .number({ error: "surveys-office:errors.minutes" })
    .int("surveys-office:errors.minutes")
    .min(1, "surveys-office:errors.minutes")
    .max(120, "surveys-office:errors.minutes"),
  keyedTwice: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
});
export type SurveyForm = z.infer<typeof SurveyForm>;

export const SurveyPageForm = z.object({ title: optionalText(200), help: optionalText(5000) });
export type SurveyPageForm = z.infer<typeof SurveyPageForm>;

/** What can be done on a survey's own page. */
export const SurveyIntent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("publish") }),
  z.object({ intent: z.literal("pageUp"), id: z.string() }),
  z.object({ intent: z.literal("pageDown"), id: z.string() }),
  z.object({ intent: z.literal("questionUp"), id: z.string() }),
  z.object({ intent: z.literal("questionDown"), id: z.string() }),
]);

export type SurveyIntent = z.infer<typeof SurveyIntent>;

/** Where on a form a refusal belongs, and its message. */
export const refusedFields: Record<
  "slugTaken" | "slugFixed" | "pageMissing" | "notInPlan" | "otherKind",
  FieldErrors
> = {
  slugTaken: { slug: "surveys-office:errors.slugTaken" },
  slugFixed: { title: "surveys-office:errors.slugFixed" },
  pageMissing: { pageId: "surveys-office:errors.pageMissing" },
  notInPlan: { about: "surveys-office:errors.notInPlan" },
  otherKind: { kind: "surveys-office:errors.otherKind" },
};

/** What has just been done, from the address that the page was sent back to. */
export const SurveyDone = z.enum(["created", "saved", "published", "questionDeleted", "pageDeleted"]);
export type SurveyDone = z.infer<typeof SurveyDone>;

/** The wish to delete what the page is about, instead of saving it. */
export const DeletionIntent = z.object({ intent: z.literal("delete") });
