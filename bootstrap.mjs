// Every command of package.json starts here, before anything is installed: so plain Node, and nothing but Node.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./tests/run/browser.mjs";
import { freePort } from "./tests/run/free-port.mjs";
import { walkOnNodeVersions } from "./tests/run/node-versions.mjs";
import { startPostgres } from "./tests/run/postgres.mjs";
import { addTotals, closeWith, paceLine, playwrightTotals, vitestTotals } from "./tests/run/totals.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const oldestNode = [20, 19];
const generatedClient = "app/platform/database/client";
const couldNotStart = { passed: 0, failed: 1, skipped: 0 };
const buildSources = [
  ...["app", "locales", "prisma", "public", "tests/support"],
  ...["package.json", "package-lock.json", "remix.config.js", "tsconfig.json", "vite.config.ts"],
];

// Prisma looks for binaries and updates on the network; generating a client needs neither, only a file to point at.
const prismaEnvironment = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
  CHECKPOINT_DISABLE: "1",
};

const commands = {
  demo: { run: demo, says: "the example partnership on the embedded database; --reset starts over" },
  start: { run: start, says: "the built app, in production" },
  dev: { run: develop, says: "the app from its sources, reloading as they change" },
  build: { run: build, says: "builds the app into build/" },
  manage: { run: manage, says: "the command line of the app; `npm run manage -- help` lists it" },
  test: { run: test, says: "every test: unit, database, route, guards, browser journeys" },
  "test-postgres": { run: testPostgres, says: "the database tests on a real PostgreSQL server" },
  "test-node-versions": { run: testNodeVersions, says: "the built demo on Node 20, 22 and 24" },
  check: { run: check, says: "types, lint, imports, unused code, and the build" },
  bench: { run: bench, says: "how fast it is, with its floor; --url loads a running server" },
};

/** Starts the app with the example partnership; with `--reset`, from nothing. Resolves to the exit code. */
async function demo(args) {
  loadEnvironmentFile();
  if (args.includes("--reset")) deleteData();
  await build();
  return serve({ CONVERSATIONS_DEMO: "1" });
}

/** Starts the app for real. A server's packages may be installed without the ones that build, so a build that exists is trusted. */
async function start() {
  loadEnvironmentFile();
  if (!isBuilt()) await build();
  else if (!existsSync(join(root, "node_modules"))) await install();
  return serve({});
}

async function develop() {
  loadEnvironmentFile();
  await install();
  await generate();
  Object.assign(process.env, appEnvironment({ NODE_ENV: "development" }));
  const { createServer } = await import("vite");
  const vite = await createServer({ root, server: { middlewareMode: true }, appType: "custom" });
  const { startDevelopment } = await vite.ssrLoadModule("/app/server.ts");
  await startDevelopment(vite);
}

/** Installs, generates and builds whatever of these is out of date. */
async function build() {
  await install();
  await generate();
  const stamp = join(root, "build/sources.sha256");
  const sources = hashOf(buildSources);
  if (isBuilt() && read(stamp) === sources) return 0;
  say("Building the app …");
  rmSync(stamp, { force: true });
  await mustRun("The build", node, [tool("@remix-run/dev", "remix"), "vite:build"], {
    NODE_ENV: "production",
  });
  if (!isBuilt()) throw new Refusal("The build left no server in build/server.");
  writeFileSync(stamp, sources);
  return 0;
}

function isBuilt() {
  return ["server", "manage"].every((entry) => existsSync(join(root, `build/server/${entry}.js`)));
}

async function manage(args) {
  loadEnvironmentFile();
  await build();
  return run(node, ["build/server/manage.js", ...args], appEnvironment({ NODE_ENV: "production" }));
}

async function bench(args) {
  await build();
  return run(node, ["tests/bench/bench.mjs", ...args], { NODE_ENV: "production" });
}

/** Runs every test and closes with `N passed, N failed`. What cannot even start counts as failed, and the rest still runs. */
async function test() {
  const began = Date.now();
  await install();
  await generate();
  // The app is built first: some tests start the built server.
  const built = await succeeds(build);
  const tests = await runVitest([], { DATABASE_URL: undefined });
  const journeys = built ? await runJourneys() : couldNotStart;
  say(`\n${paceLine("tests", began, Date.now(), 15)}`);
  return closeWith("tests", addTotals([tests, journeys]));
}

/** Runs the database tests on a PostgreSQL server, its own unless TEST_DATABASE_URL names one. */
async function testPostgres() {
  await install();
  await generate();
  const server = await startPostgres({ durable: false });
  try {
    const totals = await runVitest(["--project", "database"], { DATABASE_URL: server.url });
    return closeWith("postgres", totals);
  } finally {
    await server.stop();
  }
}

/** Starts the built demo on each version of Node that it is for, and walks one answer to its receipt there. */
async function testNodeVersions() {
  await build();
  return closeWith("node-versions", await walkOnNodeVersions({ say }));
}

/** Runs the static checks, one line each, and closes with `N passed, N failed`. */
async function check() {
  await install();
  await generate();
  const checks = [
    ["types", [tool("typescript", "tsc"), "--noEmit"]],
    ["format and lint", [tool("@biomejs/biome", "biome"), "check", "."]],
    [
      "imports run one way",
      [tool("dependency-cruiser", "depcruise"), "--config", ".dependency-cruiser.cjs", "app", "prisma"],
    ],
    ["nothing unused", [tool("knip", "knip"), "--no-progress"]],
    ["build", ["bootstrap.mjs", "build"]],
  ];
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, args] of checks) {
    const started = performance.now();
    const { code, output } = await capture(node, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (code !== 0) say(output.trimEnd());
    totals[code === 0 ? "passed" : "failed"] += 1;
  }
  return closeWith("checks", totals);
}

