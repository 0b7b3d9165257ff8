import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler } from "express";
import type { ViteDevServer } from "vite";
import { dueWorks } from "./due-works.ts";
import { surveyAnswers } from "./features/listening/surveys/responses/direct-answers.server.tsx";
import { guardRoutes } from "./guard.server.ts";
import { closeDatabase, prepareDatabase } from "./platform/database/database.server.ts";
import { FolderInUseError } from "./platform/database/folder-lock.server.ts";
import { startDueWork } from "./platform/due-work.server.ts";
import { env, missingSecrets } from "./platform/env.server.ts";
import { httpApplication } from "./platform/http/application.server.ts";
import { keptPages } from "./platform/http/direct-answers/page-cache.server.ts";
import { log } from "./platform/log.server.ts";

/** Serves the build; what the table's lines answer never reaches it. */
async function listen(
  build: ServerBuild | (() => Promise<ServerBuild>),
  assets: RequestHandler,
): Promise<Server> {
  const application = httpApplication({ build, assets, table: [...surveyAnswers, keptPages] });
  const server = createServer({ maxHeaderSize: 16_384 }, application);
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
    build,
    express.static("build/client", {
      index: false,
      immutable: true,
      maxAge: "1y",
      setHeaders: shortUnlessHashed,
    }),
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
  await listen(build, vite.middlewares);
  if (env.CONVERSATIONS_DEMO) await (await example()).printExampleSignIns();
}

if (import.meta.env.PROD) {
  startProduction().catch((error: unknown) => {
    process.stderr.write(`${error instanceof FolderInUseError ? error.message : `Not started: ${error}`}\n`);
    if (!(error instanceof FolderInUseError)) log.error({ err: error }, "not started");
    process.exit(1);
  });
}
