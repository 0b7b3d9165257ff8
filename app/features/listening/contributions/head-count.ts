import type { Translate } from "#app/platform/i18n/texts.ts";

/**
 * Distinct people behind something, of the people who took part. Where words are among them of several people who were
 * not told apart, who count as one, there are at least so many.
 */
export type Share = { people: number; base: number; peopleAtLeast: boolean; baseAtLeast: boolean };

/** Counts each respondent once. `atLeast`: one of them stands for several people who were not told apart. */
export function headCount(rows: readonly { respondentId: string; standsForSeveral: boolean }[]): {
  people: number;
  atLeast: boolean;
} {
  return {
    people: new Set(rows.map((row) => row.respondentId)).size,
    atLeast: rows.some((row) => row.standsForSeveral),
  };
}

/** A number of people as it is printed: "17", or "at least 17". */
export function peopleInWords(t: Translate, people: number, atLeast: boolean): string {
  return atLeast ? t("consultations-office:atLeast", { people }) : String(people);
}

/** What texts that print a share need: its numbers in words, and the base for the plural. */
export function shareInWords(t: Translate, { people, base, peopleAtLeast, baseAtLeast }: Share) {
  return {
    people: peopleInWords(t, people, peopleAtLeast),
    base: peopleInWords(t, base, baseAtLeast),
    count: base,
  };
}
