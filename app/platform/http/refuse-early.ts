import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { bodyLimit } from "./body-limit.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { comesFromUs } from "./same-origin.ts";

const methods = ["GET", "HEAD", "POST"];

/**
 * Why a request is refused before anybody looks at what it asks for, null when it is not: no browser sends it from our
 * pages (odd hosts, addresses and methods, which the router would trip over), another site has sent it, or its body is
 * too large or does not say how large it is.
 */
export function whyRefused(request: IncomingMessage): Refusal | null {
  const { method = "", url = "", headers } = request;
  if (!isHost(headers.host)) return { status: 400 };
  if (!comesFromUs(method, headers, headers.host)) return { status: 403, reason: "foreign" };
  if (!isAddress(url)) return { status: 400 };
  // No database keeps this character, so nothing is found under an id that holds it.
  if (pathOf(url).includes("%00")) return { status: 404 };
  if (!methods.includes(method)) return { status: 405, headers: { Allow: methods.join(", ") } };
  const status =
    method === "POST" ? sizeRefused(headers["content-length"], headers["transfer-encoding"]) : null;
  return status && { status };
}

/** Has what is refused answered by the page that says why, before any of its body is read. */
export const refuseEarly: RequestHandler = (request, response, next) => {
  const refusal = whyRefused(request);
  // Even that page is made for an address.
  if (!isHost(request.headers.host)) request.headers.host = "localhost";
  if (refusal) refuse(request, response, refusal);
  next();
};

function sizeRefused(stated: string | undefined, transfer: string | undefined): 411 | 413 | null {
  if (stated === undefined && transfer !== undefined) return 411;
  return Number(stated ?? 0) > bodyLimit ? 413 : null;
}

function isAddress(url: string): boolean {
  if (!url.startsWith("/") || url.split("?").slice(1).join("?").includes("%00")) return false;
  try {
    return decodeURIComponent(pathOf(url)).isWellFormed();
  } catch {
    return false;
  }
}

function pathOf(url: string): string {
  return url.split("?")[0] ?? "";
}

function isHost(host: string | undefined): host is string {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`);
}
