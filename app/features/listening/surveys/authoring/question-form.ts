import { z } from "zod";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { Sent } from "../kinds/kind.ts";
import { kinds, type OptionsOf, questionKinds, readOptions, type SentOf } from "../kinds/kinds.ts";
import { optionalText } from "../optional-text.ts";

const about = z.array(z.string()).default([]);

const words = {
  text: z
    .string({ error: "surveys-office:errors.questionMissing" })
    .trim()
    .min(1, "surveys-office:errors.questionMissing")
    .max(1000, "surveys-office:errors.textTooLong"),
  help: optionalText(5000),
  required: z
    .literal("yes")
    .optional()
    .transform((ticked) => ticked === "yes"),
  pageId: z.string({ error: "surveys-office:errors.pageMissing" }),
  about,
};

type Words = Sent<typeof words>;

/** A question as its form sends it: what every question has, and what its kind has. */
export type QuestionForm<K extends QuestionKind = QuestionKind> = {
  [Kind in K]: Words & { kind: Kind } & SentOf<Kind>;
}[K];

const formOf = <K extends QuestionKind>(kind: K) => {
  const { fields, problem } = kinds[kind].form;
  return z.object({ ...words, kind: z.literal(kind), ...fields }).superRefine((sent, context) => {
    const found = problem?.(sent as SentOf<K>);
    if (found) context.addIssue({ code: "custom", message: found.message, path: [found.field] });
  });
};

// A union made of a list that is only known when it runs has no type of its own.
export const QuestionForm = z.discriminatedUnion(
  "kind",
  questionKinds.map((kind) => formOf(kind)) as [ReturnType<typeof formOf>],
) as unknown as z.ZodType<QuestionForm>;

/** What stays open to change once somebody has answered; without a kind, it is told from a whole question. */
export const QuestionHelpForm = z
  .object({ help: optionalText(5000), about })
  .transform((sent) => ({ ...sent, kind: null }));
export type QuestionHelpForm = z.infer<typeof QuestionHelpForm>;

/** Which kind of question is being added, from the address. */
export const QuestionKindParam = z.enum(questionKinds);

/**
 * The options that a form says, as they are stored. They keep the ids of those that stood before; `stored` is null for a
 * new question.
 */
export function optionsFrom<K extends QuestionKind>(
  form: QuestionForm<K>,
  stored: { options: unknown } | null,
  newId: () => string,
): OptionsOf<K> {
  const { keep, none } = kinds[form.kind];
  return keep(form, stored ? readOptions(form.kind, stored.options) : none, newId);
}
