import type { IncomingMessage } from "node:http";
import { env } from "../env.server.ts";

const ownHost = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).host : undefined;

/** Makes a request name this site as people outside know it, whatever it claims. */
export function useOwnHost({ headers }: IncomingMessage): void {
  // Remix believes this header without asking who set it.
  delete headers["x-forwarded-host"];
  if (ownHost) headers.host = ownHost;
}

/** This site's address as people outside know it, for links in files that leave it. */
export function siteOrigin(request: Request): string {
  return env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : new URL(request.url).origin;
}