async function runVitest(args, environment) {
  const report = freshReport("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run(node, [tool("vitest", "vitest"), "run", ...args, ...reporters], environment);
  return vitestTotals(readJson(report), code);
}

async function runJourneys() {
  const report = freshReport("playwright.json");
  let browser;
  try {
    browser = await ensureBrowser({ run, say });
  } catch (error) {
    console.error(error.message);
    return couldNotStart;
  }
  const code = await run(node, [tool("@playwright/test", "playwright"), "test", "--reporter=list,json"], {
    CHROMIUM_PATH: browser,
    JOURNEYS_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    DATABASE_URL: undefined,
  });
  return playwrightTotals(readJson(report), code);
}

/** Runs `npm ci`, unless npm's own record of what it installed agrees with the lock file. */
async function install() {
  const wanted = readJson(join(root, "package-lock.json"));
  const installed = readJson(join(root, "node_modules/.package-lock.json"));
  if (agrees(wanted, installed)) return;
  say("Installing packages: a minute or two the first time …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  if (npm?.endsWith(".js")) await mustRun("npm ci", node, [npm, ...args], prismaEnvironment);
  else await mustRun("npm ci", "npm", args, prismaEnvironment);
}

/** Whether everything the lock file asks for is installed; what is optional (other systems' binaries) may be missing. */
export function agrees(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const found = installed.packages[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

async function generate() {
  const stamp = join(root, "node_modules/.conversations-client.sha256");
  const schema = hashOf(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  if (existsSync(join(root, generatedClient)) && read(stamp) === schema) return;
  const { code, output } = await capture(node, [tool("prisma", "prisma"), "generate"], prismaEnvironment);
  if (code !== 0) throw new Refusal(`The database client could not be generated.\n${output}`);
  writeFileSync(stamp, schema);
}

/** Runs the server until it ends, passing signals on. Resolves to its exit code. */
function serve(environment) {
  return run(node, ["build/server/server.js"], appEnvironment({ NODE_ENV: "production", ...environment }));
}

function appEnvironment(environment) {
  const { HOST, PORT } = process.env;
  return { HOST: HOST || "127.0.0.1", PORT: PORT || "3000", DATA_DIR: dataFolder(), ...environment };
}

function dataFolder() {
  return resolve(root, process.env.DATA_DIR || "data");
}

function deleteData() {
  if (process.env.DATABASE_URL) {
    throw new Refusal(
      "--reset deletes the embedded database only, and DATABASE_URL names another one. Unset it first.",
    );
  }
  const folder = dataFolder();
  if (!looksLikeOurData(folder)) {
    throw new Refusal(
      `${folder} has files in it that are not ours, so it is not deleted. Set DATA_DIR to another folder.`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Whether a folder is ours to delete: it carries the app's mark, is empty, or is not there. */
export function looksLikeOurData(folder) {
  if (!existsSync(folder)) return true;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes("conversations-data");
}

/** What to tell somebody whose Node is too old; null when it is new enough. `version` is like "20.19.0". */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return null;
  return `Conversations needs Node ${oldestNode.join(".")} or newer, and this is Node ${version}. https://nodejs.org has it.`;
}

const node = process.execPath;

/** A refusal that the reader can act on: shown without a stack trace. */
class Refusal extends Error {}

/** Runs a program in this terminal, passing signals on. Resolves to its exit code. */
function run(command, args, environment = {}) {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...environment };
    // Node starts npm's .cmd on Windows only through a shell.
    const shell = process.platform === "win32" && command !== node;
    const child = spawn(command, args, { cwd: root, env, stdio: "inherit", shell });
    const forward = (signal) => {
      // A terminal sends Ctrl-C to the child as well; a second one would cut its shutdown short.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, forward);
    child.on("error", fail);
    child.on("close", (code, signal) => {
      for (const each of signals) process.off(each, forward);
      done(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Runs a program out of sight. Resolves to its exit code and everything it printed. */
function capture(command, args, environment = {}) {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...environment };
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    child.stdout.on("data", (part) => output.push(part));
    child.stderr.on("data", (part) => output.push(part));
    child.on("error", fail);
    child.on("close", (code) => done({ code, output: Buffer.concat(output).toString() }));
  });
}

async function mustRun(what, command, args, environment) {
  const code = await run(command, args, environment);
  if (code !== 0)
    throw new Refusal(`${what} did not work (it ended with ${code}); what it printed is above.`);
}

async function succeeds(step) {
  try {
    await step();
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

/** The script behind a package's command, run with this Node: the same on every system, and no shell between. */
function tool(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = readJson(join(folder, "package.json"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/** One hash over the names and contents of files and folders; tests and generated code do not count. */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash
      .update(relative(root, file).split(sep).join("/"))
      .update("\0")
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (path === join(root, generatedClient)) return [];
  try {
    const names = readdirSync(path).sort();
    return names
      .filter((name) => !/\.test\.tsx?$/.test(name))
      .flatMap((name) => filesUnder(join(path, name)));
  } catch (error) {
    if (error.code === "ENOTDIR") return [path];
    throw error;
  }
}

function freshReport(name) {
  const folder = join(root, "test-results/reports");
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}

function loadEnvironmentFile() {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function readJson(file) {
  const text = read(file);
  return text === null ? null : JSON.parse(text);
}

function say(line) {
  console.log(line);
}

async function main([name, ...args]) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Refusal(problem);
  const command = commands[name];
  if (!command) {
    for (const [each, { says }] of Object.entries(commands))
      say(`node bootstrap.mjs ${each.padEnd(14)} ${says}`);
    return name === undefined || name === "help" ? 0 : 2;
  }
  return command.run(args);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
