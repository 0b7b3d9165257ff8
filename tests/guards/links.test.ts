import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isWorkPage } from "#app/paths.ts";
import { filled, siteRoutes } from "#tests/support/route-table.ts";
import { sourceFiles } from "./source-files.ts";

const pages = sourceFiles("app").filter((path) => path.endsWith(".tsx"));

/** Public pages run no script, so their links and forms are written as what they are. */
const isPlain = (path: string) =>
  path.startsWith("app/routes/public/") ||
  ["app/ui/link.tsx", "app/ui/form.tsx", "app/ui/public-layout.tsx"].includes(path);

test("there is one link and one form: nobody writes another, or takes the router's own", () => {
  const others = pages.filter((path) => {
    const source = readFileSync(path, "utf8");
    const fromRouter = /import \{([^}]*)\} from "@remix-run\/react"/.exec(source)?.[1] ?? "";
    return /<(a|form)[\s>]/.test(source) || /\b(Link|NavLink|Form|useSubmit)\b/.test(fromRouter);
  });
  expect(others.filter((path) => !isPlain(path))).toEqual([]);
});

test("the router moves to every page behind the sign-in but members', and leaves every file to the browser", () => {
  // Two are no pages, and are asked for by a page's script or by nobody.
  const others = ["office/missing", "office/listening/meeting-lines"];
  for (const route of siteRoutes.filter(({ name }) => !others.includes(name))) {
    const isPage = existsSync(`app/routes/${route.name}.tsx`);
    const isWork = /^(office|admin|service)\/|^account$/.test(route.name);
    expect(isWorkPage(filled(route, "x")), route.name).toBe(isPage && isWork);
  }
});
