import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FolderInUseError, holdFolder } from "#app/platform/database/folder-lock.server.ts";
import { startServer } from "#tests/support/running-server.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "conversations-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Leaves behind what a killed process leaves: a socket file on which nobody listens. */
function leaveDeadSocket(): Promise<void> {
  const script = `require("net").createServer().listen(${JSON.stringify(join(folder, "in-use"))}, () => process.kill(process.pid, "SIGKILL"))`;
  return new Promise((done) => spawn(process.execPath, ["-e", script]).once("exit", () => done()));
}

async function holders(tries: Promise<Server>[]): Promise<number> {
  const results = await Promise.allSettled(tries);
  for (const result of results) {
    if (result.status === "fulfilled") result.value.close();
    else expect(result.reason).toBeInstanceOf(FolderInUseError);
  }
  return results.filter(({ status }) => status === "fulfilled").length;
}

test("of several who reach for a folder at once, one gets it", async () => {
  expect(await holders([holdFolder(folder), holdFolder(folder), holdFolder(folder)])).toBe(1);
});

test("of several who find a killed process's folder at once, one gets it", async () => {
  await leaveDeadSocket();
  expect(await holders([holdFolder(folder), holdFolder(folder), holdFolder(folder)])).toBe(1);
});

test("a folder that was let go can be held again", async () => {
  expect(await holders([holdFolder(folder)])).toBe(1);
  expect(await holders([holdFolder(folder)])).toBe(1);
});

test("a second server on the same data folder is refused in words, and a killed one's folder opens again", async () => {
  // Without the example it is up sooner.
  const environment = {
    CONVERSATIONS_DEMO: "",
    PUBLIC_URL: "http://127.0.0.1",
    IDENTITY_KEY: randomBytes(32).toString("base64"),
  };
  const first = await startServer({ dataDir: folder, environment });
  try {
    const refusal = await startServer({ dataDir: folder, environment }).then(
      () => "it started",
      (error: Error) => error.message,
    );
    expect(refusal).toContain("ended with 1");
    expect(refusal).toContain(`The data folder ${folder} is in use by another process`);
    expect(refusal).not.toMatch(/\n\s+at /);
    await first.kill();
    await first.start();
  } finally {
    await first.stop();
  }
}, 300_000);
