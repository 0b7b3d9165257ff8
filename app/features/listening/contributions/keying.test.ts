import { expect, test } from "vitest";
import { isSameText, keyingState, standingKeying } from "./keying.ts";

const keying = { turn: 1, text: "The bus  stops." };
const paper = { chosen: null, leftOut: false, isTakenIn: false, keyings: [keying] };

test("a paper keyed once is settled, unless two people are to key it", () => {
  expect(keyingState(paper, false)).toBe("settled");
  expect(keyingState(paper, true)).toBe("needsSecond");
});

test("two keyings that differ wait until somebody chooses, whatever is asked for by then", () => {
  const two = { ...paper, keyings: [keying, { turn: 2, text: "The bus stopped." }] };
  expect([keyingState(two, true), keyingState(two, false)]).toEqual(["differs", "differs"]);
  expect(keyingState({ ...two, chosen: 2 }, true)).toBe("settled");
  expect(standingKeying({ ...two, chosen: 2 })?.text).toBe("The bus stopped.");
});

test("space between words makes no difference, and every other sign does", () => {
  expect(isSameText(keying.text, " The bus stops.\n")).toBe(true);
  expect(isSameText(keying.text, "The bus stops")).toBe(false);
});
