import { setTimeout } from "node:timers/promises";

// Milliseconds after which others have their turn, and how long theirs is: an answer takes many rounds of the event loop.
const turn = 8;
const turnOfOthers = 2;

/** Takes steps to their end at once. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lets everyone else have their turn: statements of the embedded database leave the event loop none between them. */
export async function letOthersIn(): Promise<void> {
  await setTimeout(turnOfOthers);
}

/** Takes steps to their end, and lets everyone else have their turn in between. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < turn) continue;
    await letOthersIn();
    began = performance.now();
  }
}
