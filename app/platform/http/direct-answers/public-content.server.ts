import type { RequestHandler } from "express";
import { LRUCache } from "lru-cache";
import { queryDirectly } from "#app/platform/database/database.server.ts";
import { isLanguage } from "#app/platform/i18n/languages.ts";

const checkEvery = 500;
// Nothing is served on the word of a check that is older than this.
const trustedFor = 2000;

let version = -1;
let checkedAt = 0;
let checking: Promise<void> | undefined;

/** The version of public content now. Read it before reading what a page shows, so that a change meanwhile is not lost. */
export async function publicVersion(): Promise<number> {
  await checkOnce();
  return version;
}

/** The version of public content, at most half a second old. */
export async function recentVersion(): Promise<number> {
  if (Date.now() - checkedAt > checkEvery) await checkOnce();
  return version;
}

/** The version last seen, without waiting; null when it was seen too long ago (over two seconds) to serve by. */
export function lastSeenVersion(): number | null {
  const age = Date.now() - checkedAt;
  // A failing database is reported by the page that needs it; here it only means that nothing kept may be served.
  if (age > checkEvery) checkOnce().catch(() => {});
  return age > trustedFor ? null : version;
}

/** Has the version asked for again before anything kept is served: whoever signed in and changes something sees it at once. */
export const noticeOwnChanges: RequestHandler = (request, response, next) => {
  const [, language, part] = request.path.split("/");
  const isCitizens = isLanguage(language) && part !== "panel";
  if (request.method !== "GET" && !isCitizens) {
    response.once("finish", () => {
      checkedAt = 0;
    });
  }
  next();
};

const memories = new LRUCache<string, { version: number; value: Promise<unknown> }>({ max: 2000 });

/** The result of `load`, kept until public content changes (noticed within half a second). Failures are not kept. */
export async function remembered<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
  const recent = await recentVersion();
  const memory = memories.get(key);
  if (memory?.version === recent) return (await memory.value) as Value;
  const value = load();
  memories.set(key, { version: recent, value });
  value.catch(() => memories.delete(key));
  return await value;
}

function checkOnce(): Promise<void> {
  checking ??= checkVersion().finally(() => {
    checking = undefined;
  });
  return checking;
}

async function checkVersion(): Promise<void> {
  const asked = Date.now();
  const [row] = await queryDirectly<{ version: number }>(
    "public-content-version",
    `SELECT "version" FROM "public_content" WHERE "id" = 1`,
  );
  version = row?.version ?? 0;
  checkedAt = asked;
}
