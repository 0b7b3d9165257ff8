import { type Request, type RequestHandler, type Response, Router } from "express";
import { currentMoment } from "#app/platform/time/clock.server.ts";
import { log } from "../../log.server.ts";
import { peekFields } from "./peek-fields.ts";

export type Encoding = "br" | "gzip" | "identity";

/** A request as a direct answer needs to know it. */
export type DirectRequest = {
  /** Path and query as sent. */
  address: string;
  /** The path's parts that the pattern names, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  cookies: string | undefined;
  ifNoneMatch: string | null;
  now: Date;
  /** How the answer may be compressed. */
  encoding: () => Encoding;
  /** The fields of a small form; null for every other body. They stay in place for the route. */
  fields: () => Promise<FormData | null>;
};

/** What is sent: headers that every answer has, and compression if the body comes plain, are added on the way. */
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

/** Answers what the table answers; everything else goes on to the routes. */
export function answerDirectly(table: DirectAnswer[]): RequestHandler {
  const router = Router({ caseSensitive: true, strict: true });
  for (const { method, path, answer } of table) {
    router[method === "GET" ? "get" : "post"](path, (request, response, next) => {
      answer(asSeen(request))
        .catch((error: unknown) => {
          log.error({ err: error, requestId: request.id }, "a request could not be answered directly");
          return null;
        })
        .then((found) => (found ? send(response, found) : next()))
        .catch(next);
    });
  }
  return router;
}

function asSeen(request: Request): DirectRequest {
  return {
    address: request.originalUrl,
    params: request.params,
    get query() {
      return new URLSearchParams(request.originalUrl.split("?")[1]);
    },
    cookies: request.headers.cookie,
    ifNoneMatch: request.headers["if-none-match"] ?? null,
    now: currentMoment(),
    encoding: () => encodingFor(request),
    fields: () => peekFields(request),
  };
}

/** The same choice as `compression` makes. */
function encodingFor(request: Request): Encoding {
  if (request.method === "HEAD") return "identity";
  if (request.acceptsEncodings("br")) return "br";
  return request.acceptsEncodings("gzip") ? "gzip" : "identity";
}

function send(response: Response, { status, headers, body = "" }: Answer): void {
  response.locals.isDirect = true;
  response.status(status);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status !== 304) response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(body);
}
