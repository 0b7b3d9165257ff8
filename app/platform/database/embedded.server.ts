import { Buffer } from "node:buffer";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PGlite, parse, protocol } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { holdFolder } from "./folder-lock.server.ts";

/** The file that marks a folder as one of ours, so that a reset never empties somebody else's. */
const folderMark = "conversations-data";

/**
 * Opens PostgreSQL compiled to WebAssembly in a data folder (or `memory://`).
 * Throws FolderInUseError when another process holds the folder, and refuses a folder with other things in it.
 */
export async function openEmbedded(dataDir: string): Promise<PGlite> {
  if (dataDir.startsWith("memory:")) return await PGlite.create({ extensions: { pg_trgm } });
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, folderMark))) {
    const strangers = readdirSync(folder).filter((name) => !["identity-key", "in-use"].includes(name));
    if (strangers.length > 0) {
      throw new Error(
        `${folder} holds other files. Set DATA_DIR to an empty folder or one that does not exist yet.`,
      );
    }
    writeFileSync(
      join(folder, folderMark),
      "This folder belongs to Conversations. Back it up whole, while stopped.\n",
    );
  }
  await holdFolder(folder);
  return await PGlite.create({ dataDir: join(folder, "database"), extensions: { pg_trgm } });
}

/** What a statement can be given without asking the database for the types it expects. */
export type StatementValue = string | number | boolean | Date | null;

const prepared = new WeakMap<PGlite, Set<string>>();

/**
 * Runs a named statement, parsed and planned once, in one message to the database: `query` sends five and plans anew.
 * Waits for whoever is in a transaction, as `query` does.
 */
export async function queryPrepared<Row>(
  pglite: PGlite,
  name: string,
  text: string,
  values: StatementValue[],
): Promise<Row[]> {
  const known = prepared.get(pglite) ?? new Set();
  prepared.set(pglite, known);
  const { serialize } = protocol;
  return await pglite._runExclusiveTransaction(() =>
    pglite._runExclusiveQuery(async () => {
      const preparing = known.has(name)
        ? []
        : [serialize.close({ type: "S", name }), serialize.parse({ name, text })];
      const message = Buffer.concat([
        ...preparing,
        serialize.bind({ statement: name, values: values.map(asText) }),
        serialize.describe({ type: "P" }),
        serialize.execute({}),
        serialize.sync(),
      ]);
      const { messages } = await pglite.execProtocol(message, { syncToFs: false });
      known.add(name);
      await pglite.syncToFs();
      const [result] = parse.parseResults(messages, pglite.parsers);
      return (result?.rows ?? []) as Row[];
    }),
  );
}

function asText(value: StatementValue): string | null {
  if (value === null) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
