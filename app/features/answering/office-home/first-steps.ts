const keys = [
  "partnership",
  "helpLines",
  "plan",
  "publishPlan",
  "consultation",
  "survey",
  "publish",
] as const;

export type FirstStep = {
  key: (typeof keys)[number];
  done: boolean;
  /** The record with which to go on, where there is one. */
  id?: string;
};

/** Whether the first consultation is open to the public, so that the list of first steps has done its work. */
export function isUnderWay(steps: FirstStep[]): boolean {
  return steps.some((step) => step.key === "publish" && step.done);
}

/** The first step that is not done; null when all are. */
export function nextStep(steps: FirstStep[]): FirstStep | null {
  return steps.find((step) => !step.done) ?? null;
}
