import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { queryDirectly } from "../database/database.server.ts";
import { wireHeaders } from "./answer-at-once.server.ts";
import type { RequestFacts } from "./load-context.ts";

/** A rendered public page, ready to be sent as it is or zipped: bytes, and headers as the socket takes them. */
export type KeptPage = {
  headers: Record<string, string>;
  etag: string;
  plain: { headers: string[]; body: Buffer };
  zipped: { headers: string[]; body: Buffer };
};

const longest = 60_000;

const mostPages = 2000;
const checkEvery = 500;

const pages = new Map<string, { page: KeptPage; until: number }>();
let version = -1;
let checkedAt = 0;
let checking: Promise<void> | undefined;

const exceptions: ((address: string, cookies: string) => boolean)[] = [];

/** Registers a rule that says when a visitor with these cookies must not get the page that everyone else gets. */
export function exceptWhen(rule: (address: string, cookies: string) => boolean): void {
  exceptions.push(rule);
}

/** The page kept for this address, unless public content has changed since (checked at most every half second). */
export function keptPage(address: string, cookies: string | undefined, now: number): KeptPage | undefined {
  if (cookies !== undefined && exceptions.some((rule) => rule(address, cookies))) return undefined;
  // A failing database is reported by the page that needs it; here it only means that nothing kept may be served.
  if (now - checkedAt > checkEvery) checkOnce().catch(() => {});
  // Nothing is served on the word of a check that is over two seconds old.
  if (now - checkedAt > 2000) return undefined;
  const kept = pages.get(address);
  return kept && kept.until > now ? kept.page : undefined;
}

/** The version of public content now. Read it before rendering, so that a change meanwhile is not lost. */
export async function publicVersion(): Promise<number> {
  await checkOnce();
  return version;
}

function checkOnce(): Promise<void> {
  checking ??= checkVersion().finally(() => {
    checking = undefined;
  });
  return checking;
}

/**
 * Says that the page being loaded is the same for everyone, until it changes or the given moment comes.
 * Call it before reading what the page shows.
 */
export async function keepForEveryone(facts: RequestFacts, now: Date, until?: Date): Promise<void> {
  facts.contentVersion = await publicVersion();
  facts.keepUntil = Math.min(now.getTime() + longest, until?.getTime() ?? Number.POSITIVE_INFINITY);
}

/** Brings forward the moment until which the page being loaded may be kept, once what it shows is known. */
export function keepNoLongerThan(facts: RequestFacts, moment: Date | undefined): void {
  if (moment && facts.keepUntil !== undefined) facts.keepUntil = Math.min(facts.keepUntil, moment.getTime());
}

/** Keeps a page rendered from the given version of public content. */
export function keepPage(
  address: string,
  renderedFrom: number,
  until: number,
  html: string,
  language: string,
): KeptPage {
  const body = Buffer.from(html, "utf8");
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const gzipped = gzipSync(body, { level: 9 });
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": language,
    "Cache-Control": "no-cache",
    Vary: "Accept-Encoding, Cookie",
    ETag: etag,
  };
  const sent = { ...headers, "Content-Length": body.byteLength };
  const sentZipped = { ...headers, "Content-Encoding": "gzip", "Content-Length": gzipped.byteLength };
  const page: KeptPage = {
    headers,
    etag,
    plain: { headers: wireHeaders(sent), body },
    zipped: { headers: wireHeaders(sentZipped), body: gzipped },
  };
  if (renderedFrom === version) {
    if (pages.size >= mostPages) pages.clear();
    pages.set(address, { page, until });
  }
  return page;
}

/** The version of public content, at most half a second old. */
export async function recentVersion(): Promise<number> {
  if (Date.now() - checkedAt > checkEvery) await checkOnce();
  return version;
}

const memories = new Map<string, { version: number; value: Promise<unknown> }>();

/** The result of `load`, kept until public content changes (noticed within half a second). Failures are not kept. */
export async function remembered<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
  const recent = await recentVersion();
  const memory = memories.get(key);
  if (memory?.version === recent) return (await memory.value) as Value;
  if (memories.size >= mostPages) memories.clear();
  const value = load();
  memories.set(key, { version: recent, value });
  value.catch(() => memories.delete(key));
  return await value;
}

/** Forgets every kept page at once, for a change made in this process. */
export function forgetPages(): void {
  pages.clear();
  checkedAt = 0;
}

async function checkVersion(): Promise<void> {
  const asked = Date.now();
  const [row] = await queryDirectly<{ version: number }>(
    "public-content-version",
    `SELECT "version" FROM "public_content" WHERE "id" = 1`,
  );
  const found = row?.version ?? 0;
  if (found !== version) pages.clear();
  version = found;
  checkedAt = asked;
}
