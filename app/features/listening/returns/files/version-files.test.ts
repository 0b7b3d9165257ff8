import { expect, test } from "vitest";
import { filesOf } from "./version-files.ts";

const stayed = { name: "stayed", fromVersion: 1, throughVersion: null };
const takenOff = { name: "taken off", fromVersion: 1, throughVersion: 1 };
const added = { name: "added", fromVersion: 2, throughVersion: null };
const all = [stayed, takenOff, added];

test("a version keeps the files that it was sent with, whatever is taken off or added later", () => {
  expect(filesOf(all, 1)).toEqual([stayed, takenOff]);
  expect(filesOf(all, 2)).toEqual([stayed, added]);
});

test("what is being written has the files that nobody has taken off", () => {
  expect(filesOf(all)).toEqual([stayed, added]);
});
