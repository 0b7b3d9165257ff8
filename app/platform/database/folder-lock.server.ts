import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Thrown when another process holds the data folder. */
export class FolderInUseError extends Error {}

/**
 * Holds a folder for this process until it ends, however it ends.
 * A listening local socket is the lock: unlike a file with a process id, it cannot outlive a killed process.
 */
export async function holdFolder(folder: string): Promise<Server> {
  const address = socketAddress(realpathSync(folder));
  if (await somebodyListens(address)) {
    throw new FolderInUseError(
      `The data folder ${folder} is in use by another process. Stop that one first, choose another DATA_DIR, ` +
        "or set DATABASE_URL to a PostgreSQL server, which several processes may share.",
    );
  }
  if (process.platform !== "win32") rmSync(address, { force: true });
  return await new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", reject);
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

// A local socket's path may be at most about 100 bytes long.
function socketAddress(folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 32);
  if (process.platform === "win32") return `\\\\.\\pipe\\conversations-${name}`;
  const inside = join(folder, "in-use");
  return Buffer.byteLength(inside) <= 100 ? inside : join(tmpdir(), `conversations-${name}`);
}

function somebodyListens(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
