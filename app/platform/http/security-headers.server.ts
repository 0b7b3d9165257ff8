import { randomBytes } from "node:crypto";
import helmet from "helmet";
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

/** The headers of a page that runs no script. */
export const headersWithoutScript: Readonly<Record<string, string>> = publicHeaders;

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
