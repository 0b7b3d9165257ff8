import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = "build/client/assets";

test("no script that a browser is sent holds zod: what people send is checked where it arrives", () => {
  const scripts = readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => ({ file, code: readFileSync(join(folder, file), "utf8") }));
  expect(scripts.length).toBeGreaterThan(100);
  const found = scripts.filter(({ code }) => /ZodError|\b_zod\b/.test(code));
  expect(
    found.map(({ file }) => ({
      file,
      loadedBy: scripts.flatMap((other) => (other.code.includes(`./${file}`) ? other.file : [])),
    })),
  ).toEqual([]);
});
