import { readFileSync } from "node:fs";
import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { type Access, accessOf } from "#app/access.ts";
import routes from "#app/routes.ts";

/** One page or action of the site: its file (below app), that file's name under app/routes, and its URL's pattern. */
export type SiteRoute = { name: string; pattern: string; file: string };

/** An id of the right shape that nothing has. */
export const unknownId = "00000000-0000-4000-8000-000000000000";

/** Every route with a URL, from app/routes.ts itself; frames without one are left out. */
export const siteRoutes: SiteRoute[] = flatten(routes, "");

function flatten(entries: RouteConfigEntry[], above: string): SiteRoute[] {
  return entries.flatMap((entry) => {
    const pattern = [above, entry.path ?? ""]
      .join("/")
      .replace(/\/+/g, "/")
      .replace(/(.)\/$/, "$1");
    const own =
      entry.path !== undefined || entry.index
        ? [{ name: nameOf(entry.file), pattern, file: entry.file }]
        : [];
    return [...own, ...flatten(entry.children ?? [], pattern)];
  });
}

function nameOf(file: string): string {
  return file.replace(/^routes\//, "").replace(/\.tsx?$/, "");
}

/** The id under which Remix knows a route. */
export function remixId(route: SiteRoute): string {
  return `routes/${route.name}`;
}

/** Who may read and write a route. Nobody writes where nothing can be posted. */
export function ruleOf(route: SiteRoute): Access {
  const { read, write } = accessOf(remixId(route));
  const hasAction = /^export (const|(async )?function) action\b/m.test(
    readFileSync(`app/${route.file}`, "utf8"),
  );
  return { read, write: hasAction ? write : [] };
}

/** The route that answers a path, if any. */
export function routeOf(path: string): SiteRoute | undefined {
  const found = matchRoutes(
    siteRoutes.map(({ name, pattern }) => ({ id: name, path: pattern })),
    { pathname: path.split("?")[0] },
  );
  return siteRoutes.find(({ name }) => name === found?.at(-1)?.route.id);
}

/** A route's path with every parameter filled: the language in English, everything else by `value`. */
export function filled(route: SiteRoute, value: string): string {
  return route.pattern
    .replace(/:language\??/g, "en")
    .replace(/[:*][\w-]*\??/g, () => encodeURIComponent(value));
}

/** Whether a route's URL names one of many things. */
export function hasIds(route: SiteRoute): boolean {
  return filled(route, "x") !== filled(route, "y");
}
