import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { env } from "../env.server.ts";
import { log } from "../log.server.ts";
import { type Prisma, PrismaClient } from "./client/client.ts";
import { openEmbedded } from "./embedded.server.ts";
import type { EmbeddedDatabase, StatementValue } from "./embedded-database.server.ts";
import { migrate, type SqlConnection } from "./migrate.server.ts";

/** The client inside a transaction: pass it on, because the embedded database has one connection only. */
export type Transaction = Prisma.TransactionClient;

let embedded: Promise<EmbeddedDatabase> | undefined;
const openEmbeddedOnce = () => {
  embedded ??= openEmbedded(env.DATA_DIR);
  return embedded;
};

const pool = env.DATABASE_URL
  ? new pg.Pool({ connectionString: env.DATABASE_URL, max: 10, options: "-c TimeZone=UTC" })
  : undefined;
// A connection that waits in the pool can be lost when the server restarts; whoever asks next gets a new one.
pool?.on("error", (error) => log.warn({ err: error }, "A waiting connection to the database was lost."));

/** The database: PostgreSQL when DATABASE_URL is set, else PostgreSQL embedded in DATA_DIR. Connects on first use. */
export const db = new PrismaClient({
  adapter: pool ? new PrismaPg(pool) : embeddedAdapter(),
  transactionOptions: { maxWait: 10_000, timeout: 30_000 },
});

function embeddedAdapter() {
  return {
    provider: "postgres" as const,
    adapterName: "pglite",
    connect: async () => await new PrismaPGlite(await openEmbeddedOnce()).connect(),
  };
}

/**
 * Runs one prepared statement without Prisma in between, for the few that every citizen's page waits for.
 * The name stands for the text on the server's side: one name, one text.
 */
export async function queryDirectly<Row>(
  name: string,
  text: string,
  values: StatementValue[] = [],
): Promise<Row[]> {
  if (pool) return (await pool.query({ name, text, values })).rows as Row[];
  return await (await openEmbeddedOnce()).queryPrepared<Row>({ name, text, values });
}

/** Brings the database up to this build's schema and returns the names of the migrations applied. */
export async function prepareDatabase(): Promise<string[]> {
  if (!env.DATABASE_URL) {
    const pglite = await openEmbeddedOnce();
    return await migrate({
      run: (script) => pglite.exec(script),
      rows: async <Row>(sql: string, values?: unknown[]) => (await pglite.query<Row>(sql, values)).rows,
    });
  }
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    const connection: SqlConnection = {
      run: (script) => client.query(script),
      rows: async <Row>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Row[],
    };
    return await migrate(connection);
  } finally {
    await client.end();
  }
}

/** Lets go of the database; the process may end afterwards. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
  await pool?.end();
  const pglite = await embedded?.catch(() => undefined);
  embedded = undefined;
  await pglite?.close();
}
