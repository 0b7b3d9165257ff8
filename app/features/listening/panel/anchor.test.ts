import { expect, test } from "vitest";
import { anchorOf, anchorOfWhole } from "./anchor.ts";

const stigma = {
  id: "a",
  text: "People told us that stigma in pharmacies stops them asking for help. Staff training helps. Peers lead it.",
};

test("a choice that cuts a word takes the whole word, and its surroundings with it", () => {
  const at = stigma.text.indexOf("tigma in pharm");
  expect(anchorOf(stigma, { start: at, end: at + 14 })).toEqual({
    paragraphId: "a",
    start: at - 1,
    end: at - 1 + "stigma in pharmacies".length,
    exact: "stigma in pharmacies",
    prefix: "People told us that ",
    suffix: " stops them asking for help. Sta",
  });
});

test("white space, nothing, and a place outside the text are no words", () => {
  expect(anchorOf({ id: "a", text: "one  two" }, { start: 3, end: 5 })).toBeNull();
  expect(anchorOf(stigma, { start: 4, end: 4 })).toBeNull();
  expect(anchorOf(stigma, { start: 0, end: 5000 })).toBeNull();
  expect(anchorOfWhole({ id: "a", text: "  " })).toBeNull();
});
