import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbedded } from "#app/platform/database/embedded.server.ts";
import { migrate, migrations } from "#app/platform/database/migrate.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a migrated database lies: a file for the embedded one, the name of a template on the server. */
    preparedDatabase: string;
  }
}

const folder = join("node_modules", ".cache", "conversations-databases");

/**
 * Migrates one database before the first test file runs; every file begins with a copy of it (setup-database.ts). The
 * file of the embedded one stays for the next run under a name that follows from the migrations and from PGlite's
 * version, so that it cannot be stale; a server's template goes with the run.
 */
export default async function prepare(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = process.env.DATABASE_URL;
  if (!server) {
    project.provide("preparedDatabase", await prepareEmbedded());
    return undefined;
  }
  const template = `conversations_prepared_${randomBytes(6).toString("hex")}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${template}`));
  const url = new URL(server);
  url.pathname = `/${template}`;
  await onServer(url.href, (client) =>
    migrate({
      run: (script) => client.query(script),
      rows: async <Row>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Row[],
    }),
  );
  project.provide("preparedDatabase", template);
  return () => onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${template}`));
}

async function prepareEmbedded(): Promise<string> {
  const file = join(folder, `${fingerprint()}.tar`);
  if (existsSync(file)) return file;
  const database = await openEmbedded("memory://");
  await migrate({
    run: (script) => database.exec(script),
    rows: async <Row>(sql: string, values?: unknown[]) => (await database.query<Row>(sql, values)).rows,
  });
  const image = await database.dumpDataDir("none");
  await database.close();
  mkdirSync(folder, { recursive: true });
  // Another run may be writing the same image: whole files only, whoever comes last.
  const written = `${file}.${process.pid}`;
  writeFileSync(written, Buffer.from(await image.arrayBuffer()));
  renameSync(written, file);
  return file;
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const { name, sql } of migrations) hash.update(JSON.stringify([name, sql]));
  const pglite = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  hash.update(readFileSync(join(pglite, "..", "..", "package.json")));
  return hash.digest("hex").slice(0, 32);
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
