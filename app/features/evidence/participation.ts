/** How far people share in a decision, from the least (domain/practice.md 3.2). */
export const levels = ["consult", "involve", "collaborate"] as const;
export type Level = (typeof levels)[number];

const together: readonly string[] = ["focusGroup", "event", "faceToFace", "seminar", "stigmaPlan"];

/** The level that a channel gives at least: a form consults, talking together involves, the panel works with us. */
export function levelOf(channel: string): Level {
  if (channel === "panel") return "collaborate";
  return together.includes(channel) ? "involve" : "consult";
}
