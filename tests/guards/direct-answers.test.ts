import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { paths } from "#app/paths.ts";
import { answerSurvey, surveyStart } from "#tests/support/answer-survey.mjs";
import { startServer } from "#tests/support/running-server.mjs";

type Answered = { status: number; headers: Record<string, string>; body: string };

let server: Awaited<ReturnType<typeof startServer>>;
let steps: Awaited<ReturnType<typeof answerSurvey>>["steps"];
beforeAll(async () => {
  // The request log says who answered.
  server = await startServer({ environment: { LOG_LEVEL: "debug" } });
  ({ steps } = await answerSurvey(server.origin, { words: "A bus, ’s e sin e 🙂 <b>" }));
}, 180_000);
afterAll(() => server?.stop());
vi.setConfig({ testTimeout: 60_000 });

// Date and framing are the connection's; a body is compared as it reads once it is unpacked.
const notCompared = /^(date|connection|keep-alive|content-length|transfer-encoding)$/;

async function ask(path: string, sending: RequestInit = {}): Promise<Answered> {
  const answer = await fetch(server.origin + path, { redirect: "manual", ...sending });
  const headers = [...answer.headers].filter(([name]) => !notCompared.test(name));
  return { status: answer.status, headers: Object.fromEntries(headers), body: await answer.text() };
}

/** Who answered the requests for a path, in order. */
function whoAnswered(method: string, path: string): string[] {
  return server
    .said()
    .split("\n")
    .filter((line) => line.startsWith("{") && line.endsWith("}"))
    .map((line) => JSON.parse(line))
    .filter(({ req, res }) => res && req?.method === method && req.path === path)
    .map(({ res }) => (res.direct ? "direct" : "route"));
}

/** Somebody who signed out may have changed something, so nothing is served from memory before that is known. */
async function distrustMemory() {
  await ask(paths.signOut(), { method: "POST", headers: { Origin: server.origin } });
}

async function byRouteAndDirectly(path: string, sending: RequestInit = {}) {
  await ask(path, sending);
  await distrustMemory();
  return [await ask(path, sending), await ask(path, sending)] as const;
}

test.each([
  ["without compression", "identity", undefined],
  ["with gzip", "gzip", "gzip"],
  ["to a browser of today", "gzip, deflate, br, zstd", "br"],
])("a kept page is the same as when it was rendered, %s", async (_how, accepts, encoding) => {
  const path = paths.public.privacy("uk");
  const before = whoAnswered("GET", path).length;
  const [rendered, kept] = await byRouteAndDirectly(path, { headers: { "Accept-Encoding": accepts } });
  expect(kept).toEqual(rendered);
  expect(kept.status).toBe(200);
  expect(kept.headers).toMatchObject({
    "cache-control": "no-cache",
    vary: "Accept-Encoding, Cookie",
    etag: expect.stringMatching(/^"[\w-]{27}"$/),
    "content-language": "uk",
  });
  expect(kept.headers["content-encoding"]).toBe(encoding);
  expect(kept.headers["content-security-policy"]).toContain("default-src 'none'");
  await expect.poll(() => whoAnswered("GET", path).slice(before + 1)).toEqual(["route", "direct"]);
});

test("whoever has a kept page already is told so in the same way", async () => {
  const path = paths.public.accessibility("ar");
  const { headers } = await ask(path);
  const [rendered, kept] = await byRouteAndDirectly(path, {
    headers: { "If-None-Match": headers.etag ?? "" },
  });
  expect(kept).toEqual(rendered);
  expect(kept.status).toBe(304);
  expect(kept.body).toBe("");
  await expect.poll(() => whoAnswered("GET", path).slice(2)).toEqual(["route", "direct"]);
});

test("a question about a kept page without its body is answered in the same way", async () => {
  const path = paths.public.home("gd");
  const whole = await ask(path, { headers: { "Accept-Encoding": "identity" } });
  const [rendered, kept] = await byRouteAndDirectly(path, { method: "HEAD" });
  expect(kept).toEqual(rendered);
  expect(kept).toEqual({ ...whole, body: "" });
  await expect.poll(() => whoAnswered("HEAD", path).slice(1)).toEqual(["route", "direct"]);
});

