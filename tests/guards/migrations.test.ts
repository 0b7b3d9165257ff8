import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate, migrations, type SqlConnection } from "#app/platform/database/migrate.server.ts";
import { migrationNames, sqlStillMissing } from "#prisma/migration-sql.mjs";

// One migration for each stage of the chain. Whatever comes after them only goes forward.
const firstRelease = 5;

/** Every row that the first release stored for its example partnership, by table. It is never made anew. */
const example: Record<string, object[]> = JSON.parse(
  gunzipSync(readFileSync("tests/guards/first-release.json.gz")).toString(),
);

let database: PGlite;
let connection: SqlConnection;
let before: Record<string, object[]>;
let forward: string[];

beforeAll(async () => {
  database = await PGlite.create({ extensions: { pg_trgm } });
  connection = {
    run: (script) => database.exec(script),
    rows: async <Row>(sql: string, values?: unknown[]) => (await database.query<Row>(sql, values)).rows,
  };
  await migrate(connection, migrations.slice(0, firstRelease));
  await restoreExample();
  before = await everything();
  forward = await migrate(connection);
}, 300_000);

afterAll(async () => {
  await database.close();
});

async function tables(): Promise<string[]> {
  const found = await connection.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
     AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}

async function restoreExample(): Promise<void> {
  // The rows were stored under the rules and references that they would meet here; their order is not known.
  await connection.run("SET session_replication_role = replica");
  for (const [table, rows] of Object.entries(example)) {
    await connection.run(`DELETE FROM "${table}"`);
    await connection.rows(
      `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
      [JSON.stringify(rows)],
    );
  }
  await connection.run("SET session_replication_role = DEFAULT");
}

/** The rows of every table that the example fills, in an order that later columns do not change. */
async function everything(): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = {};
  for (const [table, [row]] of Object.entries(example)) {
    const order = Object.keys(row ?? {})
      .toSorted()
      .map((name) => `"${name}"::text`);
    const rows = await connection.rows<{ row: object }>(
      `SELECT to_jsonb(one) AS row FROM "${table}" one ORDER BY ${order.join(", ")}`,
    );
    found[table] = rows.map(({ row: stored }) => stored);
  }
  return found;
}

/** References that point at no row, which a table filled without its rules could hold. */
async function looseReferences(): Promise<string[]> {
  const references = await connection.rows<{
    from: string;
    to: string;
    columns: string[];
    targets: string[];
  }>(
    `SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to",
       ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY k (n, i) JOIN pg_attribute ON attrelid = conrelid AND attnum = k.n ORDER BY i) AS columns,
       ARRAY(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY k (n, i) JOIN pg_attribute ON attrelid = confrelid AND attnum = k.n ORDER BY i) AS targets
     FROM pg_constraint WHERE contype = 'f'`,
  );
  const loose: string[] = [];
  for (const { from, to, columns, targets } of references) {
    const filled = columns.map((name) => `a."${name}" IS NOT NULL`).join(" AND ");
    const same = columns.map((name, place) => `a."${name}" = b."${targets[place]}"`).join(" AND ");
    const [row] = await connection.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${from} a WHERE ${filled} AND NOT EXISTS (SELECT 1 FROM ${to} b WHERE ${same})`,
    );
    if (row && row.count > 0) loose.push(`${from}.${columns[0]}`);
  }
  return loose;
}

test("migrations and schema say the same", async () => {
  expect(await sqlStillMissing()).toBe("");
}, 300_000);

test("this build carries every migration of the folder, in order", () => {
  expect(migrations.map(({ name }) => name)).toEqual(migrationNames());
});

test("the example of the first release has rows for every table of its day", () => {
  const ofItsDay = migrations
    .slice(0, firstRelease)
    .flatMap(({ sql }) => [...sql.matchAll(/CREATE TABLE "(\w+)"/g)]);
  const names = ofItsDay.map(([, name = ""]) => name);
  expect(names.filter((name) => !example[name]?.length)).toEqual([]);
});

test("a database of the first release comes forward with everything that was stored in it", async () => {
  expect(forward).toEqual(migrations.slice(firstRelease).map(({ name }) => name));
  expect(await everything()).toMatchObject(before);
  expect(await looseReferences()).toEqual([]);
}, 300_000);

test("a second start applies nothing", async () => {
  expect(await migrate(connection)).toEqual([]);
});

test("a database that has had another version of a migration is refused", async () => {
  const changed = migrations.map((one, place) => (place === 0 ? { ...one, sql: `${one.sql}\n` } : one));
  await expect(migrate(connection, changed)).rejects.toThrow(`${migrations[0]?.name} differs`);
});

test("a migration that fails half-way leaves the database as it was", async () => {
  const broken = {
    name: "99999999999999_broken",
    sql: "CREATE TABLE half (id INT); SELECT no_such_thing();",
  };
  await expect(migrate(connection, [...migrations, broken])).rejects.toThrow("no_such_thing");
  expect(await tables()).not.toContain("half");
  expect(await migrate(connection)).toEqual([]);
});

test("Prisma's own tool would agree with our history of migrations", async () => {
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
});
