import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const looksAtAClock = /\bnew Date\(\)|\bDate\.now\(|\bcurrentMoment\b/;
const whoLook = (folder: string) =>
  sourceFiles(folder).filter((file) => looksAtAClock.test(readFileSync(file, "utf8")));

test("a route takes the moment of its request and looks at no clock", () => {
  expect(whoLook("app/routes")).toEqual([]);
});

test("a feature is told what time it is, unless it works in the background of no request", () => {
  expect(whoLook("app/features")).toEqual(["app/features/plans/imports/import-uploads.server.ts"]);
});
