import { readFileSync } from "node:fs";
import { fc } from "@fast-check/vitest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crawl } from "#tests/support/crawl.ts";
import { credentialsOf } from "#tests/support/credentials.ts";
import { type Answer, Browser, send } from "#tests/support/http-client.mjs";
import { pageFaults, showsInsides } from "#tests/support/page-faults.ts";
import { filled, hasIds, ruleOf, type SiteRoute, siteRoutes } from "#tests/support/route-table.ts";
import { startServer } from "#tests/support/running-server.mjs";
import { countRows, withDatabase } from "#tests/support/stored-rows.ts";

const databaseUrl = process.env.DATABASE_URL;
const ofAForm = "application/x-www-form-urlencoded";
const credentials = credentialsOf("administrator");
const failures = (language: string): Record<string, { title: string }> =>
  JSON.parse(readFileSync(`locales/${language}/common.json`, "utf8")).failure;

let server: Awaited<ReturnType<typeof startServer>>;
let pages: Awaited<ReturnType<typeof crawl>>;
let before: Record<string, number>;
let officer: Browser;
let stranger: Browser;

beforeAll(async () => {
  server = await startServer({ databaseUrl });
  officer = new Browser(server.origin);
  stranger = new Browser(server.origin);
  await server.end();
  before = await withDatabase({ folder: server.folder, databaseUrl }, countRows);
  await server.start();
  expect((await officer.post("/sign-in", credentials)).status).toBe(302);
  pages = await crawl(officer, ["/en", "/office", "/admin/accounts"]);
}, 300_000);

afterAll(async () => {
  officer?.close();
  stranger?.close();
  await server?.stop();
});

/** A path for each route: of something real where a page links to it. */
const everyPath = () => siteRoutes.map((route) => pages.get(route.name)?.path ?? filled(route, "none"));

/** Sends what `ask` sends to every path, and lists the answers that are not as they should be. */
async function wrongAnswers(
  paths: string[],
  ask: (path: string) => Promise<Answer>,
  right: (status: number) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    const answer = await ask(path);
    const words = answer.body.trim().length > 0;
    if (!right(answer.status) || !words || showsInsides(answer.body))
      wrong.push(`${path.slice(0, 120)}: ${answer.status} ${words ? "" : "without a word"}`);
  }
  return wrong;
}

const is = (status: number) => (found: number) => found === status;
const refused = (status: number) => status >= 400 && status < 500;

function post(path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  return officer.send(path, {
    method: "POST",
    body,
    headers: { Origin: server.origin, "Content-Type": ofAForm, ...headers },
  });
}

const malformedIds = [
  ...["%00", "%0d%0aSet-Cookie:%20a=b", "%E2%80%AE", "..%2f..%2f..%2fetc%2fpasswd", "null", "-1"],
  ...["9".repeat(400), "a".repeat(5000), "'%20OR%201=1--", "%7B%7D", "1e309", "%F0%9F%92%A9", "<script>"],
];

test("a malformed id is not found, by anybody, anywhere", async () => {
  const isForOthers = (route: SiteRoute) => {
    const { read } = ruleOf(route);
    return read !== "anyone" && !read.includes("administrator");
  };
  const ask = async (person: Browser, ids: string[], right: number[]) => {
    const wrong: string[] = [];
    for (const route of siteRoutes.filter(hasIds)) {
      for (const id of ids) {
        const path = filled(route, "@").replaceAll("%40", id);
        const answer = await person.get(path);
        const isTurnedAway = person === officer && isForOthers(route) && answer.status === 403;
        if (
          !(isTurnedAway || right.includes(answer.status)) ||
          showsInsides(answer.body) ||
          answer.headers["set-cookie"]
        )
          wrong.push(`${path.slice(0, 120)}: ${answer.status}`);
      }
    }
    return wrong;
  };
  expect(await ask(officer, malformedIds, [404, 400])).toEqual([]);
  expect(await ask(stranger, malformedIds.slice(0, 3), [404, 400, 302])).toEqual([]);
}, 300_000);

