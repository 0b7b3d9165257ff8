import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("no component writes an inline style or an inline handler, which the content security policy would block", () => {
  const folder = new URL("./", import.meta.url);
  const components = readdirSync(folder).filter((file) => file.endsWith(".tsx") && !file.includes(".test."));
  expect(components).not.toHaveLength(0);
  const offending = components.filter((file) =>
    /\bstyle=|<style|dangerouslySetInnerHTML|\son[a-z]+=/.test(readFileSync(new URL(file, folder), "utf8")),
  );
  expect(offending).toEqual([]);
});
