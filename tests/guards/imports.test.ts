import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";

type Rule = { name: string; from: { path?: string } };

const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  forbidden: Rule[];
};

/** The names in the one group "(a|b|c)" of the rule's path. */
function namesIn(rule: string, part: "path" | "pathNot" = "path"): string[] {
  const found = forbidden.find(({ name }) => name === rule)?.from as Record<string, string> | undefined;
  return /\(([\w|-]+)\)/.exec(found?.[part] ?? "")?.[1]?.split("|") ?? [];
}

const stages = namesIn("every-feature-stands-in-a-stage", "pathNot");
const foldersOf = (path: string) => readdirSync(path, { withFileTypes: true });

test("the folders of features are the five stages of the chain, and nothing else", () => {
  expect(stages).toEqual(["partnership", "plans", "listening", "tagging", "answering"]);
  expect(foldersOf("app/features").map(({ name }) => name)).toEqual([...stages].sort());
});

test("every stage is made of nouns: no file lies beside them", () => {
  const loose = stages.flatMap((stage) =>
    foldersOf(`app/features/${stage}`).filter((entry) => !entry.isDirectory()),
  );
  expect(loose.map(({ name }) => name)).toEqual([]);
});

test("every stage but the last has its rule: it knows nothing further along", () => {
  const ruled = forbidden.flatMap(({ name }) => /^(.*)-knows-nothing-further-along$/.exec(name)?.[1] ?? []);
  expect(ruled).toEqual(stages.slice(0, -1));
});

test("every channel that the rule names is there", () => {
  const rooms = foldersOf("app/features/listening").map(({ name }) => name);
  const channels = namesIn("a-channel-knows-no-other-channel");
  expect(channels.length).toBeGreaterThan(3);
  expect(channels.filter((channel) => !rooms.includes(channel))).toEqual([]);
});
