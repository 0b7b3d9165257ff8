import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFiles } from "./source-files.ts";

const pages = readdirSync("docs/rules");
const read = (page: string) => readFileSync(`docs/rules/${page}`, "utf8");

test("every rule that a comment names has its page, and every page stands in the list", () => {
  const named = sourceFiles("app").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/docs\/rules\/([\w-]+\.md)/g)].map(([, page]) => ({
      file,
      page,
    })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ page }) => !pages.includes(page ?? ""))).toEqual([]);
  expect(pages.filter((page) => page !== "README.md" && !read("README.md").includes(`(${page})`))).toEqual(
    [],
  );
});

test("every place that a page says keeps its rule is there", () => {
  const places = pages.flatMap((page) =>
    [...read(page).matchAll(/`([\w-]+\/[\w./-]*)`/g)].map(([, place]) => place ?? ""),
  );
  expect(places.length).toBeGreaterThan(20);
  const isThere = (place: string) =>
    ["app/features/", "app/", ""].some((above) => existsSync(`${above}${place}`));
  expect(places.filter((place) => !isThere(place))).toEqual([]);
});
