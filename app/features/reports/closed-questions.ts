import { z } from "zod";

/** One closed question with how many people chose each of its answers. */
export type ClosedQuestion = {
  code: string;
  text: string;
  /** People may choose more than one answer, so that the counts add up to more than the base. */
  multiple: boolean;
  /** People who answered this question, and people who sent the survey and left it blank. */
  base: number;
  notAnswered: number;
  options: { label: string; people: number }[];
};

export type StoredQuestion = {
  code: string;
  text: string;
  kind: "singleChoice" | "multipleChoice" | "scale";
  options: unknown;
};

const Choices = z.array(z.object({ id: z.string(), label: z.string() }));
const Scale = z.object({
  least: z.number().int(),
  most: z.number().int(),
  leastLabel: z.string(),
  mostLabel: z.string(),
});

/**
 * Counts a closed question. Answers that it does not offer any more are counted under `gone`, never dropped.
 */
export function countClosedQuestion(
  question: StoredQuestion,
  counts: { sent: number; answered: number; chosen: ReadonlyMap<string, number> },
  gone: (answer: string) => string,
): ClosedQuestion {
  const offered = offeredAnswers(question);
  const offeredIds = new Set(offered.map((option) => option.id));
  const others = [...counts.chosen.keys()].filter((id) => !offeredIds.has(id)).sort();
  return {
    code: question.code,
    text: question.text,
    multiple: question.kind === "multipleChoice",
    base: counts.answered,
    notAnswered: counts.sent - counts.answered,
    options: [...offered, ...others.map((id) => ({ id, label: gone(id) }))].map(({ id, label }) => ({
      label,
      people: counts.chosen.get(id) ?? 0,
    })),
  };
}

function offeredAnswers(question: StoredQuestion): { id: string; label: string }[] {
  if (question.kind !== "scale") return Choices.parse(question.options);
  const { least, most, leastLabel, mostLabel } = Scale.parse(question.options);
  return Array.from({ length: most - least + 1 }, (_, index) => {
    const id = String(least + index);
    const words = index === 0 ? leastLabel : index === most - least ? mostLabel : "";
    return { id, label: words ? `${id} – ${words}` : id };
  });
}

/** The smallest number of people of whom a percentage is given (domain/practice.md 3.3). */
export const smallestBaseForShare = 30;

/** A share as a whole percentage, or null where so few people answered that a percentage would mislead. */
export function share(people: number, base: number): number | null {
  return base < smallestBaseForShare ? null : Math.round((people / base) * 100);
}
