export type KeyingState = "takenIn" | "leftOut" | "settled" | "needsSecond" | "differs";

/** How far a paper that was keyed has come. One that two people keyed differently is settled by choosing. */
export function keyingState(
  paper: { chosen: number | null; leftOut: boolean; isTakenIn: boolean; keyings: readonly unknown[] },
  keyedTwice: boolean,
): KeyingState {
  if (paper.isTakenIn) return "takenIn";
  if (paper.leftOut) return "leftOut";
  if (paper.chosen !== null) return "settled";
  if (paper.keyings.length > 1) return "differs";
  return keyedTwice ? "needsSecond" : "settled";
}

/** The keying that stands: the one that was chosen, else the only one. */
export function standingKeying<K extends { turn: number }>(paper: {
  chosen: number | null;
  keyings: readonly K[];
}): K | undefined {
  return paper.keyings.find((keying) => keying.turn === (paper.chosen ?? 1));
}

/** Whether two keyings have the same words, whatever the space between them. */
export function isSameText(one: string, other: string): boolean {
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  return words(one) === words(other);
}

export const keyingDecisions = ["first", "second", "leaveOut", "putBack"] as const;

/** What can be decided about a paper that is keyed. */
export type KeyingDecision = (typeof keyingDecisions)[number];
