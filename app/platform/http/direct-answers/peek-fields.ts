import type { IncomingMessage } from "node:http";
import { storableFields } from "../form.server.ts";

const mostBytes = 64 * 1024;

/**
 * The fields of a posted form that is plain and small, its text made safe to store; null for anything else, and when the
 * sender went away. The body stays in place for whoever reads the request next.
 */
export async function peekFields(request: IncomingMessage): Promise<FormData | null> {
  const length = Number(request.headers["content-length"]);
  const isPlain = request.headers["content-type"] === "application/x-www-form-urlencoded";
  if (!isPlain || !(length <= mostBytes)) return null;
  const body = await peekBody(request, length);
  return body === null ? null : storableFields(new URLSearchParams(body));
}

function peekBody(request: IncomingMessage, length: number): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let received = 0;
    const finish = (isWhole: boolean) => {
      request.off("data", keep).off("close", leave);
      request.pause();
      const body = Buffer.concat(chunks);
      if (body.length > 0) request.unshift(body);
      resolve(isWhole ? body.toString("utf8") : null);
    };
    const keep = (chunk: Buffer) => {
      chunks.push(chunk);
      received += chunk.length;
      if (received >= length) finish(true);
    };
    const leave = () => finish(false);
    if (length === 0) return resolve("");
    request.on("data", keep).once("close", leave);
  });
}
