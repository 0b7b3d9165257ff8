import { z } from "zod";

/** What a choice question offers, as stored. The id is what answers refer to: it never changes and is never given twice. */
export const Choices = z.array(z.object({ id: z.string().min(1), label: z.string() }));
export type Choice = z.infer<typeof Choices>[number];

export const optionLimits = { fewest: 2, most: 30, longest: 200 };

/** The lines of an options field that say something, in order. */
export function optionLines(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What is wrong with these lines as the options of one question, or null. */
export function optionsProblem(lines: string[]): "tooFew" | "tooMany" | "tooLong" | "twice" | null {
  if (lines.length < optionLimits.fewest) return "tooFew";
  if (lines.length > optionLimits.most) return "tooMany";
  if (lines.some((line) => line.length > optionLimits.longest)) return "tooLong";
  if (new Set(lines).size < lines.length) return "twice";
  return null;
}

/**
 * The options that edited lines stand for. A line keeps the id of the option with the same words wherever it has moved,
 * else of the option whose words are most like it; when just as many lines as options remain, they are taken in order.
 * Every other line is a new option. `newId` must give an id that it has not given before.
 */
export function keepOptionIds(before: Choice[], lines: string[], newId: () => string): Choice[] {
  const ids = new Map<number, string>();
  const spare = new Map(before.map((option) => [option.id, option]));
  const take = (line: number, id: string) => {
    ids.set(line, id);
    spare.delete(id);
  };
  for (const [index, line] of lines.entries()) {
    const same = [...spare.values()].find((option) => option.label === line);
    if (same) take(index, same.id);
  }
  const alike = lines
    .flatMap((line, index) =>
      ids.has(index)
        ? []
        : [...spare.values()].map((option) => ({
            index,
            id: option.id,
            likeness: likeness(line, option.label),
          })),
    )
    .filter((pair) => pair.likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness);
  for (const pair of alike) if (!ids.has(pair.index) && spare.has(pair.id)) take(pair.index, pair.id);
  const left = lines.map((_, index) => index).filter((index) => !ids.has(index));
  if (left.length === spare.size) {
    const remaining = [...spare.keys()];
    for (const [place, index] of left.entries()) take(index, remaining[place] ?? newId());
  }
  return lines.map((label, index) => ({ id: ids.get(index) ?? newId(), label }));
}

/** How much two texts share, from 0 to 1: twice the letter pairs in common over all letter pairs (Dice). */
function likeness(one: string, other: string): number {
  const pairs = letterPairs(one);
  const others = letterPairs(other);
  const all = pairs.length + others.length;
  if (all === 0) return 0;
  let common = 0;
  for (const pair of pairs) {
    const found = others.indexOf(pair);
    if (found < 0) continue;
    others.splice(found, 1);
    common++;
  }
  return (2 * common) / all;
}

function letterPairs(text: string): string[] {
  const letters = [...text.toLowerCase()];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}