test("an address that no browser writes is refused in words", async () => {
  const paths = [
    "/%",
    "/%zz",
    "/en/%E0%A4%A",
    "/en/surveys/%ED%A0%80",
    "/%ff",
    "/zz",
    "/EN",
    "/office/%c0%af",
  ];
  expect(await wrongAnswers(paths, (path) => officer.get(path), refused)).toEqual([]);
});

test("a request for another host, or for none, is refused in words", async () => {
  for (const Host of ["bad host", "a/b", "[::", "a@b", "\u00e9", "a,b"]) {
    const answer = await stranger.send("/sign-in", { headers: { Host } });
    expect([Host, answer.status, showsInsides(answer.body)]).toEqual([Host, 400, false]);
  }
  expect((await stranger.send("http://elsewhere.example/en")).status).toBe(400);
});

test("a form that says it is too large is refused before it is read", async () => {
  const ask = (path: string) =>
    post(path, "x", { "Content-Length": String(7 * 1024 * 1024), Connection: "close" });
  expect(await wrongAnswers(everyPath(), ask, is(413))).toEqual([]);
});

test("a form that does not say how large it is is refused", async () => {
  const ask = (path: string) => post(path, "email=a", { "Transfer-Encoding": "chunked" });
  expect(await wrongAnswers(everyPath(), ask, is(411))).toEqual([]);
});

