import type { FairnessCondition } from "#app/platform/database/client/enums.ts";

/** The four conditions of a fair consultation, the Gunning principles (docs/rules/fair-consultation.md), in their order. */
export const fairnessConditions = [
  "formative",
  "reasons",
  "time",
  "conscientious",
] as const satisfies FairnessCondition[];

/** What cannot happen until conditions are confirmed: showing a consultation to the public, and deciding on it. */
export type ConditionalStep = "opening" | "deciding";

const conditionsOf: Record<ConditionalStep, readonly FairnessCondition[]> = {
  opening: ["formative", "reasons", "time"],
  deciding: fairnessConditions,
};

export type Confirmation = { condition: FairnessCondition };

/** The conditions that a step still waits for. */
export function missingConditions(
  step: ConditionalStep,
  confirmed: readonly Confirmation[],
): FairnessCondition[] {
  return conditionsOf[step].filter(
    (condition) => !confirmed.some((confirmation) => confirmation.condition === condition),
  );
}

/** Twelve weeks are the custom, not the law. */
export const usualDays = 84;

const millisecondsOfDay = 24 * 60 * 60_000;

/** How many whole days people have to answer. */
export function openDays({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }): number {
  return Math.max(0, Math.floor((closesAt.getTime() - opensAt.getTime()) / millisecondsOfDay));
}

export type FairnessFacts = {
  purpose: string;
  canChange: string;
  cannotChange: string;
  planIsPublished: boolean;
  publishedAt: Date | null;
  closesAt: Date;
};

export type ConfirmationRefusal = "openToChangeMissing" | "reasonsMissing" | "stillOpen";

/** Why a condition cannot be confirmed yet, whatever somebody writes about it; null when it can. */
export function confirmationRefusal(
  condition: FairnessCondition,
  facts: FairnessFacts,
  now: Date,
): ConfirmationRefusal | null {
  const isBlank = (text: string) => text.trim() === "";
  if (condition === "formative" && (isBlank(facts.canChange) || isBlank(facts.cannotChange))) {
    return "openToChangeMissing";
  }
  if (condition === "reasons" && (isBlank(facts.purpose) || !facts.planIsPublished)) return "reasonsMissing";
  if (condition === "conscientious" && (facts.publishedAt === null || now < facts.closesAt))
    return "stillOpen";
  return null;
}
