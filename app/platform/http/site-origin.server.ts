import type { RequestHandler } from "express";
import { env } from "../env.server.ts";

const ownHost = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).host : undefined;

/** Makes a request name this site as people outside know it, whatever it claims. */
export const useOwnHost: RequestHandler = (request, _response, next) => {
  // Remix believes this header without asking who set it.
  delete request.headers["x-forwarded-host"];
  if (ownHost) request.headers.host = ownHost;
  next();
};

/** This site's address as people outside know it, for links in files that leave it. */
export function siteOrigin(request: Request): string {
  return env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : new URL(request.url).origin;
}
