// The meetings' rows of the bench: ten people who take notes of one session at once, and a transcript of two hours.
import { randomUUID } from "node:crypto";
import { Browser } from "../support/http-client.mjs";
import { examplePassword } from "../support/running-server.mjs";

const noteTakers = 10;
const linesEach = 30;
const transcriptLines = 5000;
const targets = { line: 200, transcript: 5000 };

const officer = { email: "officer@kinmarra.example.invalid", password: examplePassword };
const said = "The drop-in was kind to me, but the bus home stops at six. Please keep it open in the evening.";

/**
 * Measures a server that was started with the example, and hands each row to `line`.
 * @param {{ name: string, origin: string, line: (what: string, measured: string, row: { target: string, peers: string, verdict: string }) => void }} bench
 */
export async function measureMeetings({ name, origin, line }) {
  const first = await signedIn(origin);
  try {
    const session = await addSession(first);
    const times = await noteTogether(origin, first, session);
    const p95 = times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
    line(
      `${name}: saving a note line while ${noteTakers} take notes`,
      `p95 ${p95.toFixed(0)} ms of ${times.length} lines`,
      { target: `p95 ≤ ${targets.line} ms`, peers: "–", verdict: p95 <= targets.line ? "ok" : "short" },
    );
    const { read, store } = await importTranscript(first, session);
    line(
      `${name}: bringing in a transcript of ${transcriptLines.toLocaleString("en")} lines`,
      `read ${read.toFixed(0)} ms, stored ${store.toFixed(0)} ms`,
      {
        target: `≤ ${targets.transcript} ms each`,
        peers: "–",
        verdict: Math.max(read, store) <= targets.transcript ? "ok" : "short",
      },
    );
  } finally {
    first.close();
  }
}

async function signedIn(origin) {
  const browser = new Browser(origin);
  await expecting(browser.post("/sign-in", officer), 302);
  return browser;
}

/** Another window of the same person: every sign-in is slow on purpose. */
function sameSession(origin, browser) {
  const other = new Browser(origin);
  for (const [name, value] of browser.cookies) other.cookies.set(name, value);
  return other;
}

async function addSession(browser) {
  const { body } = await expecting(browser.get("/office/consultations"), 200);
  const consultation = /href="(\/office\/consultations\/[0-9a-f-]{36})"/.exec(body)?.[1];
  const { headers } = await expecting(
    browser.post(`${consultation}/meetings/new`, {
      kind: "focusGroup",
      title: "Bench",
      heldOn: "2026-11-01",
      permission: "notRecorded",
    }),
    303,
  );
  return String(headers.location).split("?")[0] ?? "";
}

async function noteTogether(origin, first, session) {
  const times = [];
  const takeNotes = async (_, person) => {
    const browser = sameSession(origin, first);
    for (let number = 0; number < linesEach; number++) {
      const from = performance.now();
      const note = { intent: "add", id: randomUUID(), speaker: `P${person + 1}`, text: `${said} ${number}` };
      await expecting(browser.post(`${session}/lines?since=1000000`, note), 200);
      times.push(performance.now() - from);
    }
    browser.close();
  };
  await Promise.all(Array.from({ length: noteTakers }, takeNotes));
  const { body } = await expecting(first.get(`${session}/lines?since=0`), 200);
  const stored = JSON.parse(body).lines.length;
  if (stored !== noteTakers * linesEach) throw new Error(`${stored} lines of the notes were stored.`);
  return times;
}

async function importTranscript(browser, session) {
  const file = Array.from(
    { length: transcriptLines },
    (_, place) => `${place % 40 === 0 ? "Facilitator" : `Voice ${place % 8}`}: ${said} ${place}`,
  ).join("\n");
  const read = performance.now();
  const { body } = await expecting(
    sendForm(browser, `${session}/import`, [["file", file, "two-hours.txt"]]),
    200,
  );
  const stored = performance.now();
  const rows = unescaped(/name="rows" value="([^"]*)"/.exec(body)?.[1] ?? "");
  const fields = [...Array(9).keys()].flatMap((place) => [
    [`as-${place}`, place === 0 ? "facilitator" : "label"],
    [`label-${place}`, `P${place + 20}`],
  ]);
  await expecting(
    sendForm(browser, `${session}/import`, [
      ["id", randomUUID()],
      ["rows", rows],
      ["goOn", "yes"],
      ...fields,
    ]),
    303,
  );
  return { read: stored - read, store: performance.now() - stored };
}

function unescaped(attribute) {
  return attribute
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

function sendForm(browser, path, parts) {
  const boundary = `bench${randomUUID()}`;
  const body = parts.map(
    ([name, value, fileName]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName ? `; filename="${fileName}"\r\nContent-Type: text/plain` : ""}\r\n\r\n${value}\r\n`,
  );
  return browser.send(path, {
    method: "POST",
    headers: { Origin: browser.origin, "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: `${body.join("")}--${boundary}--\r\n`,
  });
}

async function expecting(answer, status) {
  const got = await answer;
  if (got.status !== status) throw new Error(`The bench was answered ${got.status}, not ${status}.`);
  return got;
}
