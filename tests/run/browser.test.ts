import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ensureBrowser, findBrowser } from "./browser.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "conversations-browser-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, exitCode: number) {
  writeFileSync(join(folder, name), `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(join(folder, name), 0o755);
}

test("the browser that CHROMIUM_PATH names is used", () => {
  vi.stubEnv("CHROMIUM_PATH", process.execPath);
  expect(findBrowser()).toBe(process.execPath);
});

test("a CHROMIUM_PATH with nothing there is an error, not a reason to use or install another browser", async () => {
  const missing = join(folder, "chromium");
  vi.stubEnv("CHROMIUM_PATH", missing);
  const run = vi.fn(async () => 0);
  await expect(ensureBrowser({ run, say: () => {} })).rejects.toThrow(`CHROMIUM_PATH is ${missing}`);
  expect(run).not.toHaveBeenCalled();
});

test.runIf(process.platform === "linux")("a browser on the PATH that does not start is passed over", () => {
  vi.stubEnv("CHROMIUM_PATH", "");
  vi.stubEnv("PATH", folder);
  program("chromium", 1);
  expect(findBrowser()).toBeNull();
  program("google-chrome", 0);
  expect(findBrowser()).toBe(join(folder, "google-chrome"));
});
