import { expect, test } from "vitest";
import { confirmationRefusal, type FairnessFacts, missingConditions, openDays } from "./fairness.ts";

const facts: FairnessFacts = {
  purpose: "To hear you",
  canChange: "What comes first",
  cannotChange: "The law",
  planIsPublished: true,
  publishedAt: new Date("2026-08-28T10:00:00Z"),
  closesAt: new Date("2027-02-28T17:00:00Z"),
};
const during = new Date("2026-11-22T12:00:00Z");
const afterwards = facts.closesAt;

test("opening waits for three conditions and deciding for all four", () => {
  const confirmed = [{ condition: "formative" as const }, { condition: "time" as const }];
  expect(missingConditions("opening", confirmed)).toEqual(["reasons"]);
  expect(missingConditions("deciding", confirmed)).toEqual(["reasons", "conscientious"]);
  expect(missingConditions("opening", [...confirmed, { condition: "reasons" }])).toEqual([]);
});

test("nobody can confirm that a plan is open to change without saying what can and what cannot change", () => {
  expect(confirmationRefusal("formative", facts, during)).toBeNull();
  expect(confirmationRefusal("formative", { ...facts, canChange: " " }, during)).toBe("openToChangeMissing");
  expect(confirmationRefusal("formative", { ...facts, cannotChange: "" }, during)).toBe(
    "openToChangeMissing",
  );
});

test("reasons are sufficient only where there is a purpose and a plan that people can read", () => {
  expect(confirmationRefusal("reasons", facts, during)).toBeNull();
  expect(confirmationRefusal("reasons", { ...facts, purpose: "" }, during)).toBe("reasonsMissing");
  expect(confirmationRefusal("reasons", { ...facts, planIsPublished: false }, during)).toBe("reasonsMissing");
});

test("what people said cannot have been taken into account while they still speak", () => {
  expect(confirmationRefusal("conscientious", facts, during)).toBe("stillOpen");
  expect(confirmationRefusal("conscientious", facts, afterwards)).toBeNull();
  expect(confirmationRefusal("conscientious", { ...facts, publishedAt: null }, afterwards)).toBe("stillOpen");
});

test("days to answer are whole days", () => {
  const opensAt = new Date("2026-09-01T08:00:00Z");
  expect(openDays({ opensAt, closesAt: new Date("2026-11-24T07:59:59Z") })).toBe(83);
  expect(openDays({ opensAt, closesAt: new Date("2026-11-24T08:00:00Z") })).toBe(84);
});
