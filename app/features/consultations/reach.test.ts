import { expect, test } from "vitest";
import { isMissing, reachOf } from "./reach.ts";

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
