import { expect, test } from "vitest";
import type { Permission } from "#app/platform/database/client/enums.ts";
import { isUnsettled, statusOfExcerpt, statusOfFinding } from "./citation-status.ts";

function excerptOf(permission: Permission, taken: { words?: Date; said?: Date; everything?: Date } = {}) {
  const respondent = { permission, withdrawnAt: taken.everything ?? null };
  return {
    withdrawnAt: taken.words ?? null,
    passage: { contribution: { withdrawnAt: taken.said ?? null, respondent } },
  };
}

test("quoted words stand while their speaker allows it", () => {
  expect((["withName", "withoutName"] as const).map((one) => statusOfExcerpt(excerptOf(one)))).toEqual([
    "live",
    "live",
  ]);
  expect((["paraphraseOnly", "notPublish"] as const).map((one) => statusOfExcerpt(excerptOf(one)))).toEqual([
    "permissionWithdrawn",
    "permissionWithdrawn",
  ]);
});

test("quoted words fall with the words, with the contribution, or with all that the person said", () => {
  const day = new Date(0);
  for (const taken of [{ words: day }, { said: day }, { everything: day }]) {
    expect(statusOfExcerpt(excerptOf("withName", taken))).toBe("sourceWithdrawn");
  }
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
