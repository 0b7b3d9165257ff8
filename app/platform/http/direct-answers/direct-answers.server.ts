import type { IncomingMessage, ServerResponse } from "node:http";
import { currentMoment } from "#app/platform/time/clock.server.ts";
import { log } from "../../log.server.ts";
import { headersOf } from "../header-policy.server.ts";
import { whyRefused } from "../refuse-early.ts";
import { answeredDirectly } from "../request-log.server.ts";
import { compress, type Encoding, encodingFor } from "./encoding.server.ts";
import { peekFields } from "./peek-fields.ts";

/** A request as a direct answer needs to know it. */
export type DirectRequest = {
  /** Path and query as sent. */
  address: string;
  /** The path's parts that the pattern names, as sent. */
  params: Partial<Record<string, string>>;
  query: URLSearchParams;
  cookies: string | undefined;
  ifNoneMatch: string | null;
  now: Date;
  /** How the answer may be compressed. */
  encoding: Encoding;
  /** The fields of a small form; null for every other body. They stay in place for the route. */
  fields: () => Promise<FormData | null>;
};

/** What is sent, with the headers that every answer has. Text is compressed on its way, bytes go as they are. */
export type Answer = { status: number; headers: Record<string, string>; body?: Buffer | string };

/**
 * One kind of request that is answered without waking the page renderer: a method, a path as `paths` writes it with
 * `:name` in place of its parts, and what answers. Null leaves the request to the next line and at last to its route,
 * which answers the same with the same rules, only more slowly.
 */
export type DirectAnswer = {
  method: "GET" | "POST";
  path: string;
  answer: (request: DirectRequest) => Promise<Answer | null>;
};

/** Answers a request if a line of the table does. Resolves to false, with the request as it was, if it is the routes'. */
export function directAnswers(
  table: DirectAnswer[],
): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  const lines = table.map((line) => ({ ...line, pattern: patternOf(line.path) }));
  return async (request, response) => {
    try {
      if (whyRefused(request)) return false;
      const method = request.method === "HEAD" ? "GET" : request.method;
      const [path = ""] = (request.url ?? "").split("?", 1);
      for (const line of lines) {
        const found = line.method === method ? line.pattern.exec(path) : null;
        const answer = found && (await line.answer(asSeen(request, found.groups ?? {})));
        if (answer) {
          await send(request, response, answer);
          return true;
        }
      }
    } catch (error) {
      log.error({ err: error, requestId: request.id }, "a request could not be answered directly");
    }
    return response.headersSent;
  };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace("*", ".*").replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
}

function asSeen(request: IncomingMessage, params: Partial<Record<string, string>>): DirectRequest {
  const { url = "", headers } = request;
  return {
    address: url,
    params,
    get query() {
      return new URLSearchParams(url.split("?")[1]);
    },
    cookies: headers.cookie,
    ifNoneMatch: headers["if-none-match"] ?? null,
    get now() {
      return currentMoment();
    },
    get encoding() {
      return encodingFor(request);
    },
    fields: () => peekFields(request),
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body = "" }: Answer,
): Promise<void> {
  const encoding = typeof body === "string" && body !== "" ? encodingFor(request) : "identity";
  const bytes = encoding === "identity" ? body : await compress(Buffer.from(body), encoding, "once");
  const own = encoding === "identity" ? headers : { ...headers, "Content-Encoding": encoding };
  const length: Record<string, string> =
    status === 304 ? {} : { "Content-Length": String(Buffer.byteLength(bytes)) };
  answeredDirectly.add(response);
  response.writeHead(status, headersOf({ ...own, ...length })).end(bytes);
  // Whatever is left of a form would keep the next request on this connection waiting.
  request.resume();
}
