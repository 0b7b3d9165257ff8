import type { RequestListener } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { env } from "../env.server.ts";
import { log } from "../log.server.ts";
import { currentMoment } from "../time/clock.server.ts";
import { drainUnreadBody } from "./body-limit.ts";
import { type DirectAnswer, directAnswers } from "./direct-answers/direct-answers.server.ts";
import { noticeOwnChanges, publicVersion } from "./direct-answers/public-content.server.ts";
import { headerPolicy, newNonce, scriptPolicy } from "./header-policy.server.ts";
import { explainSilentFailures, refusalOf } from "./refusal.ts";
import { refuseEarly } from "./refuse-early.ts";
import { logRequests } from "./request-log.server.ts";
import { useOwnHost } from "./site-origin.server.ts";

type Parts = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** What serves scripts, styles and pictures. */
  assets: RequestHandler;
  /** What is answered without the page renderer. */
  table: DirectAnswer[];
};

/** The HTTP side of the program: one log, one header policy and the same refusals, whoever answers. */
export function httpApplication({ build, assets, table }: Parts): RequestListener {
  const answerDirectly = directAnswers(table);
  const answerByRoute = routesOf(build, assets);
  return async (request, response) => {
    useOwnHost(request);
    logRequests(request, response);
    if (!(await answerDirectly(request, response))) answerByRoute(request, response);
  };
}

function routesOf(build: Parts["build"], assets: RequestHandler): RequestListener {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use(headerPolicy);
  app.get("/healthz", (_request, response, next) => {
    publicVersion().then(() => response.json({ ok: true }), next);
  });
  app.use(compression());
  app.use(refuseEarly, drainUnreadBody, noticeOwnChanges);
  app.use(assets);
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
        now: currentMoment(),
        refusal: refusalOf(response),
      };
    },
  });
  app.use(explainSilentFailures(render));
  app.all("*", render);
  app.use(answerFailure);
  return app;
}

const answerFailure: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  log.error({ err: error, requestId: request.id }, "a request failed outside a page");
  response
    .status(500)
    .type("text/plain")
    .send(`Something went wrong on our side. Reference: ${request.id}\n`);
};
