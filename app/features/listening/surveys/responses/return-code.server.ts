import { keyedHash } from "#app/platform/sealing.server.ts";

// No vowels and no letters or digits that are mistaken for one another, on paper or over the telephone.
const letters = "BCDFGHJKMNPQRSTVWXYZ23456789";
const length = 12;

/**
 * The code with which the holder of a key can come back on another device: BCD-FGH-JKM-NPQ (28^12 of them). It follows
 * from the key, so it can be shown again, and is stored nowhere.
 */
export function returnCodeOf(key: string): string {
  const hash = keyedHash(`return code of ${key}`);
  const chosen = Array.from({ length }, (_, place) => {
    const number = Number.parseInt(hash.slice(place * 4, place * 4 + 4), 16);
    return letters[number % letters.length];
  });
  return chosen.join("").replace(/(...)(?=.)/g, "$1-");
}

/** What the database stores of a code, however it was typed: in small letters, with spaces or without dashes. */
export function hashOfReturnCode(typed: string): string {
  return keyedHash(`return ${typed.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);
}
