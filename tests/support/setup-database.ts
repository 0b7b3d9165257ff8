import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";
import { afterAll, beforeAll, inject, vi } from "vitest";
import { EmbeddedDatabase } from "#app/platform/database/embedded-database.server.ts";

// Each test file has a database and a folder for files of its own: on the server that DATABASE_URL names, else embedded
// and in memory. It begins as a copy of the one that prepared-database.ts has migrated.
const prepared = inject("preparedDatabase");
const server = process.env.DATABASE_URL;
const name = `conversations_test_${randomBytes(6).toString("hex")}`;
const folder = server ? mkdtempSync(join(tmpdir(), "conversations-test-")) : null;
if (server && folder) {
  process.env.DATA_DIR = folder;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${prepared}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
} else {
  process.env.DATA_DIR = "memory://";
}

vi.mock("#app/platform/database/embedded.server.ts", () => ({
  openEmbedded: () =>
    EmbeddedDatabase.open({ loadDataDir: new Blob([readFileSync(prepared)]), extensions: { pg_trgm } }),
}));

// The copy is migrated like any database: what it lacks it gets, and one of other migrations is refused.
beforeAll(async () => {
  const { prepareDatabase } = await import("#app/platform/database/database.server.ts");
  await prepareDatabase();
});

afterAll(async () => {
  const { closeDatabase } = await import("#app/platform/database/database.server.ts");
  await closeDatabase();
  // The server waits for the last connections to end; ending them by force would be an error on our side of them.
  if (server) await onServer(`DROP DATABASE IF EXISTS ${name}`);
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
