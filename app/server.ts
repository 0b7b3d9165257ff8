import { randomUUID } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { pinoHttp } from "pino-http";
import type { ViteDevServer } from "vite";
import { tookAnswer } from "./answer-lane.ts";
import { dueWorks } from "./due-works.ts";
import { showsOwnAnswers } from "./features/listening/surveys/responses/answer-cookie.server.ts";
import { guardRoutes } from "./guard.server.ts";
import { showedOwnAnswers } from "./own-answers-lane.tsx";
import { closeDatabase, prepareDatabase } from "./platform/database/database.server.ts";
import { FolderInUseError } from "./platform/database/folder-lock.server.ts";
import { startDueWork } from "./platform/due-work.server.ts";
import { env, missingSecrets } from "./platform/env.server.ts";
import { wireHeaders } from "./platform/http/answer-at-once.server.ts";
import { bodyLimit, readAwayUnreadBody, refuseLargeBody } from "./platform/http/body-limit.ts";
import { exceptWhen, forgetPages, keptPage, publicVersion } from "./platform/http/page-cache.server.ts";
import { explainSilentFailures, refusalOf, refuse } from "./platform/http/refusal.ts";
import { refuseStrangeRequests } from "./platform/http/refuse-early.ts";
import { comesFromUs } from "./platform/http/same-origin.ts";
import { headersWithoutScript, newNonce, scriptPolicy } from "./platform/http/security-headers.server.ts";
import { isLanguage } from "./platform/i18n/languages.ts";
import { log } from "./platform/log.server.ts";

exceptWhen(showsOwnAnswers);

const ownHost = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).host : undefined;
const staticHeaders = Object.entries(headersWithoutScript);

/** Answers from the kept public pages, without waking the rest of the program. Returns false when it cannot. */
function answerFromKept(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const address = request.url ?? "/";
  const page = keptPage(address, request.headers.cookie, Date.now());
  if (!page) return false;
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304, wireHeaders(page.headers)).end();
    return true;
  }
  const { headers, body } = request.headers["accept-encoding"]?.includes("gzip") ? page.zipped : page.plain;
  response.writeHead(200, headers);
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

function application(
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets: express.RequestHandler[],
): RequestListener {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use((request, response, next) => {
    for (const [name, value] of staticHeaders) response.setHeader(name, value);
    // Remix believes this header without asking who set it.
    delete request.headers["x-forwarded-host"];
    if (ownHost) request.headers.host = ownHost;
    next();
  });
  app.use(
    pinoHttp({
      logger: log,
      genReqId: () => randomUUID(),
      autoLogging: { ignore: (request) => request.url === "/healthz" },
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? "error" : "debug",
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          // A link's token opens the evidence to whoever reads it.
          path: request.url.split("?")[0]?.replace(/(\/confirm\/)[^/.]+/, "$1…"),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    }),
  );
  app.get("/healthz", (_request, response, next) => {
    publicVersion().then(() => response.json({ ok: true }), next);
  });
  app.use(compression());
  app.use((request, response, next) => {
    if (!comesFromUs(request.method, request.headers, request.headers.host ?? "")) {
      refuse(request, response, { status: 403, reason: "foreign" });
    }
    next();
  });
  app.use(refuseStrangeRequests);
  for (const handler of assets) app.use(handler);
  app.use(refuseLargeBody(bodyLimit));
  app.use(readAwayUnreadBody);
  app.use((request, response, next) => {
    // Whoever signed in and changes something must see it at once on the public pages.
    const [, language, part] = request.path.split("/");
    const isCitizens = isLanguage(language) && part !== "panel";
    if (request.method !== "GET" && !isCitizens) response.once("finish", forgetPages);
    next();
  });
  const render = createRequestHandler({
    build,
    mode: env.NODE_ENV,
    getLoadContext: (request, response) => {
      const nonce = newNonce();
      return {
        nonce,
        allowScripts: () => void response.setHeader(...scriptPolicy(nonce)),
        requestId: String(request.id),
        clientAddress: request.ip ?? "",
        refusal: refusalOf(response),
      };
    },
  });
  app.use(explainSilentFailures(render));
  app.all("*", render);
  app.use(
    (error: unknown, request: express.Request, response: express.Response, next: express.NextFunction) => {
      if (response.headersSent) return next(error);
      log.error({ err: error, requestId: request.id }, "a request failed outside a page");
      response
        .status(500)
        .type("text/plain")
        .send(`Something went wrong on our side. Reference: ${request.id}\n`);
    },
  );
  return app;
}

async function listen(handle: RequestListener): Promise<Server> {
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    if (answerFromKept(request, response)) return;
    const lane =
      request.method === "POST"
        ? tookAnswer(request, response, ownHost ?? request.headers.host ?? "")
        : showedOwnAnswers(request, response);
    void lane
      .catch((error: unknown) => {
        log.error({ err: error }, "a citizen's request could not be answered at once");
        return response.headersSent;
      })
      .then((took) => {
        if (!took) handle(request, response);
      });
  });
  server.requestTimeout = 60_000;
  // Longer than a proxy in front keeps a connection (a minute as a rule), so that it never sends into a closed one.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`Ready on ${env.PUBLIC_URL ?? `http://${env.HOST}:${port}`}\n`);
  const work = startDueWork(dueWorks(env.PUBLIC_URL ?? `http://${env.HOST}:${port}`), 60_000);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      server.close(
        () =>
          void work
            .stop()
            .then(closeDatabase)
            .finally(() => process.exit(0)),
      );
      server.closeIdleConnections();
      setTimeout(() => process.exit(0), 10_000).unref();
    });
  }
  return server;
}

async function prepare(): Promise<void> {
  for (const name of await prepareDatabase()) log.info({ migration: name }, "migration applied");
  if (env.CONVERSATIONS_DEMO) await (await example()).loadExample();
}

/** The invented partnership: fetched only where it is shown, so that a real installation never holds it in memory. */
function example() {
  return import("#prisma/seed/load-example.server.ts");
}

/** Starts the built application. Says what is missing, and ends with 1, when it must not start. */
async function startProduction(): Promise<void> {
  const missing = missingSecrets();
  if (missing.length > 0) {
    process.stderr.write(`Not started: set ${missing.join(" and ")}. The README says what each is.\n`);
    process.exit(1);
  }
  const build = guardRoutes((await import("virtual:remix/server-build")) as unknown as ServerBuild);
  await prepare();
  await listen(
    application(build, [
      express.static("build/client", {
        index: false,
        immutable: true,
        maxAge: "1y",
        setHeaders: shortUnlessHashed,
      }),
    ]),
  );
  if (env.CONVERSATIONS_DEMO) await (await example()).printExampleSignIns();
}

function shortUnlessHashed(response: ServerResponse, path: string): void {
  if (!path.includes("/assets/")) response.setHeader("Cache-Control", "public, max-age=3600");
}

/** Starts on sources as they are being written, through Vite. */
export async function startDevelopment(vite: ViteDevServer): Promise<void> {
  await prepare();
  const build = async () =>
    guardRoutes((await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild);
  await listen(application(build, [vite.middlewares]));
  if (env.CONVERSATIONS_DEMO) await (await example()).printExampleSignIns();
}

if (import.meta.env.PROD) {
  startProduction().catch((error: unknown) => {
    process.stderr.write(`${error instanceof FolderInUseError ? error.message : `Not started: ${error}`}\n`);
    if (!(error instanceof FolderInUseError)) log.error({ err: error }, "not started");
    process.exit(1);
  });
}
