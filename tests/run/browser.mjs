import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/**
 * An installed Chromium or Chrome: the one CHROMIUM_PATH names, else one on the PATH, else one in its usual place.
 * @returns {string | null}
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  return candidates().find((path) => existsSync(path) && starts(path)) ?? null;
}

/**
 * The same, after installing one where none is: Debian's as root, else Playwright's own download.
 * @param {{ run: (command: string, args: string[], environment?: object) => Promise<number>, say: (line: string) => void }} terminal
 * @returns {Promise<string>}
 */
export async function ensureBrowser({ run, say }) {
  if (process.env.CHROMIUM_PATH && !findBrowser()) {
    throw new Error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and there is no such file.`);
  }
  const found = findBrowser() ?? (await playwrightsOwn());
  if (found) return found;
  say("The browser journeys need Chromium or Chrome, and none is installed: installing one …");
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    await run("apt-get", ["update", "-q"]);
    // The fonts are for Arabic, Urdu and Ukrainian pages.
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    await run(
      "apt-get",
      ["install", "-q", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"],
      quiet,
    );
  }
  if (!findBrowser())
    await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  const installed = findBrowser() ?? (await playwrightsOwn());
  if (!installed)
    throw new Error(
      "No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.",
    );
  return installed;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function candidates() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name]);
    return folders.filter(Boolean).map((folder) => join(folder, "Google/Chrome/Application/chrome.exe"));
  }
  return names.map(onPath).filter((path) => path !== null);
}

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

// Ubuntu has a chromium-browser that only tells how to install the real one.
function starts(path) {
  if (process.platform === "win32") return true;
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
