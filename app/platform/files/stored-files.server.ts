import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { db, type Transaction } from "../database/database.server.ts";
import { env } from "../env.server.ts";
import type { FileKind } from "./file-kind.server.ts";

// A database in memory has no folder: its files lie in one that the system may empty.
let temporary: string | undefined;
function folder(): string {
  if (!env.DATA_DIR.startsWith("memory:")) return resolve(env.DATA_DIR, "files");
  temporary ??= mkdtempSync(join(tmpdir(), "conversations-files-"));
  return temporary;
}

type NewFile = { name: string; bytes: Uint8Array; kind: FileKind };

const isStoredName = (name: string) => /^[0-9a-f-]{36}$/.test(name);

/**
 * Keeps a file: its bytes are whole on the disk before `record` writes what it belongs to, in one transaction with the
 * file's own row. When `record` returns null or throws, the bytes are removed again.
 */
export async function storeFile<Result>(
  file: NewFile,
  record: (tx: Transaction, fileId: string) => Promise<Result | null>,
): Promise<Result | null> {
  const { storedName, path } = await writeBytes(file.bytes);
  let isKept = false;
  try {
    return await db.$transaction(async (tx) => {
      const result = await record(tx, await recordFile(tx, file, storedName));
      // Rolls the file's row back, and everything that was written beside it.
      if (result === null) throw new NothingRecorded();
      isKept = true;
      return result;
    });
  } catch (error) {
    isKept = false;
    if (error instanceof NothingRecorded) return null;
    throw error;
  } finally {
    if (!isKept) await rm(path, { force: true });
  }
}

/**
 * As storeFile, in the caller's transaction; returns the file's id. When the transaction fails, the bytes stay until
 * sweepFiles takes them away.
 */
export async function storeFileWithin(tx: Transaction, file: NewFile): Promise<string> {
  const { storedName } = await writeBytes(file.bytes);
  return await recordFile(tx, file, storedName);
}

async function recordFile(tx: Transaction, file: NewFile, storedName: string): Promise<string> {
  const { id } = await tx.storedFile.create({
    select: { id: true },
    data: { storedName, name: plainName(file.name), size: file.bytes.byteLength, ...file.kind },
  });
  return id;
}

class NothingRecorded extends Error {}

async function writeBytes(bytes: Uint8Array): Promise<{ storedName: string; path: string }> {
  const storedName = randomUUID();
  const path = join(folder(), storedName);
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfinished`;
  const handle = await open(unfinished, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, path);
  return { storedName, path };
}

/**
 * The name that somebody's device gave the file, without its ending and its folders, and without signs that cannot be seen
 * (some turn the letters after them round), for the one who downloads it.
 */
function plainName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const shown = last
    .replace(/[\p{Cc}\p{Cf}]+/gu, "")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .trim();
  return [...shown].slice(0, 120).join("") || "document";
}

/** A stored file's bytes. Who may have them is for the caller to decide. */
export async function readStoredFile(file: { storedName: string }): Promise<Uint8Array> {
  if (!isStoredName(file.storedName)) throw new Error("This is not the name of a stored file.");
  return await readFile(join(folder(), file.storedName));
}

/** Removes bytes that no row names and that are over a day old: what a crash or a removal left behind. Returns how many. */
export async function sweepFiles(now: Date): Promise<number> {
  const names = await readdir(folder()).catch(() => []);
  const known = new Set(
    (await db.storedFile.findMany({ select: { storedName: true } })).map((file) => file.storedName),
  );
  let swept = 0;
  for (const name of names.filter((one) => !known.has(one))) {
    const path = join(folder(), name);
    const { mtimeMs } = await stat(path);
    if (now.getTime() - mtimeMs < 24 * 3_600_000) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
