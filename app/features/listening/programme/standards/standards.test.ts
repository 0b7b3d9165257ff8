import { expect, test } from "vitest";
import { type CycleFacts, cycleChecklist, findStandard } from "./standards.ts";

const nothing: CycleFacts = {
  groups: [{ interest: null, influence: null, target: null }],
  isOffered: false,
  channels: 0,
  routeTasks: 0,
  openingIsConfirmed: false,
  isPublished: false,
  people: 0,
  missing: 1,
  missingWithNote: 0,
  scored: 0,
  isDecided: false,
};
const done = (facts: CycleFacts) =>
  cycleChecklist(facts).flatMap(({ tasks }) => tasks.filter((one) => one.done).map((one) => one.task));

test("a consultation that has only begun has nothing done in any step of the cycle", () => {
  expect(cycleChecklist(nothing).map(({ stage }) => stage)).toEqual(["analyse", "plan", "do", "review"]);
  expect(done(nothing)).toEqual([]);
});

test("one group without a place or a target leaves the analysis open", () => {
  const placed = { interest: "high", influence: "low", target: 5 };
  expect(done({ ...nothing, groups: [placed, { ...placed, target: null }] })).toEqual(["groupsPlaced"]);
  expect(done({ ...nothing, groups: [placed, { ...placed, influence: null }] })).toEqual(["targetsSet"]);
});

test("something must be under way for everybody who is missing, and seven standards scored", () => {
  const open = { ...nothing, isPublished: true, missing: 2 };
  expect(done({ ...open, missingWithNote: 1, scored: 6 })).toEqual(["published"]);
  expect(done({ ...open, missingWithNote: 2, scored: 7 })).toEqual(["published", "missingNoted", "scored"]);
});

test("a standard is one of the seven", () => {
  expect(findStandard("workingTogether")).toBe("workingTogether");
  expect(findStandard("toString")).toBeUndefined();
});
