import { expect, test } from "vitest";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { isMissing, reachInWords, reachOf } from "./reach.ts";

test("a group from which nobody has spoken is not heard, whatever its target", () => {
  expect([reachOf(0, null), reachOf(0, 0), reachOf(0, 10)]).toEqual(["notHeard", "notHeard", "notHeard"]);
});

test("a target is met by as many people as it names, and not by one fewer", () => {
  expect(reachOf(9, 10)).toBe("short");
  expect(reachOf(10, 10)).toBe("met");
  expect(reachOf(3, null)).toBe("noTarget");
});

test("whoever is not heard or short of the target is missing", () => {
  expect((["notHeard", "short", "noTarget", "met"] as const).filter(isMissing)).toEqual([
    "notHeard",
    "short",
  ]);
});

test("where people were not told apart, at most so many are missing", () => {
  const { t } = translatorFor("en");
  const standing = (atLeast: boolean) =>
    reachInWords(t, { reach: "short", heard: { people: 3, atLeast }, target: 5 });
  expect(standing(false)).toBe("2 people short");
  expect(standing(true)).toBe("2 people short at most");
});
