import { expect, test } from "vitest";
import { asDay } from "#app/platform/time/day.ts";
import { wholePlan } from "#tests/support/factories/returns.ts";
import type { CallParts } from "./read-content.ts";
import { contentOf } from "./return-content.ts";
import { problemsOf, tooLong } from "./return-problems.ts";

const call: CallParts = { asksActions: true, asksEvidence: true, asksReview: true, questions: [] };
const today = asDay("2026-11-22");

test("a plan with all that is asked for has no problem", () => {
  expect(problemsOf(wholePlan(), call, today)).toEqual([]);
});

test("a plan needs an action for each of the three values", () => {
  const actions = wholePlan().actions.filter(({ value }) => value !== "compassion");
  expect(problemsOf(wholePlan({ actions }), call, today)).toEqual([
    { field: "action-compassion-0", reason: "noAction.compassion" },
  ]);
});

test("evidence that is begun is told what is still missing, field by field", () => {
  const evidence = { ...wholePlan().evidence, changed: "", agreement: "" as const };
  expect(problemsOf(wholePlan({ evidence }), call, today)).toEqual([
    { field: "changed", reason: "missing.changed" },
    { field: "agreement", reason: "noAgreement" },
  ]);
});

test("a group without a number, or a number that is no number of people, is no evidence", () => {
  const groups = [
    { group: "Families", people: "" },
    { group: "Neighbours", people: "some" },
    { group: "", people: "4" },
  ];
  const evidence = { ...wholePlan().evidence, groups };
  expect(problemsOf(wholePlan({ evidence }), call, today)).toEqual([
    { field: "people-0", reason: "noNumber" },
    { field: "people-1", reason: "noNumber" },
    { field: "group-2", reason: "noGroupName" },
  ]);
});

test("people who have not been asked yet whether they agree may be said so", () => {
  const evidence = { ...wholePlan().evidence, agreement: "notAsked" as const, agreementHow: "" };
  expect(problemsOf(wholePlan({ evidence }), call, today)).toEqual([]);
});

test("the first review lies ahead", () => {
  const review = { ...wholePlan().review, firstOn: today };
  expect(problemsOf(wholePlan({ review }), call, today)).toEqual([
    { field: "firstOn", reason: "reviewDayPast" },
  ]);
});

test("a call that asks its own questions only asks for nothing else", () => {
  const questions = [
    { id: "one", section: "", text: "What went well?", help: "", required: true },
    { id: "two", section: "", text: "Anything else?", help: "", required: false },
  ];
  const own = { asksActions: false, asksEvidence: false, asksReview: false, questions };
  const content = contentOf({ support: { wanted: "no", text: "" } });
  expect(problemsOf(content, own, today)).toEqual([{ field: "answer-one", reason: "noAnswer" }]);
});

test("a text that is longer than can be kept is named by its own field", () => {
  const actions = wholePlan().actions.map((action) => ({ ...action, sign: "x".repeat(6001) }));
  expect(tooLong(wholePlan({ actions })).map(({ field }) => field)).toEqual([
    ...["sign-kindness-0", "sign-compassion-0", "sign-hope-0"],
  ]);
});
