import { z } from "zod";
import { isSlug } from "#app/features/listening/consultations/consultation.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { optionLines, optionsProblem, scaleLimits } from "../kinds/choice-options.ts";
import { questionKinds } from "./authoring.ts";

const text = (longest: number) =>
  z
    .string()
    .max(longest, "surveys-office:errors.textTooLong")
    .optional()
    .transform((typed) => typed?.trim() ?? "");

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
  introduction: text(10_000),
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

export const SurveyPageForm = z.object({ title: text(200), help: text(5000) });
export type SurveyPageForm = z.infer<typeof SurveyPageForm>;

const about = z.array(z.string()).default([]);

const words = {
  text: z
    .string({ error: "surveys-office:errors.questionMissing" })
    .trim()
    .min(1, "surveys-office:errors.questionMissing")
    .max(1000, "surveys-office:errors.textTooLong"),
  help: text(5000),
  required: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
  pageId: z.string({ error: "surveys-office:errors.pageMissing" }),
  about,
};

const options = z
  .string({ error: "surveys-office:errors.options.tooFew" })
  .transform(optionLines)
  .superRefine((lines, context) => {
    const problem = optionsProblem(lines);
    if (problem) context.addIssue({ code: "custom", message: `surveys-office:errors.options.${problem}` });
  });

const scaleEnd = z.coerce
  .number({ error: "surveys-office:errors.scaleEnd" })
  .int("surveys-office:errors.scaleEnd");

const scale = z
  .object({
    ...words,
    kind: z.literal("scale"),
    least: scaleEnd.min(0, "surveys-office:errors.scaleEnd").max(1, "surveys-office:errors.scaleEnd"),
    most: scaleEnd,
    leastLabel: text(200),
    mostLabel: text(200),
  })
  .refine(
    ({ least, most }) => {
      const points = most - least + 1;
      return points >= scaleLimits.fewestPoints && points <= scaleLimits.mostPoints;
    },
    { error: "surveys-office:errors.scalePoints", path: ["most"] },
  );

/** A question as its form sends it, by kind. */
export const QuestionForm = z.discriminatedUnion("kind", [
  z.object({ ...words, kind: z.literal("shortText") }),
  z.object({ ...words, kind: z.literal("longText") }),
  z.object({ ...words, kind: z.literal("singleChoice"), options }),
  z.object({ ...words, kind: z.literal("multipleChoice"), options }),
  scale,
]);
export type QuestionForm = z.infer<typeof QuestionForm>;

/** What stays open to change once somebody has answered; without a kind, it is told from a whole question. */
export const QuestionHelpForm = z
  .object({ help: text(5000), about })
  .transform((sent) => ({ ...sent, kind: null }));
export type QuestionHelpForm = z.infer<typeof QuestionHelpForm>;

/** Which kind of question is being added, from the address. */
export const QuestionKindParam = z.enum(questionKinds);

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
