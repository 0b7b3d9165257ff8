import type { IncomingHttpHeaders } from "node:http";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: it must say that it comes from our own pages.
 * Fetch Metadata says so directly; older browsers by Origin or, failing that, Referer.
 */
export function comesFromUs(method: string, headers: IncomingHttpHeaders, ownHost: string): boolean {
  if (safeMethods.has(method)) return true;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const source = headers.origin ?? headers.referer;
  if (source === undefined) return site === "same-origin";
  return URL.canParse(source) && new URL(source).host === ownHost;
}
