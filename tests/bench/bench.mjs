// npm run bench: how fast the built app is, beside a floor measured in the same run and the peers' figures.
// npm run bench -- --url URL [--survey PATH] [--write] loads a server that is already running; without --write it only reads.
// npm run bench -- --answering measures only what citizens wait for who answer a survey.
import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { startPostgres } from "../run/postgres.mjs";
import { answerSurvey, surveyStart } from "../support/answer-survey.mjs";
import { startServer } from "../support/running-server.mjs";
import { anchorComments } from "./anchor-comments.mjs";
import { authorSurvey } from "./author-survey.mjs";
import { measureMeetings } from "./meetings.mjs";
import { measurePlans } from "./plans.mjs";
import { Connection } from "./raw-client.mjs";

const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const run = promisify(execFile);

const rounds = 3;
const crowds = [1, 10, 50];
const pageFor = 1500;
const responseFor = 2500;
const words =
  "The drop-in was kind to me, but the bus home stops at six. Please keep it open in the evening.";

/** The better of LimeSurvey 6.13 and Formbricks, on a machine of this kind: one survey of 13 questions on 5 pages. */
const peers = { page: [52, 64, 58], response: [4.9, 7.5, 6.8], processor: 167 };
const targets = {
  page: 0.5,
  response: 0.25,
  peerTimes: 10,
  processor: 15,
  weight: 20,
  requests: 3,
  anchoring: 2000,
};

/** @type {{ what: string, measured: string, floor: string, ratio: string, target: string, peers: string, verdict: string }[]} */
const lines = [];

const median = (numbers) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const figure = (number) => (number >= 100 ? Math.round(number).toLocaleString("en") : number.toFixed(1));
const verdictOf = (...held) => (held.every(Boolean) ? "ok" : "short");

/** One load of one server from a process of its own. */
async function load(origin, clients, milliseconds, steps) {
  const plan = JSON.stringify({ origin, clients, milliseconds, steps });
  const { stdout } = await run(process.execPath, [script("./load.mjs"), plan], { timeout: 60_000 }).catch(
    (error) => {
      throw new Error(
        `The load of ${origin} broke off: ${error.killed ? "a minute was not enough" : error.stderr}`,
      );
    },
  );
  const result = JSON.parse(stdout);
  if (result.broken > 0)
    console.log(`      ${result.broken} connections to ${origin} broke and were opened again`);
  if (result.wrong > 0) throw new Error(`${result.wrong} answers of ${origin} were not the expected ones.`);
  return result;
}

/** Sends the steps once and keeps every answer as it came over the wire. */
async function record(origin, steps) {
  const connection = await new Connection(origin).open();
  const kept = [];
  for (const { method, path, body } of steps) {
    const { status, head, body: bytes } = await connection.send(method, path, body);
    const headers = head
      .split("\r\n")
      .slice(1)
      .map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)])
      .filter(
        ([name]) => !/^(date|connection|keep-alive|transfer-encoding|content-length)$/i.test(name ?? ""),
      );
    headers.push(["Content-Length", String(bytes.byteLength)]);
    kept.push({ method, path, status, headers, body: bytes.toString("base64") });
  }
  connection.close();
  return kept;
}

