import type { ServerResponse } from "node:http";
import { headersWithoutScript } from "./security-headers.server.ts";

const always = Object.entries(headersWithoutScript).flat();

/** Headers as the socket takes them, names and values in turn, with those that every answer without script has. */
export function wireHeaders(headers: Record<string, string | number>): string[] {
  return [...always, ...Object.entries(headers).flatMap(([name, value]) => [name, String(value)])];
}

/** Sends an answer that runs no script, past the renderer. */
export function answerAtOnce(
  response: ServerResponse,
  status: number,
  headers: Record<string, string | number>,
  body?: Buffer,
): void {
  response.writeHead(status, wireHeaders({ ...headers, "Content-Length": body?.byteLength ?? 0 }));
  response.end(body);
}
