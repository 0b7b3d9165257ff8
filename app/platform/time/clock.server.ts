import { readFileSync } from "node:fs";
import { env } from "../env.server.ts";

/**
 * The moment it is now. In a demonstration, CONVERSATIONS_CLOCK may name a file that holds another moment (ISO 8601),
 * so that a review nine months away can be tried today; without the file, and everywhere else, it is the real one.
 */
export function currentMoment(): Date {
  if (!env.CONVERSATIONS_DEMO || !env.CONVERSATIONS_CLOCK) return new Date();
  const moment = new Date(momentIn(env.CONVERSATIONS_CLOCK));
  return Number.isNaN(moment.getTime()) ? new Date() : moment;
}

function momentIn(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}
