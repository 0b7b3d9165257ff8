import type { RequestHandler } from "express";
import { refuse } from "./refusal.ts";

/** The most bytes that a form may send; uploads included. */
export const bodyLimit = 6 * 1024 * 1024;

/** Refuses a body that is larger than the limit or does not say how large it is, before any of it is read. */
export function refuseLargeBody(limit: number): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const stated = request.headers["content-length"];
    if (stated === undefined && request.headers["transfer-encoding"] !== undefined) {
      response.set("Connection", "close");
      refuse(request, response, { status: 411 });
    } else if (Number(stated ?? 0) > limit) {
      response.set("Connection", "close");
      refuse(request, response, { status: 413 });
    }
    next();
  };
}

/**
 * Reads away what an answer did not wait for (a form sent after the session ended, say): a body that stays in the
 * connection keeps the browser's next request on it waiting for ever.
 */
export const readAwayUnreadBody: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.complete || response.getHeader("Connection") === "close") return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
};
