import { expect, test } from "vitest";
import { isSameKeying, slipState, standingKeying } from "./slip.ts";

const keying = {
  turn: 1,
  text: "The bus  stops.",
  language: "en",
  groupId: null,
  topicId: null,
  notPublish: false,
};
const slip = { chosen: null, leftOut: false, takingInId: null, keyings: [keying] };

test("a slip keyed once is settled, unless two people are to key it", () => {
  expect(slipState(slip, false)).toBe("settled");
  expect(slipState(slip, true)).toBe("needsSecond");
});

test("two keyings that differ wait until somebody chooses, whatever the batch says by then", () => {
  const two = { ...slip, keyings: [keying, { ...keying, turn: 2, text: "The bus stopped." }] };
  expect([slipState(two, true), slipState(two, false)]).toEqual(["differs", "differs"]);
  expect(slipState({ ...two, chosen: 2 }, true)).toBe("settled");
  expect(standingKeying({ ...two, chosen: 2 })?.text).toBe("The bus stopped.");
});

test("space between words makes no difference, and every fact does", () => {
  expect(isSameKeying(keying, { ...keying, text: " The bus stops.\n" })).toBe(true);
  expect(isSameKeying(keying, { ...keying, text: "The bus stops" })).toBe(false);
  expect(isSameKeying(keying, { ...keying, language: "pl" })).toBe(false);
  expect(isSameKeying(keying, { ...keying, notPublish: true })).toBe(false);
});
