import { setTimeout } from "node:timers/promises";

// Milliseconds after which work yields, and for how long: an answer takes many rounds of the event loop.
const longestRun = 8;
const pause = 2;

/** Runs steps to their end without a pause. */
export function runAtOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lets other requests run: statements of the embedded database leave the event loop no room between them. */
export async function yieldToRequests(): Promise<void> {
  await setTimeout(pause);
}

/** Runs steps to their end, and yields to other requests in between. */
export async function runYielding<Result>(steps: Generator<void, Result>): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestRun) continue;
    await yieldToRequests();
    began = performance.now();
  }
}
