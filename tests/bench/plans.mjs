// The plans' rows of the bench: a table of 2,000 rows beside one of 20,000 on its way in, what others wait meanwhile, and
// the pages of the plan that it makes.
import { randomUUID } from "node:crypto";
import { Browser } from "../support/http-client.mjs";
import { examplePassword } from "../support/running-server.mjs";

const few = 2_000;
const many = 20_000;
// Ten times the rows may take ten times as long, and a little for the noise of the machine.
const targets = { growth: 12, wait: 1500, page: 1500 };

const officer = { email: "officer@kinmarra.example.invalid", password: examplePassword };

/**
 * Measures a server that was started with the example, and hands each row to `line`.
 * @param {{ name: string, origin: string, line: (what: string, measured: string, row: { target: string, peers: string, verdict: string }) => void }} bench
 */
export async function measurePlans({ name, origin, line }) {
  const browser = new Browser(origin);
  try {
    await expecting(browser.post("/sign-in", officer), 302);
    const small = await bringIn(browser, few);
    const large = await bringIn(browser, many);
    const seconds = ({ read, store }) =>
      `read ${(read / 1000).toFixed(1)} s, stored ${(store / 1000).toFixed(1)} s`;
    const growth = (large.read + large.store) / (small.read + small.store);
    line(`${name}: a plan's table of ${few} and of ${many} rows`, `${seconds(small)}; ${seconds(large)}`, {
      target: `≤ ${targets.growth} times as long`,
      peers: "–",
      verdict: growth <= targets.growth ? "ok" : "short",
    });
    line(`${name}: longest wait of others while ${many} rows come in`, `${large.waited.toFixed(0)} ms`, {
      target: `≤ ${targets.wait} ms`,
      peers: "–",
      verdict: large.waited <= targets.wait ? "ok" : "short",
    });
    const pages = ["", "/rows", "/gaps", "/who-shaped"];
    for (const page of pages) {
      const from = performance.now();
      const { bytes } = await expecting(browser.get(large.plan + page), 200);
      const took = performance.now() - from;
      line(
        `${name}: page ${page || "/"} of that plan`,
        `${took.toFixed(0)} ms, ${(bytes / 1000).toFixed(0)} kB`,
        {
          target: `≤ ${targets.page} ms`,
          peers: "–",
          verdict: took <= targets.page ? "ok" : "short",
        },
      );
    }
  } finally {
    browser.close();
  }
}

const header = "Priority\tRecommendations\tPolicy drivers\tCommitment\tLead\tTimescale";
const leads = ["Harbour Trust", "Council", "Harbour Trust / Council", "Third Sector"];
const whens = ["31 March 2030", "6 monthly", "To be agreed", "Starting August 2029"];

function tableOf(rows) {
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      `Priority ${Math.floor((at * 20) / rows) + 1}`,
      `Recommendation ${(at % 40) + 1} – listen ${(at % 40) + 1}`,
      `Driver ${at % 30}`,
      `Promise ${at} to the people who said word ${at * 7}`,
      ...[leads[at % leads.length], whens[at % whens.length]],
    ].join("\t"),
  );
  return [header, ...lines].join("\n");
}

async function bringIn(browser, rows) {
  const from = performance.now();
  const kept = await sendFile(browser, "/office/plans/import", tableOf(rows), `Bench ${rows}`);
  const upload = String(kept.headers.location);
  await expecting(browser.get(upload), 200);
  const read = performance.now() - from;
  const other = new Browser(browser.origin);
  let isUnderWay = true;
  let waited = 0;
  const others = (async () => {
    while (isUnderWay) {
      const asked = performance.now();
      await expecting(other.get("/healthz"), 200);
      await expecting(other.get("/sign-in"), 200);
      waited = Math.max(waited, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const began = performance.now();
  await expecting(browser.post(upload, { do: "import" }), 303);
  let answer = await browser.get(upload);
  while (answer.status === 200) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await browser.get(upload);
  }
  const store = performance.now() - began;
  isUnderWay = false;
  await others;
  other.close();
  const plan = String(answer.headers.location).split("?")[0];
  if (!/^\/office\/plans\/[0-9a-f-]{36}$/.test(plan)) throw new Error(`The import of ${rows} rows failed.`);
  return { read, store, waited, plan };
}

function sendFile(browser, path, file, title) {
  const boundary = `bench${randomUUID()}`;
  const part = (name, value, more = "") =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  return expecting(
    browser.send(path, {
      method: "POST",
      headers: { Origin: browser.origin, "Content-Type": `multipart/form-data; boundary=${boundary}` },
      body: `${part("file", file, '; filename="plan.tsv"\r\nContent-Type: text/plain')}${part("title", title)}${part("target", "")}--${boundary}--\r\n`,
    }),
    303,
  );
}

async function expecting(answer, status) {
  const got = await answer;
  if (got.status !== status) throw new Error(`The bench was answered ${got.status}, not ${status}.`);
  return got;
}
