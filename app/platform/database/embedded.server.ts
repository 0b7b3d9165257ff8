import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { EmbeddedDatabase } from "./embedded-database.server.ts";
import { holdFolder } from "./folder-lock.server.ts";

/** The file that marks a folder as one of ours, so that a reset never empties somebody else's. */
const folderMark = "conversations-data";

/**
 * Opens PostgreSQL compiled to WebAssembly in a data folder (or `memory://`).
 * Throws FolderInUseError when another process holds the folder, and refuses a folder with other things in it.
 */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  if (dataDir.startsWith("memory:")) return await EmbeddedDatabase.open({ extensions: { pg_trgm } });
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
  return await EmbeddedDatabase.open({ dataDir: join(folder, "database"), extensions: { pg_trgm } });
}