/** One person: a cookie jar, and forms sent as pages send them or, as no page does, in several parts. */
class Person {
  readonly #cookies = new Map<string, string>();
  constructor(readonly sends: "plain forms" | "forms in parts") {}

  async ask(method: string, path: string, body = ""): Promise<Answered> {
    const headers = new Headers({ "Accept-Encoding": "gzip", Origin: server.origin });
    if (this.#cookies.size > 0)
      headers.set("Cookie", [...this.#cookies].map((one) => one.join("=")).join("; "));
    const inParts = new FormData();
    for (const [name, value] of new URLSearchParams(body)) inParts.append(name, value);
    const isPlain = this.sends === "plain forms";
    if (method === "POST" && isPlain) headers.set("Content-Type", "application/x-www-form-urlencoded");
    const form = isPlain ? body : inParts;
    const answer = await ask(path, { method, headers, ...(method === "POST" ? { body: form } : {}) });
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(answer.headers["set-cookie"] ?? "") ?? [];
    if (name && value !== undefined) this.#cookies.set(name, value);
    return answer;
  }

  /** Goes the recorded way through the survey in a language, or the first steps of it. */
  async answer(language: string, most = steps.length): Promise<Answered[]> {
    const answers: Answered[] = [];
    for (const { method, path, body } of steps.slice(0, most)) {
      answers.push(withoutChance(await this.ask(method, inLanguage(path, language), body)));
    }
    return answers;
  }
}

const inLanguage = (path: string, language: string) => path.replace("/en/", `/${language}/`);

/** Keys and references are drawn by lot. */
function withoutChance({ headers, body, ...rest }: Answered): Answered {
  const cookie = headers["set-cookie"]?.replace(/=[\w-]{32}/, "=a key");
  return {
    ...rest,
    headers: { ...headers, ...(cookie ? { "set-cookie": cookie } : {}) },
    body: body.replace(/\b[B-DF-HJ-NP-TV-Z2-9]{3}(-[B-DF-HJ-NP-TV-Z2-9]{3}){2}\b/, "a reference"),
  };
}

test("a survey is answered in the same way whether its forms come past the routes or through them", async () => {
  const throughRoutes = await new Person("forms in parts").answer("uk");
  const directly = await new Person("plain forms").answer("uk");
  expect(directly).toEqual(throughRoutes);
  expect(directly.map(({ status }) => status)).toEqual(steps.map(({ status }) => status));
  const sent = directly.at(-2);
  expect(sent?.headers).toMatchObject({
    location: inLanguage(`${surveyStart}/sent`, "uk"),
    "cache-control": "no-store",
  });
  expect(directly.at(-1)?.body).toContain("a reference");
  const own = steps.filter(({ method, path }) => method === "POST" || /\/(check|sent)$/.test(path));
  expect(own.length).toBeGreaterThan(8);
  for (const { method, path } of own) {
    const asked = inLanguage(path, "uk");
    await expect
      .poll(() => whoAnswered(method, asked), { message: `${method} ${asked}` })
      .toEqual(["route", "direct"]);
  }
});

test("whoever has begun a survey does not get the pages that are kept for everyone else", async () => {
  const person = new Person("plain forms");
  await person.answer("pl", 3);
  const start = inLanguage(surveyStart, "pl");
  for (const path of [start, `${start}/1`]) {
    const ofOthers = [await ask(path), await ask(path)];
    expect(ofOthers[0]).toEqual(ofOthers[1]);
    const own = await person.ask("GET", path);
    expect(own.body).not.toBe(ofOthers[1]?.body);
    expect(own.headers["cache-control"]).toBe("no-store");
  }
});

test("what is read ahead is still there for the route: a pause keeps what was typed", async () => {
  const person = new Person("plain forms");
  await person.answer("ur", 2);
  const { path: recorded = "", body = "" } =
    steps.find(({ method, body }) => method === "POST" && body?.includes("bus")) ?? {};
  const path = inLanguage(recorded, "ur");
  const paused = await person.ask("POST", path, `${body}&pause=yes`);
  expect(paused.headers.location).toBe(inLanguage(`${surveyStart}/saved`, "ur"));
  await expect.poll(() => whoAnswered("POST", path)).toEqual(["route"]);
  expect((await person.ask("GET", path)).body).toContain("A bus, ’s e sin e 🙂 &lt;b&gt;");
});
