import { z } from "zod";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { Choices, keepOptionIds, optionLimits, optionLines, optionsProblem } from "./choice-options.ts";
import { checkChosen, chosenInWords, type ShownChoices } from "./closed-answer.ts";
import { defineKind } from "./kind.ts";
import { oneField, oneFieldWithSeveral } from "./parts.ts";

const lines = z
  .string({ error: "surveys-office:errors.options.tooFew" })
  .transform(optionLines)
  .superRefine((typed, context) => {
    const problem = optionsProblem(typed);
    if (problem) context.addIssue({ code: "custom", message: `surveys-office:errors.options.${problem}` });
  });

/** A question that is answered from a list: with one of its options, or with several. */
export function choice({ isSeveral, becomes }: { isSeveral: boolean; becomes: QuestionKind[] }) {
  return defineKind({
    becomes,
    schema: Choices,
    none: [],
    parts: () => (isSeveral ? oneFieldWithSeveral : oneField),
    check: (options, given) =>
      checkChosen(
        options.map((option) => option.id),
        given,
        isSeveral,
      ),
    view: (options, read): ShownChoices => ({
      options: options.map(({ id, label }) => ({ value: id, label: read(label, `option.${id}`) })),
    }),
    words: chosenInWords,
    isOpen: false,
    count: (options) => ({ isSeveral, values: options.map(({ id, label }) => ({ value: id, label })) }),
    form: { fields: { options: lines } },
    keep: (sent, before, newId) => keepOptionIds(before, sent.options, newId),
    author: (options) => {
      const labels = options.map((option) => option.label);
      return {
        typed: { options: labels.join("\n") },
        texts: options.map(({ id, label }, index) => ({
          field: `option.${id}`,
          original: label,
          formField: "options",
          line: index + 1,
        })),
        outline: labels,
        isComplete: options.length >= optionLimits.fewest,
      };
    },
  });
}
