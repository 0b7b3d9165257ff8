import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { afterEach, expect, test } from "vitest";
import { migrate, migrations, type SqlConnection } from "#app/platform/database/migrate.server.ts";
import { migrationNames, sqlStillMissing } from "#prisma/migration-sql.mjs";

// One migration for each stage of the chain; whatever comes after them only goes forward.
const firstRelease = 5;

const opened: PGlite[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

async function emptyDatabase(): Promise<SqlConnection> {
  const database = await PGlite.create({ extensions: { pg_trgm } });
  opened.push(database);
  return {
    run: (script) => database.exec(script),
    rows: async <Row>(sql: string, values?: unknown[]) => (await database.query<Row>(sql, values)).rows,
  };
}

type Column = { name: string; place: number; type: string; kind: string; label: string | null };

/** A value for any column: every text the same, so that references hold; times and numbers rising from column to column. */
function valueFor({ place, type, kind, label }: Column): string {
  if (kind === "ARRAY") return "'{}'";
  if (label !== null) return `'${label}'`;
  if (/^(text|varchar)$/.test(type)) return "'same'";
  if (/^(int|float|numeric)/.test(type)) return String(place);
  if (/^(timestamp|date)/.test(type)) return `'2026-11-22 12:00:${10 + place}+00'`;
  const others: Record<string, string> = {
    bool: "true",
    jsonb: "'{}'",
    bytea: "'\\x00'",
    tsvector: "'same'",
  };
  const value = others[type];
  if (!value) throw new Error(`No example value for the type ${type}`);
  return value;
}

async function tablesOf({ rows }: SqlConnection): Promise<string[]> {
  const found = await rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
     AND table_type = 'BASE TABLE' AND table_name <> '_prisma_migrations' ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}

async function putOneRowIntoEveryTable(connection: SqlConnection): Promise<void> {
  // Triggers and references are looked at by other tests; here only rows count.
  await connection.run("SET session_replication_role = replica");
  for (const table of await tablesOf(connection)) {
    const columns = await connection.rows<Column>(
      `SELECT column_name AS name, ordinal_position AS place, udt_name AS type, data_type AS kind,
         (SELECT enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typname = udt_name ORDER BY enumsortorder LIMIT 1) AS label
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    );
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    await connection.run(
      `INSERT INTO "${table}" (${names}) VALUES (${columns.map(valueFor).join(", ")}) ON CONFLICT DO NOTHING`,
    );
  }
  await connection.run("SET session_replication_role = DEFAULT");
}

async function everything(connection: SqlConnection): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = {};
  for (const table of await tablesOf(connection)) {
    const rows = await connection.rows<{ row: object }>(`SELECT to_jsonb(one) AS row FROM "${table}" one`);
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

test("migrations and schema say the same", async () => {
  expect(await sqlStillMissing()).toBe("");
}, 300_000);

test("this build carries every migration of the folder, in order", () => {
  expect(migrations.map(({ name }) => name)).toEqual(migrationNames());
});

test("later migrations lose nothing of what an earlier version stored", async () => {
  const connection = await emptyDatabase();
  await migrate(connection, migrations.slice(0, firstRelease));
  await putOneRowIntoEveryTable(connection);
  const before = await everything(connection);
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
  expect(await migrate(connection)).toEqual(migrations.slice(firstRelease).map(({ name }) => name));
  expect(await everything(connection)).toMatchObject(before);
}, 300_000);

test("a second start applies nothing", async () => {
  const connection = await emptyDatabase();
  expect(await migrate(connection)).toEqual(migrations.map(({ name }) => name));
  expect(await migrate(connection)).toEqual([]);
}, 300_000);

test("a database that has had another version of a migration is refused", async () => {
  const connection = await emptyDatabase();
  await migrate(connection);
  const changed = migrations.map((one, place) => (place === 0 ? { ...one, sql: `${one.sql}\n` } : one));
  await expect(migrate(connection, changed)).rejects.toThrow(`${migrations[0]?.name} differs`);
}, 300_000);

test("a migration that fails half-way leaves the database as it was", async () => {
  const connection = await emptyDatabase();
  await migrate(connection);
  const broken = {
    name: "99999999999999_broken",
    sql: "CREATE TABLE half (id INT); SELECT no_such_thing();",
  };
  await expect(migrate(connection, [...migrations, broken])).rejects.toThrow("no_such_thing");
  expect(await tablesOf(connection)).not.toContain("half");
  expect(await migrate(connection)).toEqual([]);
}, 300_000);

test("Prisma's own tool would agree with our history of migrations", async () => {
  const connection = await emptyDatabase();
  await migrate(connection);
  const columns = await connection.rows<{ column: string }>(
    `SELECT concat_ws(' ', column_name, udt_name, character_maximum_length, is_nullable) AS column
     FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
  );
  expect(columns.map(({ column }) => column)).toEqual([
    "id varchar 36 NO",
    "checksum varchar 64 NO",
    "finished_at timestamptz YES",
    "migration_name varchar 255 NO",
    "logs text YES",
    "rolled_back_at timestamptz YES",
    "started_at timestamptz NO",
    "applied_steps_count int4 NO",
  ]);
  const rows = await connection.rows<{
    migration_name: string;
    checksum: string;
    done: boolean;
    steps: number;
  }>(
    `SELECT migration_name, checksum, finished_at >= started_at AND rolled_back_at IS NULL AND logs IS NULL AS done,
       applied_steps_count AS steps FROM "_prisma_migrations" ORDER BY 1`,
  );
  const expected = migrationNames().map((name) => ({
    migration_name: name,
    checksum: createHash("sha256")
      .update(readFileSync(join("prisma", "migrations", name, "migration.sql")))
      .digest("hex"),
    done: true,
    steps: 1,
  }));
  expect(rows).toEqual(expected);
}, 300_000);
