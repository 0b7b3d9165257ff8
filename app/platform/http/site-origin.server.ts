import { env } from "../env.server.ts";

/** This site's address as people outside know it, for links in files that leave it. */
export function siteOrigin(request: Request): string {
  return env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : new URL(request.url).origin;
}
