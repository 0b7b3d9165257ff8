import { longest } from "./meeting.ts";

/** A label as it is kept: without space at its ends, and one space between its words. */
export function tidyLabel(typed: string): string {
  return typed.replace(/\s+/g, " ").trim();
}

/** Two labels with one key are one speaker: P1 and p1. */
export function labelKey(label: string): string {
  return tidyLabel(label).toLocaleLowerCase("en");
}

/** Whether a label says by itself that it is a facilitator's, whose words are no evidence. */
export function isFacilitatorLabel(label: string): boolean {
  return /^(co-?)?(facilitator|interviewer|moderator|note-?taker|chair|host)\b/i.test(tidyLabel(label));
}

const shortLabel = /^(?:p|f|carer|person|participant|speaker|facilitator)\s?\d{0,3}$/i;

/** Whether a label tells nobody who it is: P1, Carer 2, Facilitator. */
export function isAnonymousLabel(label: string): boolean {
  return isFacilitatorLabel(label) || shortLabel.test(tidyLabel(label));
}

/**
 * Takes a label from the front of a line ("P1: the bus stops at six"), for quick typing. Only a label that the session
 * knows, or one that can be nothing else, is taken: "One thing: …" stays as it is.
 */
export function splitLabel(line: string, known: readonly string[]): { label: string | null; text: string } {
  const found = /^([^:\n]{1,40}):\s+(\S[\s\S]*)$/u.exec(line);
  const label = tidyLabel(found?.[1] ?? "");
  const isKnown = known.some((one) => labelKey(one) === labelKey(label));
  if (!found || label.length > longest.label || !(isKnown || isAnonymousLabel(label))) {
    return { label: null, text: line };
  }
  return { label, text: found[2] ?? "" };
}

/** The first labels of the kind P1, P2 that are not in use yet. */
export function freeLabels(used: readonly string[], wanted: number): string[] {
  const taken = new Set(used.map(labelKey));
  const free: string[] = [];
  for (let number = 1; free.length < wanted; number++) {
    if (!taken.has(`p${number}`)) free.push(`P${number}`);
  }
  return free;
}
