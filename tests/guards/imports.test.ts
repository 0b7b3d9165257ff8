import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

type Rule = { name: string; to: { pathNot?: string } };

const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  forbidden: Rule[];
};
const suffix = "-uses-only-what-the-table-allows";

/** The table of imports, read back from the rules that it makes: each feature with itself and what it may use. */
const table = new Map(
  forbidden
    .filter(({ name }) => name.endsWith(suffix))
    .map(({ name, to }) => [
      name.replace(suffix, ""),
      /\((.*)\)/.exec(to.pathNot ?? "")?.[1]?.split("|") ?? [],
    ]),
);

test("every feature stands in the table of imports", () => {
  const folders = readdirSync("app/features", { withFileTypes: true });
  expect(folders.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([]);
  expect(folders.map(({ name }) => name).filter((name) => !table.has(name))).toEqual([]);
});

test("no two features may use each other", () => {
  const mutual = [...table].flatMap(([feature, mayUse]) =>
    mayUse
      .filter((other) => other !== feature && table.get(other)?.includes(feature))
      .map((other) => [feature, other]),
  );
  expect(mutual).toEqual([]);
});

test("neither tagging nor evidence knows a channel", () => {
  const channels = ["surveys", "meetings", "stigma-plans", "panel", "safeguarding"];
  for (const feature of ["tagging", "evidence"])
    expect(table.get(feature)?.filter((other) => channels.includes(other))).toEqual([]);
});
