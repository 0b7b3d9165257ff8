import { expect, test } from "vitest";
import { isUnsettled, statusOfExcerpt, statusOfFinding } from "./citation-status.ts";

test("quoted words stand while their speaker allows it", () => {
  expect(
    statusOfExcerpt({ withdrawnAt: null, respondent: { permission: "withName", withdrawnAt: null } }),
  ).toBe("live");
  expect(
    statusOfExcerpt({ withdrawnAt: null, respondent: { permission: "withoutName", withdrawnAt: null } }),
  ).toBe("live");
  expect(
    statusOfExcerpt({ withdrawnAt: null, respondent: { permission: "paraphraseOnly", withdrawnAt: null } }),
  ).toBe("permissionWithdrawn");
  expect(
    statusOfExcerpt({ withdrawnAt: null, respondent: { permission: "notPublish", withdrawnAt: null } }),
  ).toBe("permissionWithdrawn");
  expect(
    statusOfExcerpt({ withdrawnAt: null, respondent: { permission: "withName", withdrawnAt: new Date(0) } }),
  ).toBe("sourceWithdrawn");
});

test("a finding's copy stands while today's count is the same", () => {
  expect(statusOfFinding({ people: 17, base: 52 }, { people: 17, base: 52 })).toBe("live");
  expect(statusOfFinding({ people: 17, base: 52 }, { people: 16, base: 51 })).toBe("countChanged");
  expect(statusOfFinding({ people: 17, base: 52 }, { people: 17, base: 53 })).toBe("countChanged");
  expect(statusOfFinding({ people: 1, base: 52 }, { people: 0, base: 51 })).toBe("nobodyLeft");
});

test("a changed count stops no export; words that may not be used do", () => {
  expect((["live", "countChanged"] as const).map(isUnsettled)).toEqual([false, false]);
  expect((["permissionWithdrawn", "sourceWithdrawn", "nobodyLeft"] as const).map(isUnsettled)).toEqual([
    true,
    true,
    true,
  ]);
});
