export type Keying = {
  turn: number;
  text: string;
  language: string;
  groupId: string | null;
  topicId: string | null;
  notPublish: boolean;
};

export type SlipState = "takenIn" | "leftOut" | "settled" | "needsSecond" | "differs";

/** How far a slip has come. One that two people keyed differently is settled by choosing. */
export function slipState(
  slip: { chosen: number | null; leftOut: boolean; takingInId: string | null; keyings: readonly unknown[] },
  keyedTwice: boolean,
): SlipState {
  if (slip.takingInId !== null) return "takenIn";
  if (slip.leftOut) return "leftOut";
  if (slip.chosen !== null) return "settled";
  if (slip.keyings.length > 1) return "differs";
  return keyedTwice ? "needsSecond" : "settled";
}

/** The keying that stands: the one that was chosen, else the only one. */
export function standingKeying<K extends Keying>(slip: {
  chosen: number | null;
  keyings: readonly K[];
}): K | undefined {
  return slip.keyings.find((keying) => keying.turn === (slip.chosen ?? 1));
}

const facts = ["language", "groupId", "topicId", "notPublish"] as const;

/** Whether two people keyed a slip alike: the same words, whatever the space between them, and the same facts. */
export function isSameKeying(one: Omit<Keying, "turn">, other: Omit<Keying, "turn">): boolean {
  const words = (text: string) => text.replace(/\s+/g, " ").trim();
  return words(one.text) === words(other.text) && facts.every((fact) => one[fact] === other[fact]);
}
