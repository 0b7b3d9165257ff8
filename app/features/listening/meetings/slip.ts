import { isSameText, type KeyingState, keyingState } from "#app/features/listening/contributions/keying.ts";

export type Keying = {
  turn: number;
  text: string;
  language: string;
  groupId: string | null;
  topicId: string | null;
  notPublish: boolean;
};

/** How far a slip has come towards being taken in. */
export function slipState(
  slip: { chosen: number | null; leftOut: boolean; takingInId: string | null; keyings: readonly unknown[] },
  keyedTwice: boolean,
): KeyingState {
  return keyingState({ ...slip, isTakenIn: slip.takingInId !== null }, keyedTwice);
}

const facts = ["language", "groupId", "topicId", "notPublish"] as const;

/** Whether two people keyed a slip alike: the same words, and the same facts. */
export function isSameKeying(one: Omit<Keying, "turn">, other: Omit<Keying, "turn">): boolean {
  return isSameText(one.text, other.text) && facts.every((fact) => one[fact] === other[fact]);
}
