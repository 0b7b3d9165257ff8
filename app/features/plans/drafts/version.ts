import type { DraftStage } from "#app/platform/database/client/enums.ts";

/** The stages in the order in which the Act sets them (docs/rules/fair-consultation.md), and any other version last. */
export const draftStages = [
  "proposals",
  "firstDraft",
  "secondDraft",
  "other",
] as const satisfies DraftStage[];

/** The stage that a new version probably is, from those that were. */
export function nextStage(frozen: readonly DraftStage[]): DraftStage {
  const reached = Math.max(-1, ...frozen.map((stage) => draftStages.indexOf(stage)).filter((one) => one < 3));
  return draftStages[Math.min(reached + 1, 2)] ?? "other";
}
