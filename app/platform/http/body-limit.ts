import type { RequestHandler } from "express";

/** The most bytes that a form may send; uploads included. */
export const bodyLimit = 6 * 1024 * 1024;

/**
 * Drains what an answer did not wait for (a form sent after the session ended, say): a body that stays in the
 * connection keeps the browser's next request on it waiting for ever.
 */
export const drainUnreadBody: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.complete || response.getHeader("Connection") === "close") return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
};
