import { z } from "zod";

const long = "language-check-office:errors.tooLong";
const optional = z.string().trim().max(1000, long).default("");

/** Words with a letter in them: a bare * would find everything. */
const words = z
  .string({ error: "language-check-office:errors.wordsMissing" })
  .trim()
  .max(100, long)
  .regex(/\p{L}{2}/u, "language-check-office:errors.wordsMissing");

export const TermForm = z.object({
  words,
  suggestion: z
    .string({ error: "language-check-office:errors.suggestionMissing" })
    .trim()
    .min(1, "language-check-office:errors.suggestionMissing")
    .max(200, long),
  reason: optional,
  source: optional,
});
export type TermTexts = z.output<typeof TermForm>;

/** What an administrator does with the list of exceptions. */
export const ExceptionWork = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("addException"),
    phrase: z
      .string({ error: "language-check-office:errors.phraseMissing" })
      .trim()
      .max(200, long)
      .regex(/\p{L}{2}/u, "language-check-office:errors.phraseMissing"),
    reason: optional,
  }),
  z.object({ intent: z.literal("removeException"), id: z.string() }),
]);
