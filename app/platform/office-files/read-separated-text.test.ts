import { expect, test } from "vitest";
import { readSeparatedText } from "./read-separated-text.server.ts";

const limits = { most: 100, longest: 1000, knownColumns: () => 0 };
const text = "Task;Lead\nWalk, talk, sing, dance;Ann";

test("the separator is the one that makes most columns, where no header is known", () => {
  expect(readSeparatedText("Task;Lead;When\nWalk, talk;Ann;May", limits)).toEqual({
    rows: [
      ["Task", "Lead", "When"],
      ["Walk, talk", "Ann", "May"],
    ],
    separator: "semicolon",
  });
  expect(readSeparatedText(text, limits)).toMatchObject({ separator: "comma" });
});

test("whoever knows the header tells the separator by it, whatever stands in the cells", () => {
  const knownColumns = ([header = []]: string[][]) => header.filter((name) => name === "Lead").length;
  expect(readSeparatedText(text, { ...limits, knownColumns })).toEqual({
    rows: [
      ["Task", "Lead"],
      ["Walk, talk, sing, dance", "Ann"],
    ],
    separator: "semicolon",
  });
});

test("a quotation mark that is never closed and a row beyond the limit are refused", () => {
  expect(readSeparatedText('Task,Lead\nWalk,"never closed\n', limits)).toBe("quoteNotClosed");
  expect(readSeparatedText(`Task,${"x".repeat(2000)}`, limits)).toBe("tooMuchText");
});