test("what is refused before it is read is refused on a page in the reader's language", async () => {
  const refusals: [Record<string, string>, status: number, title: string | undefined][] = [
    [{ Origin: "https://elsewhere.example" }, 403, failures("ar").foreign?.title],
    [{ "Transfer-Encoding": "chunked" }, 411, failures("ar")["411"]?.title],
    [{ "Content-Length": String(7 * 1024 * 1024), Connection: "close" }, 413, failures("ar")["413"]?.title],
  ];
  for (const [headers, status, title] of refusals) {
    const answer = await post("/ar/surveys/conversations-with-you/1", "x", headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('<html lang="ar" dir="rtl">');
    expect(answer.body).toContain(`<h1>${title}</h1>`);
  }
});

test("a download that is not there says so on a page", async () => {
  for (const path of siteRoutes.filter(hasIds).map((route) => filled(route, "none"))) {
    if (!/\.(docx|html|csv)$/.test(path)) continue;
    const answer = await officer.get(path);
    expect([path, answer.status, answer.headers["content-disposition"]]).toEqual([path, 404, undefined]);
    expect(answer.body).toContain(`<h1>${failures("en")["404"]?.title}</h1>`);
  }
});

test("a body that is no form, or a broken one, is refused by every page", async () => {
  const bodies: [string, string][] = [
    ["application/json", '{"title":"x"}'],
    ["text/plain", "title=x"],
    ["multipart/form-data", "title=x"],
    ["multipart/form-data; boundary=b", '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nx'],
    ["multipart/form-data; boundary=b", "\0\0\0"],
    ["", "title=x"],
  ];
  // Signing out needs no form, so a broken one does no harm.
  const paths = everyPath().filter((path) => path !== "/sign-out");
  for (const [type, body] of bodies) {
    const ask = (path: string) => post(path, body, { "Content-Type": type });
    expect(await wrongAnswers(paths, ask, refused), type).toEqual([]);
  }
}, 300_000);

test("a form sent from another site, or from nowhere, changes nothing", async () => {
  const elsewhere: Record<string, string>[] = [
    { Origin: "https://elsewhere.example" },
    { Origin: "null" },
    { Origin: "https://elsewhere.example", "X-Forwarded-Host": "elsewhere.example" },
    { Origin: `${server.origin}.elsewhere.example` },
    { Origin: "not an address" },
    { Origin: server.origin, "Sec-Fetch-Site": "cross-site" },
    { Origin: server.origin, "Sec-Fetch-Site": "same-site" },
    { Referer: "https://elsewhere.example/" },
    {},
  ];
  for (const [place, headers] of elsewhere.entries()) {
    // One rule in front of everything decides, so one header is tried with every method.
    for (const method of place === 0 ? ["POST", "PUT", "DELETE", "PATCH"] : ["POST"]) {
      const ask = (path: string) =>
        officer.send(path, { method, body: "title=x", headers: { "Content-Type": ofAForm, ...headers } });
      expect(await wrongAnswers(everyPath(), ask, is(403)), JSON.stringify(headers)).toEqual([]);
    }
  }
}, 300_000);

test("whatever a proxy's header claims, no page speaks of another host", async () => {
  for (const path of ["/", "/en", "/sign-in", "/office"]) {
    const headers = { "X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "https" };
    const answer = await stranger.send(path, { headers });
    expect(answer.headers.location ?? "").not.toContain("elsewhere");
    expect(answer.body).not.toContain("elsewhere.example");
  }
});

test("signing in leads to a page of this site, wherever the form says to go", async () => {
  const elsewhere = [
    ...["//elsewhere.example", "/\\elsewhere.example", "\\/elsewhere.example", "https://elsewhere.example/a"],
    ...[
      "/.//elsewhere.example",
      "/a/..//elsewhere.example",
      "/%2e//elsewhere.example",
      "/\t/elsewhere.example",
    ],
    ...["javascript:alert(1)", "data:text/html,x", "/\r\nSet-Cookie: a=b", "", "office"],
  ];
  for (const next of elsewhere) {
    const form = await stranger.get(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(form.status).toBe(200);
    const answer = await new Browser(server.origin).post("/sign-in", { ...credentials, next });
    expect(answer.status, next).toBe(302);
    const location = answer.headers.location ?? "";
    expect(new URL(location, server.origin).origin, JSON.stringify(next)).toBe(server.origin);
    expect(answer.headers["set-cookie"]?.length, JSON.stringify(next)).toBe(1);
  }
});

test("a path cannot climb out of the folder of public files", async () => {
  const climbs = [
    ...[
      "/../package.json",
      "/assets/../../package.json",
      "/..%2fpackage.json",
      "/assets/..%2f..%2fpackage.json",
    ],
    ...[
      "/%2e%2e/%2e%2e/package.json",
      "/assets/..%5c..%5cpackage.json",
      "/.env",
      "/.git/config",
      "//etc/passwd",
    ],
    ...["/assets/%00", "/build/server/server.js", "/data/identity-key", "/assets/....//....//package.json"],
  ];
  expect(await wrongAnswers(climbs, (path) => stranger.get(path), refused)).toEqual([]);
});

test("a very long address is answered, or refused when no browser would send it", async () => {
  const long = await wrongAnswers(
    everyPath(),
    (path) => officer.get(`${path.split("?")[0]}?q=${"x".repeat(8000)}`),
    (status) => status < 500,
  );
  // An answer that leads elsewhere has no words of its own.
  expect(long.filter((each) => !each.includes(": 302"))).toEqual([]);
  expect((await stranger.get(`/en?${"x".repeat(20_000)}`)).status).toBe(431);
}, 300_000);

test("an answer that did not wait for a long form does not keep the next request waiting", async () => {
  const browser = new Browser(server.origin);
  const long = { text: "x".repeat(1_000_000) };
  for (const [path, status] of [
    ["/office/plans/new", 302],
    ["/en", 405],
    ["/nowhere/at/all", 405],
  ] as const) {
    expect([path, (await browser.post(path, long)).status]).toEqual([path, status]);
    expect((await browser.get("/sign-in")).status).toBe(200);
  }
  browser.close();
});

test("repeated and nested parameters, and pages far out of range, are no error", async () => {
  const queries = [
    "?page=1&page=2&q=%25_%27&sort=nonsense&group=%00&stance=x&consultation=x&done=x",
    "?page=-1&page[]=a&q=%00%F0%9F%92%A9",
    "?page=999999999999&q=a",
    "?page=1e99",
  ];
  for (const query of queries) {
    const wrong = await wrongAnswers(
      everyPath(),
      (path) => officer.get(path.split("?")[0] + query),
      (status) => status < 500,
    );
    expect(
      wrong.filter((each) => !each.includes(": 302")),
      query,
    ).toEqual([]);
  }
}, 300_000);

test("a method that a page does not know is refused in words, and HEAD is answered as GET without the body", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"]) {
    const ask = (path: string) => officer.send(path, { method, headers: { Origin: server.origin } });
    const wrong = await wrongAnswers(everyPath(), ask, is(405));
    expect(wrong, method).toEqual([]);
  }
  for (const path of ["/en", "/sign-in", "/office"]) {
    const [head, whole] = [await officer.send(path, { method: "HEAD" }), await officer.get(path)];
    expect([path, head.status, head.body]).toEqual([path, whole.status, ""]);
    expect(head.headers["content-type"]).toBe(whole.headers["content-type"]);
  }
}, 300_000);

test("a forged, endless, doubled or ended session is nobody's", async () => {
  const browser = new Browser(server.origin);
  await browser.post("/sign-in", credentials);
  const ended = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join();
  expect((await browser.get("/office")).status).toBe(200);
  await browser.post("/sign-out", {});
  const forged = [
    "session=",
    "session=%00",
    "session=a; session=b",
    `session=${"a".repeat(8000)}`,
    `session=${"a".repeat(40)}`,
    "session=' OR 1=1--",
    "=;;;=",
    ended,
  ];
  for (const Cookie of forged) {
    const answer = await send(server.origin, "/office", { headers: { Cookie } });
    expect([Cookie.slice(0, 60), answer.status]).toEqual([Cookie.slice(0, 60), 302]);
    expect(answer.headers.location).toBe("/sign-in?next=%2Foffice");
  }
  browser.close();
});

test("signing in gives a new session and ends the one that the browser came with", async () => {
  const browser = new Browser(server.origin);
  await browser.post("/sign-in", credentials);
  const Cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join();
  await browser.post("/sign-in", credentials);
  expect((await send(server.origin, "/office", { headers: { Cookie } })).status).toBe(302);
  expect((await browser.get("/office")).status).toBe(200);
  browser.close();
});

test("the sign-in answers the same whether the address or the password was wrong, and never stores either", async () => {
  const wrongPassword = await stranger.post("/sign-in", { ...credentials, password: "not the password" });
  const noSuchPerson = await stranger.post("/sign-in", {
    email: credentials.email.replace("administrator@", "nobody@"),
    password: "not the password",
  });
  expect([wrongPassword.status, noSuchPerson.status]).toEqual([400, 400]);
  expect(noSuchPerson.body.replaceAll("nobody@", "administrator@")).toBe(wrongPassword.body);
  expect(server.said()).not.toContain("not the password");
});

test("nothing of all this was stored", async () => {
  await server.end();
  const after = await withDatabase({ folder: server.folder, databaseUrl }, countRows);
  await server.start();
  // What the program does unasked.
  const programs = ["due_work", "mail", "reminder"];
  const keptApart = [
    "audit_event",
    "rate_limit",
    "session",
    "survey_response",
    "public_content",
    ...programs,
  ];
  const rows = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).filter(([table]) => !keptApart.includes(table)));
  expect(rows(after)).toEqual(rows(before));
}, 300_000);

