import type { Buffer } from "node:buffer";
import type { RequestHandler } from "express";

/** The most bytes that a form may send; uploads included. */
export const bodyLimit = 6 * 1024 * 1024;

// A browser hears an answer only once it has sent its form, so what is refused is drained too; but not for ever.
const drain = { milliseconds: 10_000, bytes: 64 * 1024 * 1024 };

/**
 * Drains what an answer did not wait for (a form that is too large, or was sent after the session ended): a body that
 * stays in the connection keeps the browser from the answer, and its next request waiting. Whoever sends on and on is cut
 * off.
 */
export const drainUnreadBody: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.complete) return;
    const cutOff = () => request.socket.destroy();
    const timer = setTimeout(cutOff, drain.milliseconds);
    let bytes = 0;
    request.removeAllListeners("data");
    request.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > drain.bytes) cutOff();
    });
    request.once("close", () => clearTimeout(timer));
    request.resume();
  });
  next();
};