async function startFloor(folder, recording, databaseUrl) {
  const file = join(folder, "recording.json");
  writeFileSync(file, JSON.stringify(recording));
  const plan = JSON.stringify({
    recording: file,
    databaseUrl,
    folder: databaseUrl ? undefined : join(folder, "floor"),
  });
  const child = spawn(process.execPath, [script("./floor.mjs"), plan], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise((done, fail) => {
    child.once("exit", (code) => fail(new Error(`The floor ended with ${code}.`)));
    child.stdout.on("data", (part) => {
      const found = String(part).match(/Ready on (\S+)/)?.[1];
      if (found) done(found);
    });
  });
  return { origin, stop: () => child.kill("SIGKILL") };
}

/** Processor time that a process has used so far, in milliseconds; null where the system does not tell. */
function processorTime(pid) {
  const file = `/proc/${pid}/stat`;
  if (!pid || !existsSync(file)) return null;
  const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? [];
  // Clock ticks of user and system time; Linux shows a hundred a second.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The steps of one person's whole response, the same for every person: checked by answering twice. */
async function responseSteps(origin, start) {
  const options = { start, words };
  const [first, second] = [await answerSurvey(origin, options), await answerSurvey(origin, options)];
  if (JSON.stringify(first.steps) !== JSON.stringify(second.steps))
    throw new Error(
      "Two people with the same answers send different forms, so one cannot stand for the other.",
    );
  return first.steps;
}

async function measure({ name, origin, pid, databaseUrl, start, write, floorHasDatabase, isPeersSurvey }) {
  const folder = mkdtempSync(join(tmpdir(), "conversations-bench-"));
  const page = [{ method: "GET", path: start, status: 200 }];
  const response = write ? await responseSteps(origin, start) : null;
  const recording = await record(origin, response ?? page);
  const floor = await startFloor(folder, recording, databaseUrl);
  try {
    await weigh(name, origin, [start, ...(response?.[1] ? [response[1].path] : [])]);
    for (const each of [origin, floor.origin]) await load(each, 10, 1000, page);
    if (response) await load(origin, 10, 1000, response);
    await race(`${name}: first page`, page, pageFor, peers.page, targets.page, origin, floor.origin);
    if (!response) return;
    const processor = await race(
      `${name}: whole response (${response.length} requests)`,
      ...[response, responseFor, isPeersSurvey ? peers.response : null, targets.response, origin],
      floorHasDatabase ? floor.origin : null,
      pid,
    );
    if (processor.length === 0) return;
    const used = median(processor);
    line(`${name}: processor time a response`, `${figure(used)} ms`, {
      target: `≤ ${targets.processor} ms`,
      peers: `${peers.processor} ms`,
      verdict: verdictOf(used <= targets.processor),
    });
  } finally {
    floor.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** App and floor alternate, so that other load on the machine meets both. Returns the processor time of each response, in ms. */
async function race(name, steps, milliseconds, peersAre, target, origin, floorOrigin, pid) {
  const processor = [];
  for (const [place, clients] of crowds.entries()) {
    const [app, bare] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const before = processorTime(pid);
      const result = await load(origin, clients, milliseconds, steps);
      const after = processorTime(pid);
      app.push(result);
      if (before !== null && after !== null) processor.push((after - before) / result.whole);
      if (floorOrigin) bare.push(await load(floorOrigin, clients, milliseconds, steps));
    }
    const [speed, lowest] = [app, bare].map((results) => median(results.map(({ perSecond }) => perSecond)));
    const [wait, leastWait] = [app, bare].map((results) => median(results.map(({ p95 }) => p95)));
    const ratio = floorOrigin ? speed / lowest : null;
    const leastSpeed = peersAre ? peersAre[place] * targets.peerTimes : null;
    line(`${name}, ${clients} at once`, `${figure(speed)}/s, p95 ${figure(wait)} ms`, {
      floor: floorOrigin ? `${figure(lowest)}/s, p95 ${figure(leastWait)} ms` : "–",
      ratio: ratio === null ? "–" : ratio.toFixed(2),
      target: [
        ...(floorOrigin ? [`≥ ${target} of floor`] : []),
        ...(leastSpeed ? [`≥ ${figure(leastSpeed)}/s`] : []),
      ].join(", "),
      peers: peersAre ? `${peersAre[place]}/s` : "another survey",
      verdict:
        floorOrigin || peersAre
          ? verdictOf(ratio === null || ratio >= target, leastSpeed === null || speed >= leastSpeed)
          : "–",
    });
  }
  return processor;
}

/** What one page makes a phone fetch, by kind, as it comes over the wire (gzipped). */
async function weigh(name, origin, paths) {
  for (const path of paths) {
    const page = await fetched(origin, path);
    const addresses = [...page.text.matchAll(/<(link|script|img)\s[^>]*>/g)].flatMap(([tag]) => {
      const address = /\s(?:href|src)="(\/[^"]+)"/.exec(tag)?.[1];
      return address && !/rel="(alternate|canonical)"/.test(tag) ? [address] : [];
    });
    const weights = { html: page.bytes, css: 0, script: 0, other: 0 };
    for (const address of new Set(addresses)) {
      const { bytes } = await fetched(origin, address);
      const kind = /\.css(\?|$)/.test(address) ? "css" : /\.m?js(\?|$)/.test(address) ? "script" : "other";
      weights[kind] += bytes;
    }
    if (/<script/.test(page.text))
      weights.script += gzipSync(page.text.match(/<script[\s\S]*?<\/script>/g)?.join("") ?? "").length;
    const all = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);
    const requests = 1 + new Set(addresses).size;
    const kB = (bytes) => (bytes / 1000).toFixed(1);
    line(`${name}: weight of ${path}`, `${kB(all)} kB in ${requests} requests`, {
      floor: `html ${kB(weights.html)}, css ${kB(weights.css)}, script ${kB(weights.script)}, other ${kB(weights.other)}`,
      target: `≤ ${targets.weight} kB, ≤ ${targets.requests} requests, no script`,
      peers: "709 kB, 293 of it script",
      verdict: verdictOf(all <= targets.weight * 1000, weights.script === 0, requests <= targets.requests),
    });
  }
}

