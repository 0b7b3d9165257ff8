import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Access, exceptions } from "#app/access.ts";
import { roles } from "#app/features/partnership/accounts/viewer.ts";
import type { Role } from "#app/platform/database/client/enums.ts";
import { crawl } from "#tests/support/crawl.ts";
import { credentialsOf } from "#tests/support/credentials.ts";
import { type Answer, Browser, redirectOf } from "#tests/support/http-client.mjs";
import { pageFaults } from "#tests/support/page-faults.ts";
import {
  filled,
  hasIds,
  remixId,
  ruleOf,
  type SiteRoute,
  siteRoutes,
  unknownId,
} from "#tests/support/route-table.ts";
import { startServer } from "#tests/support/running-server.mjs";

type Visitor = Role | "nobody signed in";
type Outcome = "gets in" | "is asked to sign in" | "is refused" | "cannot do that here" | "breaks it";

const visitors: Visitor[] = ["nobody signed in", ...roles];
const rules = siteRoutes.map((route) => ({ route, rule: ruleOf(route) }));
// A sign-out would end the very sessions that the walk needs.
const visitorsOf = (route: SiteRoute) => (route.name === "public/sign-out" ? visitors.slice(0, 1) : visitors);

let server: Awaited<ReturnType<typeof startServer>>;
let realPages: Awaited<ReturnType<typeof crawl>>;
const browsers = new Map<Visitor, Browser>();

beforeAll(async () => {
  server = await startServer({ databaseUrl: process.env.DATABASE_URL });
  for (const visitor of visitors) {
    const browser = new Browser(server.origin);
    browsers.set(visitor, browser);
    if (visitor === "nobody signed in") continue;
    const answer = await browser.post("/sign-in", credentialsOf(visitor));
    expect(answer.status, `${visitor} signs in`).toBe(302);
  }
  realPages = await crawl(browserOf("administrator"), ["/en", "/office", "/admin/accounts"]);
}, 300_000);

afterAll(async () => {
  for (const browser of browsers.values()) browser.close();
  await server?.stop();
});

function browserOf(visitor: Visitor): Browser {
  const browser = browsers.get(visitor);
  if (!browser) throw new Error(`Nobody came as ${visitor}`);
  return browser;
}

function may(visitor: Visitor, allowed: Access["read"]): boolean {
  return allowed === "anyone" || (visitor !== "nobody signed in" && allowed.includes(visitor));
}

/** The path of something that is really there, when some page links to it; else of something that is not. */
const pathOf = (route: SiteRoute) => realPages.get(route.name)?.path ?? filled(route, unknownId);

function outcomeOf(answer: Answer, path: string, reading: boolean): Outcome {
  if (answer.status >= 500) return "breaks it";
  if (answer.status === 403) return "is refused";
  if (answer.status === 405) return "cannot do that here";
  // A script's request is told where to go in a 202.
  const goes = answer.status === 202 ? answer.headers.location : redirectOf(answer, server.origin, path);
  const asked = reading
    ? /^(\/en)?\/sign-in\?next=/.test(goes ?? "")
    : /^(\/en)?\/sign-in$/.test(goes ?? "") && !answer.headers["set-cookie"];
  return asked ? "is asked to sign in" : "gets in";
}

function expectedOutcomes(visitor: Visitor, allowed: Access["read"]): Outcome[] {
  if (may(visitor, allowed)) return ["gets in"];
  const turnedAway: Outcome = visitor === "nobody signed in" ? "is asked to sign in" : "is refused";
  return allowed.length === 0 ? [turnedAway, "cannot do that here"] : [turnedAway];
}

/** Sends one request for every route and visitor, and lists where the outcome is not the table's. */
async function surprises(
  part: "read" | "write",
  pathFor: (route: SiteRoute) => string,
  ask: (browser: Browser, path: string) => Promise<Answer>,
): Promise<string[]> {
  const found: string[] = [];
  for (const { route, rule } of rules) {
    for (const visitor of visitorsOf(route)) {
      const path = pathFor(route);
      const answer = await ask(browserOf(visitor), path);
      const outcome = outcomeOf(answer, path, part === "read");
      const expected = expectedOutcomes(visitor, rule[part]);
      if (!expected.includes(outcome))
        found.push(
          `${visitor} ${outcome} (${answer.status}) at ${part} ${path}, and the table says: ${expected[0]}`,
        );
    }
  }
  return found;
}

