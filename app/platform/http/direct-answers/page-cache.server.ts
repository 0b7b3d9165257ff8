import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { RequestFacts } from "../load-context.ts";
import type { Answer, DirectAnswer } from "./direct-answers.server.ts";
import { compress, type Encoding } from "./encoding.server.ts";
import { lastSeenVersion, publicVersion } from "./public-content.server.ts";

/** A rendered page that is the same for everyone, but for visitors with certain cookies. */
type KeptPage = Required<NonNullable<RequestFacts["keep"]>> & {
  headers: Record<string, string>;
  bodies: Map<Encoding, Buffer>;
};

const longest = 60_000;
const mostBytes = 64 * 1024 * 1024;

const pages = new LRUCache<string, KeptPage>({
  maxSize: mostBytes,
  // What it comes to with both compressed bodies beside it.
  sizeCalculation: ({ bodies }) => Math.ceil((bodies.get("identity")?.byteLength ?? 0) * 1.5) + 1000,
});

/**
 * Says that the page being loaded is the same for everyone, until it changes or the given moment comes; `except` tells
 * by a Cookie header who must not get it all the same. Call it before reading what the page shows.
 */
export async function keepForEveryone(
  facts: RequestFacts,
  now: Date,
  until?: Date,
  except?: (cookies: string | undefined) => boolean,
): Promise<void> {
  facts.keep = {
    version: await publicVersion(),
    until: Math.min(now.getTime() + longest, until?.getTime() ?? Number.POSITIVE_INFINITY),
    except: except ?? (() => false),
  };
}

/** Brings forward the moment until which the page being loaded may be kept, once what it shows is known. */
export function keepNoLongerThan(facts: RequestFacts, moment: Date | undefined): void {
  if (moment && facts.keep) facts.keep.until = Math.min(facts.keep.until, moment.getTime());
}

/** Keeps a rendered page, and says how its first reader is answered: with the page, or 304 when they have it. */
export function keepPage(
  address: string,
  keep: NonNullable<RequestFacts["keep"]>,
  html: string,
  headers: Record<string, string>,
  ifNoneMatch: string | null,
): Pick<Answer, "status" | "headers"> {
  const body = Buffer.from(html, "utf8");
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const page: KeptPage = {
    ...keep,
    headers: { ...headers, "Cache-Control": "no-cache", ETag: tag },
    bodies: new Map([["identity", body]]),
  };
  pages.set(address, page);
  return { status: hasIt(page, ifNoneMatch) ? 304 : 200, headers: page.headers };
}

function hasIt({ headers }: KeptPage, ifNoneMatch: string | null): boolean {
  return ifNoneMatch === headers.ETag;
}

/** Answers with pages that are kept for everyone, unless public content has changed since (noticed within half a second). */
export const keptPages: DirectAnswer = {
  method: "GET",
  path: "*",
  answer: async (request) => {
    const version = lastSeenVersion();
    const page = pages.get(request.address);
    if (!page || page.version !== version || page.until <= request.now.getTime()) return null;
    if (page.except(request.cookies)) return null;
    if (hasIt(page, request.ifNoneMatch)) return { status: 304, headers: page.headers };
    return await answerWith(page, request.encoding);
  },
};

async function answerWith({ headers, bodies }: KeptPage, encoding: Encoding): Promise<Answer> {
  const plain = bodies.get("identity");
  if (!plain || encoding === "identity") return { status: 200, headers, body: plain };
  const body = bodies.get(encoding) ?? (await compress(plain, encoding, "often"));
  bodies.set(encoding, body);
  return { status: 200, headers: { ...headers, "Content-Encoding": encoding }, body };
}
