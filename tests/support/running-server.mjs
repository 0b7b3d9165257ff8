// The built app as a process of its own, for the tests and the bench that must see it from outside.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "../run/free-port.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const entry = join(root, "build/server/server.js");

// A busy machine takes many times longer than an idle one, which needs a few seconds.
const patience = 180;

/** The password of every account of the example partnership, on the servers started here. */
export const examplePassword = "tests try every door";

/**
 * Starts the built app in demo mode, on a free port and (unless `databaseUrl` or `dataDir` says otherwise) in a new
 * data folder, and resolves when it is ready. `kill` ends it as `kill -9` does, `start` starts it again on the same
 * data and port, `stop` ends it and removes the folder.
 * @param {{ databaseUrl?: string, dataDir?: string, environment?: Record<string, string>, node?: string }} [options]
 * `node` is the program that runs it: this process's own, unless said otherwise.
 */
export async function startServer({ databaseUrl, dataDir, environment = {}, node = process.execPath } = {}) {
  if (!existsSync(entry)) throw new Error("The app is not built yet: npm run build");
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), "conversations-server-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  let said = "";

  const start = async () => {
    said = "";
    const started = spawn(node, [entry], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: "production",
        HOST: "127.0.0.1",
        PORT: String(port),
        DATA_DIR: folder,
        CONVERSATIONS_DEMO: "1",
        CONVERSATIONS_DEMO_PASSWORD: examplePassword,
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
        ...environment,
      },
    });
    child = started;
    const listen = (/** @type {Buffer} */ part) => {
      // Only the end matters: why it did not start, or what it logged last.
      said = (said + part).slice(-200_000);
    };
    started.stdout.on("data", listen);
    started.stderr.on("data", listen);
    await new Promise((done, fail) => {
      const timer = setTimeout(
        () => fail(new Error(`Not ready after ${patience} s.\n${said}`)),
        patience * 1000,
      );
      const ready = () => {
        if (!said.includes("Ready on ")) return;
        clearTimeout(timer);
        started.stdout.off("data", ready);
        done(undefined);
      };
      started.stdout.on("data", ready);
      started.once("exit", (code) => {
        clearTimeout(timer);
        fail(new Error(`The server ended with ${code} before it was ready.\n${said}`));
      });
    });
  };

  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    await new Promise((done) => {
      running.once("exit", done);
      running.kill(signal);
    });
  };

  const endAtExit = () => child?.kill("SIGKILL");
  process.on("exit", endAtExit);
  const remove = () => {
    process.off("exit", endAtExit);
    if (!dataDir) rmSync(folder, { recursive: true, force: true });
  };
  const stop = async () => {
    await end("SIGTERM");
    remove();
  };
  try {
    await start();
  } catch (error) {
    await end("SIGKILL");
    remove();
    throw error;
  }
  return {
    origin,
    folder,
    start,
    stop,
    /** Ends it in an orderly way and keeps the folder. */
    end: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    /** What it has printed, the last of it. */
    said: () => said,
    pid: () => child?.pid ?? 0,
  };
}
