import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import pg from "pg";

/** Runs a query on the database of a server started by a test: a PostgreSQL, or the folder of one that has ended. */
export type Ask = <Row>(sql: string) => Promise<Row[]>;

/** Opens the database behind a server for as long as `use` runs. An embedded one only when its server has ended. */
export async function withDatabase<Result>(
  where: { folder: string; databaseUrl?: string },
  use: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  if (where.databaseUrl) {
    const client = new pg.Client({ connectionString: where.databaseUrl });
    await client.connect();
    try {
      return await use(async <Row>(sql: string) => (await client.query(sql)).rows as Row[]);
    } finally {
      await client.end();
    }
  }
  const database = await PGlite.create({ dataDir: join(where.folder, "database"), extensions: { pg_trgm } });
  try {
    return await use(async <Row>(sql: string) => (await database.query<Row>(sql)).rows);
  } finally {
    await database.close();
  }
}

/** How many rows each table has. */
export async function countRows(ask: Ask): Promise<Record<string, number>> {
  const tables = await ask<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await ask<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
    counts[name] = row?.count ?? 0;
  }
  return counts;
}
