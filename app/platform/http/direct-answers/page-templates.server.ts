import { LRUCache } from "lru-cache";
import type { RequestFacts } from "../load-context.ts";
import { publicVersion, recentVersion } from "./public-content.server.ts";

/** A rendered page without the one part that is somebody's own. */
type Template = {
  before: string;
  after: string;
  headers: Record<string, string>;
  version: number;
  until: number;
};

const longest = 60_000;
const templates = new LRUCache<string, Template>({ max: 500 });

// The page's own part is the element with this id, and an empty element with the other id follows it.
const opening = 'id="own">';
const closing = '<span id="own-end"';

/** Says that the page being loaded is the same for everyone but for its own part. Call it before reading what it shows. */
export async function keepTemplate(facts: RequestFacts, now: Date): Promise<void> {
  facts.template = { version: await publicVersion(), until: now.getTime() + longest };
}

/** Keeps a rendered page without its own part; a page that has none is not kept. */
export function storeTemplate(
  address: string,
  template: NonNullable<RequestFacts["template"]>,
  html: string,
  headers: Record<string, string>,
): void {
  const start = html.indexOf(opening) + opening.length;
  const end = html.lastIndexOf("</", html.indexOf(closing));
  if (start < opening.length || end < start) return;
  templates.set(address, { ...template, headers, before: html.slice(0, start), after: html.slice(end) });
}

/**
 * The template kept for this address, unless public content has changed since: its headers, and a function that puts
 * somebody's own part into it.
 */
export async function findTemplate(
  address: string,
  now: Date,
): Promise<{ headers: Record<string, string>; fill: (own: string) => string } | null> {
  const template = templates.get(address);
  if (!template || template.until <= now.getTime() || template.version !== (await recentVersion()))
    return null;
  const { headers, before, after } = template;
  return { headers, fill: (own) => before + own + after };
}
