import { sentencesOf } from "#app/features/plans/drafts/sentence.ts";

/** Below this many people who answered, counts are printed and no word for a share is used (docs/rules/counting.md). */
const smallestBaseForShares = 30;

export type Quantifier = "few" | "some" | "many" | "most" | "largeMajority" | "consensus";

/** Preset scale A of docs/rules/counting.md: from this share of those who answered, in per cent, up to the next. */
const quantifierScale = [
  { quantifier: "few", from: 5 },
  { quantifier: "some", from: 10 },
  { quantifier: "many", from: 20 },
  { quantifier: "most", from: 50 },
  { quantifier: "largeMajority", from: 75 },
  { quantifier: "consensus", from: 90 },
] as const satisfies { quantifier: Quantifier; from: number }[];

export type QuantifierWarning = {
  /** As the officer wrote it. */
  word: string;
  people: number;
  base: number;
} & (
  | { reason: "smallBase" }
  /** Some of the people were not told apart, so that there is no share. */
  | { reason: "notToldApart" }
  /** `fits` is the scale's word for the count; null when the share is below the scale. */
  | { reason: "otherShare"; fits: Quantifier | null }
);

// Longer phrases first, so that "large majority" is not read as "majority".
const phrases =
  /\b(large majority|broad agreement|consensus|most|majority|many|several|some|few|everyone|everybody|all)\b/giu;

const meanings: Record<string, Quantifier | "all"> = {
  "large majority": "largeMajority",
  "broad agreement": "largeMajority",
  consensus: "consensus",
  most: "most",
  majority: "most",
  many: "many",
  several: "some",
  some: "some",
  few: "few",
  everyone: "all",
  everybody: "all",
  all: "all",
};

/** The scale's word for a count, or null for a share below its lowest. */
export function quantifierFor(people: number, base: number): Quantifier | null {
  if (base === 0) return null;
  return quantifierScale.findLast((step) => people * 100 >= step.from * base)?.quantifier ?? null;
}

type Counted = { people: number; base: number; baseAtLeast?: boolean };

/** The words for a share in an officer's sentence that its count does not bear. Warnings, never refusals. */
export function checkQuantifiers(text: string, count: Counted): QuantifierWarning[] {
  const { people, base } = count;
  const words = [...text.matchAll(phrases)].map(([word]) => word);
  const first = words.filter(
    (word, index) => words.findIndex((one) => one.toLowerCase() === word.toLowerCase()) === index,
  );
  if (count.baseAtLeast) return first.map((word) => ({ reason: "notToldApart", word, people, base }));
  if (base < smallestBaseForShares) return first.map((word) => ({ reason: "smallBase", word, people, base }));
  const fits = quantifierFor(people, base);
  return first
    .filter((word) => {
      const meaning = meanings[word.toLowerCase()];
      return meaning === "all" ? people !== base : meaning !== fits;
    })
    .map((word) => ({ reason: "otherShare", word, people, base, fits }));
}

/** The same for a paragraph of a draft: each sentence against the counts of the findings that it cites. */
export function checkParagraph(
  text: string,
  countOf: (key: string) => Counted | undefined,
): QuantifierWarning[] {
  return sentencesOf(text).flatMap((sentence) => {
    const counts = sentence.keys.map(countOf).filter((count) => count !== undefined);
    const warnings = counts.map((count) => checkQuantifiers(sentence.words, count));
    // A word is borne when one of the findings bears it.
    return warnings.some((list) => list.length === 0) ? [] : (warnings[0] ?? []);
  });
}
