import { randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#app/platform/env.server.ts";

const file = join(env.DATA_DIR, "demo-password");
const keepsFiles = !env.DATA_DIR.startsWith("memory:");
let madeHere: string | undefined;

/** The password that the example's people share, as far as this data folder knows it. */
export function knownExamplePassword(): string | undefined {
  if (env.CONVERSATIONS_DEMO_PASSWORD) return env.CONVERSATIONS_DEMO_PASSWORD;
  return keepsFiles && existsSync(file) ? readFileSync(file, "utf8").trim() : madeHere;
}

/** As above, made and kept (readable by its owner only) when there is none yet. */
export function examplePassword(): string {
  const known = knownExamplePassword();
  if (known) return known;
  madeHere = newPassword();
  if (keepsFiles) {
    mkdirSync(env.DATA_DIR, { recursive: true });
    writeFileSync(file, `${madeHere}\n`, { mode: 0o600, flag: "wx" });
  }
  return madeHere;
}

/** Four groups of two syllables (about 50 bits) that a person can read from one screen and type on another. */
function newPassword(): string {
  const pick = (letters: string) => letters[randomInt(letters.length)];
  const syllable = () => `${pick("bdfghjklmnprstvz")}${pick("aeiou")}`;
  return Array.from({ length: 4 }, () => syllable() + syllable()).join("-");
}
