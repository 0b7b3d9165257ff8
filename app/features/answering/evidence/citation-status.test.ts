import { expect, test } from "vitest";
import type { Permission } from "#app/platform/database/client/enums.ts";
import { isUnsettled, mayRenew, mayShowCopy, statusOfExcerpt, statusOfFinding } from "./citation-status.ts";

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

const counted = { people: 17, base: 52, countedAt: new Date("2026-11-20") };

test("a finding's copy stands while today's count is the same", () => {
  expect(statusOfFinding(counted, { people: 17, base: 52 }, [])).toBe("live");
  expect(statusOfFinding(counted, { people: 16, base: 51 }, [])).toBe("countChanged");
  expect(statusOfFinding(counted, { people: 17, base: 53 }, [])).toBe("countChanged");
  expect(statusOfFinding(counted, { people: 0, base: 51 }, [])).toBe("nobodyLeft");
});

test("a finding's copy falls with words that it counted, and with no others", () => {
  const status = (taggedAt: string, withdrawnAt: string, untaggedAt: string | null = null) =>
    statusOfFinding(counted, counted, [
      {
        taggedAt: new Date(taggedAt),
        withdrawnAt: new Date(withdrawnAt),
        untaggedAt: untaggedAt === null ? null : new Date(untaggedAt),
      },
    ]);
  expect(status("2026-11-10", "2026-11-21")).toBe("countedWordsWithdrawn");
  expect(status("2026-11-10", "2026-11-21", "2026-11-21")).toBe("countedWordsWithdrawn");
  expect(status("2026-11-10", "2026-11-19")).toBe("live");
  expect(status("2026-11-21", "2026-11-22")).toBe("live");
  expect(status("2026-11-10", "2026-11-22", "2026-11-12")).toBe("live");
});

test("a changed count stops no export; words that may not be used do", () => {
  expect((["live", "countChanged"] as const).map(isUnsettled)).toEqual([false, false]);
  const reasons = ["permissionWithdrawn", "sourceWithdrawn", "countedWordsWithdrawn", "nobodyLeft"] as const;
  expect(reasons.map(isUnsettled)).toEqual([true, true, true, true]);
});

test("the words that somebody took back are hidden; a finding's own sentence can be read and counted anew", () => {
  const statuses = ["live", "sourceWithdrawn", "countedWordsWithdrawn", "nobodyLeft"] as const;
  expect(statuses.map(mayShowCopy)).toEqual([true, false, true, false]);
  expect(statuses.map(mayRenew)).toEqual([false, false, true, false]);
});
