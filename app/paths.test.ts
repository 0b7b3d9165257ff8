import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { localPath } from "./paths.ts";

const pieces = fc.constantFrom(
  "/",
  "\\",
  ".",
  "..",
  "//",
  "%2e",
  "%2f",
  ":",
  "@",
  "?",
  "#",
  "\t",
  "\n",
  " ",
  "a",
  "elsewhere.example",
  "https:",
  "javascript:",
);

test.prop(
  [
    fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    ),
  ],
  { numRuns: 2000 },
)("a path that a request names never leads to another site", (named) => {
  const path = localPath(named);
  if (path === null) return;
  expect(path.startsWith("/")).toBe(true);
  expect(new URL(path, "https://conversations.example").origin).toBe("https://conversations.example");
  expect(path).not.toMatch(/[\r\n\t]/);
  expect(localPath(path)).toBe(path);
});

test("a path with its query is kept", () => {
  expect(localPath("/office/contributions?q=bus&page=2")).toBe("/office/contributions?q=bus&page=2");
});

test("nothing, or something that is no path, leads nowhere", () => {
  for (const named of [null, undefined, "", "office", "https://elsewhere.example/", "//elsewhere.example"])
    expect(localPath(named)).toBeNull();
});
