import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import onHeaders from "on-headers";
import { servedOverHttps } from "../env.server.ts";

const scriptSources = "script-src";

// Remix compares Origin with Host on every post; without a referrer policy of same-origin browsers send "Origin: null".
const middleware = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "script-src": ["'none'"],
      "style-src": ["'self'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "media-src": ["'self'"],
      "connect-src": ["'self'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
      "base-uri": ["'none'"],
      "manifest-src": ["'self'"],
    },
  },
  referrerPolicy: { policy: "same-origin" },
  strictTransportSecurity: servedOverHttps,
  xDownloadOptions: false,
});

const publicHeaders: Record<string, string> = {
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};
middleware(
  {} as never,
  {
    setHeader: (name: string, value: string) => {
      publicHeaders[name] = value;
    },
    removeHeader: () => {},
  } as never,
  () => {},
);

const policy = "Content-Security-Policy";

const always = Object.entries(publicHeaders);

/**
 * What does not say how long it may be kept may not be kept; and what is not for everybody's cache depends on who asks.
 */
const caching = (said: string | undefined) => ({
  "Cache-Control": said ?? "no-store",
  ...(said?.startsWith("public") ? {} : { Vary: "Accept-Encoding, Cookie" }),
});

/** All headers of an answer that says these itself, as the socket takes them: names and values in turn. */
export function headersOf(own: Record<string, string>): string[] {
  return [...always, ...Object.entries({ ...own, ...caching(own["Cache-Control"]) })].flat();
}

/** Gives the routes' answers the headers that every answer has. */
export const headerPolicy: RequestHandler = (_request, response, next) => {
  for (const [name, value] of always) response.setHeader(name, value);
  onHeaders(response, () => {
    const { Vary, ...rest } = caching(response.getHeader("Cache-Control")?.toString());
    for (const [name, value] of Object.entries(rest)) response.setHeader(name, value);
    if (Vary) (response as Response).vary(Vary);
  });
  next();
};

/**
 * The one header in which a page whose scripts carry this nonce differs. It must replace the other: browsers hold a
 * page to every policy they are sent.
 */
export function scriptPolicy(nonce: string): [name: string, value: string] {
  const sources = `${scriptSources} 'self' 'nonce-${nonce}' 'strict-dynamic'`;
  return [policy, (publicHeaders[policy] ?? "").replace(`${scriptSources} 'none'`, sources)];
}

/** A fresh value for one response's scripts. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}
