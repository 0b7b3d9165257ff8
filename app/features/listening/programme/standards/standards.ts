import type { CycleStage, EngagementStandard } from "#app/platform/database/client/enums.ts";

/** The seven National Standards for Community Engagement, in their order (docs/rules/fair-consultation.md). */
export const engagementStandards = [
  "inclusion",
  "support",
  "planning",
  "workingTogether",
  "methods",
  "communication",
  "impact",
] as const satisfies EngagementStandard[];

/** The standard that a part of a URL names, if it is one. */
export function findStandard(name: string | undefined): EngagementStandard | undefined {
  return engagementStandards.find((standard) => standard === name);
}

/** The scores that a standard can have, from 1 (not met at all) to 6 (met in full). */
export const scores = [1, 2, 3, 4, 5, 6] as const;

/** The four steps of the cycle of good engagement, in their order. */
export const cycleStages = ["analyse", "plan", "do", "review"] as const satisfies CycleStage[];

/** What the record of a consultation says, as far as the cycle looks at it. */
export type CycleFacts = {
  groups: { interest: unknown; influence: unknown; target: number | null }[];
  isOffered: boolean;
  channels: number;
  routeTasks: number;
  openingIsConfirmed: boolean;
  isPublished: boolean;
  people: number;
  /** Groups and localities that are missing, and those of them about which something is being done. */
  missing: number;
  missingWithNote: number;
  scored: number;
  isDecided: boolean;
};

const tasks = {
  analyse: ["groupsPlaced", "targetsSet"],
  plan: ["offered", "channels", "routeMap", "opening"],
  do: ["published", "heard", "missingNoted"],
  review: ["scored", "decided"],
} as const;
export type CycleTask = (typeof tasks)[CycleStage][number];

/** What each step of the cycle asks for, and whether the record shows it. */
export function cycleChecklist(
  facts: CycleFacts,
): { stage: CycleStage; tasks: { task: CycleTask; done: boolean }[] }[] {
  const { groups } = facts;
  const done: Record<CycleTask, boolean> = {
    groupsPlaced: groups.length > 0 && groups.every(({ interest, influence }) => interest && influence),
    targetsSet: groups.length > 0 && groups.every(({ target }) => target !== null),
    offered: facts.isOffered,
    channels: facts.channels > 0,
    routeMap: facts.routeTasks > 0,
    opening: facts.openingIsConfirmed,
    published: facts.isPublished,
    heard: facts.people > 0,
    missingNoted: facts.isPublished && facts.missingWithNote === facts.missing,
    scored: facts.scored === engagementStandards.length,
    decided: facts.isDecided,
  };
  return cycleStages.map((stage) => ({
    stage,
    tasks: tasks[stage].map((task) => ({ task, done: done[task] })),
  }));
}