async function fetched(origin, path) {
  const connection = await new Connection(origin).open();
  const { body } = await connection.send("GET", path);
  connection.close();
  const response = await fetch(origin + path);
  return { bytes: body.byteLength, text: await response.text() };
}

function line(what, measured, { floor = "–", ratio = "–", target, peers: others, verdict }) {
  lines.push({ what, measured, floor, ratio, target, peers: others, verdict });
  console.log(`${verdict.padEnd(6)}${what}: ${measured}`);
}

function printTable() {
  const heads = {
    what: "",
    measured: "measured",
    floor: "floor",
    ratio: "of floor",
    target: "target",
    peers: "better peer",
    verdict: "",
  };
  console.log(
    `\nMedians of ${rounds}; ${cpus().length} processors (${cpus()[0]?.model.trim()}), Node ${process.versions.node}; npm run bench ${process.argv.slice(2).join(" ")}`,
  );
  console.log(
    "The floor: a bare node:http server with the same bytes; for a response, also one insert for each post.\n",
  );
  const keys = Object.keys(heads);
  const rows = [heads, Object.fromEntries(keys.map((key) => [key, "---"])), ...lines];
  const widths = Object.fromEntries(
    keys.map((key) => [key, Math.max(...rows.map((row) => row[key].length))]),
  );
  for (const row of rows) console.log(`| ${keys.map((key) => row[key].padEnd(widths[key])).join(" | ")} |`);
}

async function benchOurs() {
  const embedded = await startServer();
  try {
    await measure({
      name: "embedded",
      origin: embedded.origin,
      pid: embedded.pid(),
      start: await authorSurvey(embedded.origin),
      write: true,
      floorHasDatabase: true,
      isPeersSurvey: true,
    });
    if (!onlyAnswering) await measureOffice("embedded", embedded.origin);
  } finally {
    await embedded.stop();
  }
  let postgres;
  try {
    postgres = await startPostgres();
  } catch (error) {
    console.log(`PostgreSQL left out: ${error.message}`);
    return;
  }
  try {
    const databaseUrl = postgres.url;
    const server = await startServer({ databaseUrl });
    try {
      await measure({
        name: "PostgreSQL",
        origin: server.origin,
        pid: server.pid(),
        databaseUrl,
        start: await authorSurvey(server.origin),
        write: true,
        floorHasDatabase: true,
        isPeersSurvey: true,
      });
      if (!onlyAnswering) await measureOffice("PostgreSQL", server.origin);
    } finally {
      await server.stop();
    }
  } finally {
    await postgres.stop();
  }
}

async function measureOffice(name, origin) {
  await measureMeetings({ name, origin, line });
  await measurePlans({ name, origin, line });
}

async function benchAnchoring() {
  const { milliseconds, states, comments, pages } = await anchorComments();
  const became = Object.entries(states).map(([state, count]) => `${count} ${state}`);
  line(`anchoring ${comments} comments to a revised draft of ${pages} pages`, `${figure(milliseconds)} ms`, {
    floor: became.join(", "),
    target: `≤ ${targets.anchoring} ms`,
    peers: "–",
    verdict: verdictOf(milliseconds <= targets.anchoring),
  });
}

const args = process.argv.slice(2);
const onlyAnswering = args.includes("--answering");
const given = (option) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);

function explain(problem) {
  console.error(problem);
  process.exit(2);
}

/** Loads a server that is already running: what its survey weighs, how fast it is shown and, if wanted, answered. */
async function benchRunning(url, start) {
  if (!url || !URL.canParse(url)) explain("Say which server: npm run bench -- --url http://127.0.0.1:3000");
  const { origin } = new URL(url);
  const page = await fetch(origin + start, { redirect: "manual" }).catch(() =>
    explain(`Nobody answers at ${origin}. Start the server first, or say where it is.`),
  );
  if (page.status !== 200)
    explain(
      `${origin}${start} answers ${page.status}. Name a survey that is open: --survey /en/surveys/its-name`,
    );
  const write = args.includes("--write");
  await measure({ name: origin, origin, start, write, floorHasDatabase: false, isPeersSurvey: false });
}

if (args.includes("--url")) await benchRunning(given("--url"), given("--survey") ?? surveyStart);
else {
  await benchOurs();
  if (!onlyAnswering) await benchAnchoring();
}
printTable();
