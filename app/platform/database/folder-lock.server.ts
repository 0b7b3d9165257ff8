import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Thrown when another process holds the data folder. */
export class FolderInUseError extends Error {}

/**
 * Holds a folder for this process until it ends, however it ends.
 * A listening local socket is the lock: unlike a file with a process id, it cannot outlive a killed process.
 */
export async function holdFolder(folder: string): Promise<Server> {
  const address = socketAddress(realpathSync(folder));
  const held = (await listenOn(address)) ?? (await replaceStaleSocket(address));
  if (!held) {
    throw new FolderInUseError(
      `The data folder ${folder} is in use by another process. Stop that one first, choose another DATA_DIR, ` +
        "or set DATABASE_URL to a PostgreSQL server, which several processes may share.",
    );
  }
  return held;
}

/** The listening server, or null when the address is taken. */
function listenOn(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Replaces the socket file of a process that was killed; null when a process still listens. */
async function replaceStaleSocket(address: string): Promise<Server | null> {
  if (process.platform === "win32" || (await isListening(address))) return null;
  const mutex = `${address}.turn`;
  await acquireMutex(mutex);
  try {
    if (await isListening(address)) return null;
    rmSync(address, { force: true });
    return await listenOn(address);
  } finally {
    rmSync(mutex, { recursive: true, force: true });
  }
}

/** Waits until this process alone may remove a stale socket. It is held for milliseconds; ten seconds mean that its owner died. */
async function acquireMutex(mutex: string): Promise<void> {
  for (;;) {
    try {
      mkdirSync(mutex);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const since = statSync(mutex, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > 10_000) rmSync(mutex, { recursive: true, force: true });
    await setTimeout(50);
  }
}

// A local socket's path may be at most about 100 bytes long.
function socketAddress(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  if (process.platform === "win32") return `\\\\.\\pipe\\conversations-${name}`;
  const inside = join(folder, "in-use");
  return Buffer.byteLength(inside) <= 100 ? inside : join(tmpdir(), `conversations-${name}`);
}

function isListening(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