const get = (browser: Browser, path: string) => browser.get(path);
const postNothing = (browser: Browser, path: string) => browser.post(path, {});

test("every route stands in a place that opens it to somebody, and every exception has its route", () => {
  expect(rules.filter(({ rule }) => rule.read.length === 0).map(({ route }) => route.name)).toEqual([]);
  const files = new Set(["root", ...siteRoutes.map(remixId)]);
  expect([...exceptions.keys()].filter((file) => !files.has(file))).toEqual([]);
});

test("every file under app/routes is reached by a URL, or is the frame of files that are", () => {
  const frames = /\/layout$/;
  const names = new Set(siteRoutes.map(({ name }) => name));
  const files = readdirSync("app/routes", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(server|test)\.tsx?$/.test(file))
    .map((file) => file.replace(/\.tsx?$/, ""));
  expect(files.filter((name) => !names.has(name) && !frames.test(name))).toEqual([]);
});

test("who may read a page is what the table says, for every page and every role", async () => {
  expect(await surprises("read", pathOf, get)).toEqual([]);
}, 300_000);

test("a script that asks for one page's data gets no further than the page's reader", async () => {
  const dataOf = (route: SiteRoute) => {
    const path = pathOf(route).split("?")[0] ?? "/";
    return `${path === "/" ? "/_root" : path}.data?_routes=${encodeURIComponent(remixId(route))}`;
  };
  expect(await surprises("read", dataOf, get)).toEqual([]);
}, 300_000);

test("whoever is not allowed is told so before anybody looks whether the thing exists", async () => {
  expect(await surprises("read", (route) => filled(route, unknownId), get)).toEqual([]);
  expect(await surprises("write", (route) => filled(route, unknownId), postNothing)).toEqual([]);
}, 300_000);

test("what does not exist is not found by those who may look", async () => {
  const found: string[] = [];
  for (const { route, rule } of rules.filter(({ route }) => hasIds(route))) {
    for (const visitor of visitors.filter((one) => may(one, rule.read))) {
      const path = filled(route, unknownId);
      const { status } = await browserOf(visitor).get(path);
      if (status !== 404) found.push(`${visitor} gets ${status} for ${path}`);
    }
    for (const visitor of visitors.filter((one) => may(one, rule.write))) {
      const path = filled(route, unknownId);
      const { status } = await browserOf(visitor).post(path, {});
      if (status < 400 || status > 499) found.push(`${visitor} gets ${status} for a post to ${path}`);
    }
  }
  expect(found).toEqual([]);
}, 300_000);

test("no answer shows the program's insides, lacks a safe header, or carries what its policy forbids", async () => {
  const faults: string[] = [];
  for (const { route } of rules) {
    const path = pathOf(route);
    const paths = new Set([path, path.replace(/^\/en(?=\/|$)/, "/ar"), filled(route, unknownId)]);
    for (const visitor of ["nobody signed in", "administrator", "panelMember", "serviceManager"] as const)
      for (const one of paths) faults.push(...pageFaults(one, await browserOf(visitor).get(one)));
  }
  expect([...new Set(faults)]).toEqual([]);
}, 300_000);

test("who may change something is what the table says, for every route and every role", async () => {
  expect(await surprises("write", pathOf, postNothing)).toEqual([]);
}, 300_000);

test("a panel member is asked to sign in, refused and received in the language of the address", async () => {
  const browser = new Browser(server.origin);
  const { email, password } = credentialsOf("panelMember");
  const asked = await browser.get("/ar/panel/comments");
  expect(asked.headers.location).toBe("/ar/sign-in?next=%2Far%2Fpanel%2Fcomments");
  const form = await browser.get(asked.headers.location ?? "");
  expect(form.body).toContain('<html lang="ar" dir="rtl">');
  expect(form.body).toContain('href="/pl/sign-in?next=%2Far%2Fpanel%2Fcomments"');
  const refused = await browser.post("/ar/sign-in", { email, password: "not the password" });
  expect(refused.status).toBe(400);
  expect(refused.body).toContain('<html lang="ar" dir="rtl">');
  expect(refused.body).not.toContain("is not right");
  expect((await browser.post("/xx/sign-in", { email, password })).status).toBe(404);
  const received = await browser.post("/ar/sign-in", { email, password });
  expect(received.headers.location).toBe("/ar/panel");
  browser.close();
});
