import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The names of the migrations in this folder, in the order in which they apply. */
export function migrationNames() {
  return readdirSync(join(here, "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * The SQL that would bring a database with every migration applied to what prisma/schema says.
 * Empty when they agree. Prisma's own schema engine computes it, in WebAssembly, against PGlite.
 */
export async function sqlStillMissing() {
  const SchemaEngine = await loadSchemaEngine();
  const database = new PGlite({ extensions: { pg_trgm } });
  for (const name of migrationNames()) {
    await database.exec(readFileSync(join(here, "migrations", name, "migration.sql"), "utf8"));
  }
  const factory = new PrismaPGlite(database);
  const files = readdirSync(join(here, "schema"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".prisma"))
    .map((file) => ({ path: file, content: readFileSync(join(here, "schema", file), "utf8") }));
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  const difference = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: here },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = difference.stdout ?? "";
  return sql.startsWith("-- This is an empty migration") ? "" : sql;
}

async function loadSchemaEngine() {
  const entry = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import(pathToFileURL(entry).href);
  const bytes = readFileSync(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await sqlStillMissing());