/** Fields as hostile as they come, for every name that a real form of that page has. */
const hostileValues = [
  "\0\u0001\u001b[31m",
  "\ud800",
  "x".repeat(100_000),
  "<script>alert(1)</script>",
  "🏴".repeat(3000),
  "-1",
  "999999999999999999999",
  "2026-13-45T99:99",
  "constructor",
];

test("control characters, half characters and 100 kB answers are stored clean, or refused in words", async () => {
  const wrong: string[] = [];
  for (const { path, html } of pages.values()) {
    const names = fieldNames(html);
    if (names.length === 0) continue;
    for (const value of hostileValues) {
      const fields = names.map((name): [string, string] => [name, value]);
      const person = path.startsWith("/en") ? stranger : officer;
      const answer = await person.post(path, fields);
      if (answer.status >= 500 || showsInsides(answer.body) || answer.body.includes("<script>alert"))
        wrong.push(`${path} ${JSON.stringify(value.slice(0, 20))}: ${answer.status}`);
    }
  }
  expect(wrong).toEqual([]);
}, 300_000);

function fieldNames(html: string): string[] {
  return [
    ...new Set(
      [...html.matchAll(/<(?:input|textarea|select)\s[^>]*?name="([^"]+)"/g)].map(([, name = ""]) => name),
    ),
  ];
}

