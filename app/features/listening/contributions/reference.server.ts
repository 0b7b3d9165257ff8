import { randomInt } from "node:crypto";

// No vowels and no letters or digits that are mistaken for one another, on paper or over the telephone.
const letters = "BCDFGHJKMNPQRSTVWXYZ23456789";

/** A new reference that a person can read out: ABC-DEF-GHJ (28^9 of them). Says nothing about who or when. */
export function newReference(): string {
  const pick = () => letters[randomInt(letters.length)];
  const part = () => `${pick()}${pick()}${pick()}`;
  return `${part()}-${part()}-${part()}`;
}
