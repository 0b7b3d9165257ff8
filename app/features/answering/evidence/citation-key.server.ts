import { randomInt } from "node:crypto";

const letters = "bcdfghjkmnpqrstvwxyz23456789";

/** A new key for a citation's marker: 8 characters that are not mistaken for one another, and spell no words. */
export function newCitationKey(): string {
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("");
}