test("no page breaks, whatever is in its address and its form", async () => {
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ maxLength: 20 }),
    fc.integer().map(String),
    fc.constantFrom(...hostileValues.filter((one) => one.length < 1000)),
  );
  const names = [...new Set([...pages.values()].flatMap(({ html }) => fieldNames(html)))];
  const field = fc.tuple(fc.oneof(fc.constantFrom("next", ...names), fc.string({ maxLength: 12 })), value);
  const paths = siteRoutes.map((route) => ({ route, real: pages.get(route.name)?.path }));
  const asking = fc.record({
    page: fc.constantFrom(...paths),
    real: fc.boolean(),
    id: value,
    query: fc.array(field, { maxLength: 3 }),
    signedIn: fc.boolean(),
    posted: fc.option(fc.array(field, { maxLength: 6 })),
  });
  await fc.assert(
    fc.asyncProperty(asking, async ({ page, real, id, query, signedIn, posted }) => {
      const whole = (text: string) => text.toWellFormed();
      const path = (real && page.real?.split("?")[0]) || filled(page.route, whole(id) || "x");
      const address = `${path}?${new URLSearchParams(query.map(([name, text]) => [whole(name), whole(text)]))}`;
      const person = signedIn ? officer : stranger;
      const answer = posted ? await person.post(address, posted) : await person.get(address);
      expect(answer.status, `${posted ? "POST" : "GET"} ${address}`).toBeLessThan(500);
      expect(pageFaults(address, answer).filter((each) => !/cookie|caches/.test(each))).toEqual([]);
    }),
    { numRuns: 400, interruptAfterTimeLimit: 25_000, markInterruptAsFailure: false },
  );
}, 300_000);

test("who sends too many comments is told so in their language, with their words kept and when to send them", async () => {
  const passage = [...pages.values()].find(({ path }) => /^\/en\/drafts\/[^/]+\/passages\//.test(path));
  if (!passage) throw new Error("no passage of a draft is before the public");
  const address = passage.path.replace("/en/", "/ar/");
  const { errors }: { errors: Record<string, string> } = JSON.parse(
    readFileSync("locales/ar/panel.json", "utf8"),
  );
  const words = "Keep the <rowan> & the bench";
  let answer = await stranger.post(address, { kind: "worry", text: words });
  // Others of these tests sent comments from here too.
  for (let sent = 1; answer.status === 303 && sent < 40; sent += 1) {
    answer = await stranger.post(address, { kind: "worry", text: words });
  }
  expect(answer.status).toBe(429);
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(15 * 60);
  expect(answer.body).toContain('<html lang="ar" dir="rtl">');
  expect(answer.body).toContain(errors.tooMany);
  expect(answer.body).toContain("Keep the &lt;rowan&gt; &amp; the bench</textarea>");
  expect(pageFaults(address, answer)).toEqual([]);
}, 120_000);
