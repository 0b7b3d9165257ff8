import type { Stance } from "#app/platform/database/client/enums.ts";

/** How words may stand to a plan item, in the order in which they are offered. */
export const stances = [
  "supports",
  "opposes",
  "concern",
  "suggestion",
  "neutral",
] as const satisfies readonly Stance[];
