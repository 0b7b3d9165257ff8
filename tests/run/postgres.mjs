// A PostgreSQL server of our own, for the tests, the crash test and the bench: started in a temporary folder, and
// gone afterwards.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "./free-port.mjs";

/**
 * Starts a server on 127.0.0.1 and a free port, and resolves when it answers; `url` is of a role that may create
 * databases. With TEST_DATABASE_URL set, that server is used instead, and `stop` leaves it alone.
 * Installs PostgreSQL where none is and this may (Debian, as root); throws where it may not.
 * `durable: false` trades safety against a power cut for speed: right for tests of what a query answers, wrong for a
 * crash test or a bench. `kill` ends the server as a power cut would, and `restart` starts it again on the same data.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void>, kill: () => Promise<void>, restart: () => Promise<void> }>}
 */
export async function startPostgres({ durable = true } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const refuse = () =>
      Promise.reject(new Error("The server that TEST_DATABASE_URL names is not ours to end."));
    return { url: given, stop: () => Promise.resolve(), kill: refuse, restart: refuse };
  }
  const programs = findPrograms() ?? installPrograms();
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : {};
  const folder = mkdtempSync(join(tmpdir(), "conversations-postgres-"));
  if (owner.uid) chownSync(folder, owner.uid, owner.gid);
  const password = randomBytes(12).toString("hex");
  const port = await freePort();
  /** @type {import("node:child_process").ChildProcess | null} */
  let server = null;
  const end = (signal) => endProcess(server, signal);
  const endAtExit = () => server?.kill("SIGINT");
  const begin = async () => {
    server = await startServer(programs, folder, port, owner, durable);
  };
  const restart = async (attempts = 20) => {
    try {
      await begin();
    } catch (error) {
      // After a kill the old server's workers hold its memory until they notice, and it refuses to start meanwhile.
      if (attempts <= 1) throw error;
      await setTimeout(500);
      await restart(attempts - 1);
    }
  };
  const stop = async () => {
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients that stay.
    await end("SIGINT");
    process.off("exit", endAtExit);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    createCluster(programs, folder, password, owner);
    process.on("exit", endAtExit);
    await begin();
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `postgresql://conversations:${password}@127.0.0.1:${port}/postgres`;
  return { url, stop, kill: () => end("SIGKILL"), restart: () => restart() };
}

function createCluster(programs, folder, password, owner) {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid) chownSync(passwordFile, owner.uid, owner.gid);
  const settings = [
    "-D",
    join(folder, "data"),
    "-U",
    "conversations",
    "-A",
    "scram-sha-256",
    "--pwfile",
    passwordFile,
  ];
  // Lower case and word boundaries of every alphabet need a UTF-8 locale, and systems name theirs differently.
  const locales = ["--locale=C.UTF-8", "--locale=en_US.UTF-8", "--no-locale"];
  let problem;
  for (const locale of locales) {
    try {
      const options = { ...owner, cwd: folder, stdio: "pipe" };
      execFileSync(join(programs, "initdb"), [...settings, "-E", "UTF8", locale, "--no-sync"], options);
      return;
    } catch (error) {
      problem = error;
      rmSync(join(folder, "data"), { recursive: true, force: true });
    }
  }
  throw problem;
}

function startServer(programs, folder, port, owner, durable) {
  const settings = [
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${process.platform === "win32" ? "" : folder}`,
    "lc_messages=C",
    "max_connections=200",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ].flatMap((setting) => ["-c", setting]);
  const args = ["-D", join(folder, "data"), "-p", String(port), ...settings];
  const server = spawn(join(programs, "postgres"), args, {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  return new Promise((done, fail) => {
    let log = "";
    server.on("error", fail);
    server.on("exit", (code) =>
      fail(new Error(`PostgreSQL ended with ${code} before it was ready.\n${log}`)),
    );
    server.stderr.on("data", (part) => {
      // What it says later is read, so that it can go on, and let go.
      if (log.length < 20_000) log += part;
      if (log.includes("ready to accept connections")) done(server);
    });
  });
}

function endProcess(server, signal) {
  if (!server || server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    server.on("exit", () => done(undefined));
    server.kill(signal);
  });
}

/** The newest installed server's folder of programs: on the PATH, or where Debian keeps it, or Homebrew. */
function findPrograms() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  const suffix = process.platform === "win32" ? ".exe" : "";
  const has = (folder, name) => existsSync(join(folder, name + suffix));
  return folders.find((folder) => folder !== "" && has(folder, "postgres") && has(folder, "initdb")) ?? null;
}

function installPrograms() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error("No PostgreSQL server is installed here. Install one, or set TEST_DATABASE_URL to one.");
  }
  console.log("Installing PostgreSQL …");
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  execFileSync("apt-get", ["update", "-q"], options);
  execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", "postgresql"], options);
  const programs = findPrograms();
  if (!programs) throw new Error("PostgreSQL was installed, but its server program was not found.");
  return programs;
}

// PostgreSQL refuses to run as root.
function unprivilegedUser() {
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // There may be no such user; the next one is tried.
    }
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.");
}
