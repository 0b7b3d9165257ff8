import type { Browser } from "./http-client.mjs";
import { routeOf, type SiteRoute } from "./route-table.ts";

const visitsPerRoute = 2;

/** Follows the links of every page from the given ones on, two pages of a kind, and returns a real page for each route that was met. */
export async function crawl(
  browser: Browser,
  starts: string[],
): Promise<Map<SiteRoute["name"], { path: string; html: string }>> {
  const waiting = [...starts];
  const seen = new Set(starts);
  const visits = new Map<string, number>();
  const met = new Map<string, { path: string; html: string }>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path);
    if (!route) continue;
    const visit = (visits.get(route.name) ?? 0) + 1;
    visits.set(route.name, visit);
    if (visit > visitsPerRoute) continue;
    const answer = await browser.get(path);
    if (answer.status === 200) met.set(route.name, met.get(route.name) ?? { path, html: answer.body });
    for (const link of linksOf(answer.body)) {
      if (seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return met;
}

/** The site's own addresses that a page links to or sends its forms to, without their fragments. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/<(?:a|form)\s[^>]*?(?:href|action)="(\/[^"#]*)/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );
}
