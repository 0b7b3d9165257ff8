// Loads one server from a process of its own, and prints what it saw as JSON. Started by bench.mjs with one argument:
// { origin, clients, milliseconds, steps } where steps are the requests that one person makes, again and again.
import { Connection } from "./raw-client.mjs";

const { origin, clients, milliseconds, steps } = JSON.parse(process.argv[2] ?? "{}");
const times = [];
let requests = 0;
let whole = 0;
let wrong = 0;
let broken = 0;
const alone = steps.length === 1;

const started = performance.now();
const until = started + milliseconds;

async function person() {
  let connection = await new Connection(origin).open();
  while (performance.now() < until) {
    if (!alone) connection.cookies.clear();
    const from = performance.now();
    try {
      for (const { method, path, body, status } of steps) {
        const answer = await connection.send(method, path, body);
        requests += 1;
        if (answer.status !== status) wrong += 1;
      }
      times.push(performance.now() - from);
      whole += 1;
    } catch {
      // A person would try again, and what was lost is said in the report.
      broken += 1;
      connection.close();
      connection = await new Connection(origin).open();
    }
  }
  connection.close();
}

await Promise.all(Array.from({ length: clients }, person));
const seconds = (performance.now() - started) / 1000;
times.sort((one, other) => one - other);
const p95 = times[Math.min(times.length - 1, Math.floor(times.length * 0.95))] ?? 0;
process.stdout.write(
  JSON.stringify({
    perSecond: whole / seconds,
    requestsPerSecond: requests / seconds,
    p95,
    whole,
    wrong,
    broken,
  }),
);
