import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pinoHttp } from "pino-http";
import { log } from "../log.server.ts";

/** The answers that no route gave; their lines say so. */
export const answeredDirectly = new WeakSet<ServerResponse>();

/** Writes a line for each request, failures as errors, and gives each the reference under which it is logged. */
export const logRequests = pinoHttp({
  logger: log,
  genReqId: () => randomUUID(),
  autoLogging: { ignore: (request) => request.url === "/healthz" },
  customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? "error" : "debug"),
  wrapSerializers: false,
  serializers: {
    req: (request: IncomingMessage) => ({
      id: request.id,
      method: request.method,
      // A link's token opens the evidence to whoever reads it.
      path: request.url?.split("?")[0]?.replace(/(\/confirm\/)[^/.]+/, "$1…"),
    }),
    res: (response: ServerResponse) => ({
      status: response.statusCode,
      direct: answeredDirectly.has(response),
    }),
  },
});
