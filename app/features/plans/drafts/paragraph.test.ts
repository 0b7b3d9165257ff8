import { expect, test } from "vitest";
import { movedByOne } from "./order.ts";
import { blocksOf } from "./paragraph.ts";

test("lines that begin with a bullet become a list between the lines around it", () => {
  expect(blocksOf("We will:\n• open early\n•  answer calls\nThat is all.\n\nTruly.")).toEqual([
    { kind: "lines", text: "We will:" },
    { kind: "list", items: ["open early", "answer calls"] },
    { kind: "lines", text: "That is all.\n\nTruly." },
  ]);
});

test("a member moves by one place, and stays at the end of its list", () => {
  const isB = (member: string) => member === "b";
  expect(movedByOne(["a", "b", "c"], isB, "up")).toEqual(["b", "a", "c"]);
  expect(movedByOne(["a", "b", "c"], isB, "down")).toEqual(["a", "c", "b"]);
  expect(movedByOne(["b", "c"], isB, "up")).toEqual(["b", "c"]);
  expect(movedByOne(["a", "b"], isB, "down")).toEqual(["a", "b"]);
});
