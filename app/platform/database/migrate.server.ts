import { createHash } from "node:crypto";
import { newId } from "./new-id.ts";

/** A connection that runs SQL scripts and queries, whichever PostgreSQL stands behind it. */
export type SqlConnection = {
  run: (script: string) => Promise<unknown>;
  rows: <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
};

const files = import.meta.glob<string>("/prisma/migrations/*/migration.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The migrations that came with this build, oldest first. */
export const migrations = Object.entries(files)
  .map(([path, sql]) => ({ name: path.split("/").at(-2) ?? path, sql }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

// Any constant will do, as long as every process uses the same.
const lockNumber = 72_707_369;

// As Prisma Migrate writes it, so that `prisma migrate deploy` elsewhere agrees with what was done here.
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies every wanted migration (all of this build's) that the database has not had, each in a transaction of its own, one process at a time.
 * Returns their names. Throws when an applied migration is not the one in this build.
 */
export async function migrate(connection: SqlConnection, wanted = migrations): Promise<string[]> {
  await connection.run(`SELECT pg_advisory_lock(${lockNumber})`);
  try {
    await connection.run(historyTable);
    const applied = await connection.rows<{ migration_name: string; checksum: string }>(
      `SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
    );
    const done: string[] = [];
    for (const migration of wanted) {
      const checksum = createHash("sha256").update(migration.sql).digest("hex");
      const earlier = applied.find((row) => row.migration_name === migration.name);
      if (earlier && earlier.checksum !== checksum) {
        throw new Error(`Migration ${migration.name} differs from the one that this database has had.`);
      }
      if (earlier) continue;
      await applyOne(connection, migration.name, checksum, migration.sql);
      done.push(migration.name);
    }
    return done;
  } finally {
    await connection.run(`SELECT pg_advisory_unlock(${lockNumber})`);
  }
}

async function applyOne(
  connection: SqlConnection,
  name: string,
  checksum: string,
  sql: string,
): Promise<void> {
  await connection.run("BEGIN");
  try {
    await connection.run(sql);
    await connection.rows(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES ($1, $2, now(), $3, 1)`,
      [newId(), checksum, name],
    );
    await connection.run("COMMIT");
  } catch (error) {
    await connection.run("ROLLBACK");
    throw error;
  }
}
