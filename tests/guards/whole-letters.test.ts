import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { languageCodes } from "#app/platform/i18n/languages.ts";
import { answerSurvey } from "#tests/support/answer-survey.mjs";
import { crawl } from "#tests/support/crawl.ts";
import { credentialsOf } from "#tests/support/credentials.ts";
import { Browser } from "#tests/support/http-client.mjs";
import { startServer } from "#tests/support/running-server.mjs";

// A renderer that fills a buffer with letters of several bytes must not leave zero bytes where one does not fit.
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
}, 180_000);
afterAll(() => server?.stop());

test.each(languageCodes)(
  "no public page in %s has a zero byte in it",
  async (code) => {
    const browser = new Browser(server.origin);
    const pages = await crawl(browser, [paths.public.home(code)]);
    browser.close();
    const met = [...pages].filter(
      ([name, { path }]) => name.startsWith("public/") && path.startsWith(`/${code}`),
    );
    expect(met.length).toBeGreaterThanOrEqual(12);
    expect(met.filter(([, { html }]) => html.includes("\0")).map(([, { path }]) => path)).toEqual([]);
  },
  120_000,
);

test("an office page full of emoji shows each of them, and no zero byte", async () => {
  const emoji = "🙂".repeat(200);
  await answerSurvey(server.origin, { words: emoji });
  const officer = new Browser(server.origin);
  expect((await officer.post("/sign-in", credentialsOf("strategyOfficer"))).status).toBe(302);
  const list = await officer.get(paths.office.contributions());
  const [, id = ""] = /\/office\/contributions\/([0-9a-f-]{36})/.exec(list.body) ?? [];
  const whole = await officer.get(paths.office.contribution(id));
  officer.close();
  expect(whole.body.split(emoji).length - 1).toBeGreaterThan(3);
  for (const page of [list, whole]) {
    expect(page.status).toBe(200);
    expect(page.body).toContain("🙂");
    expect(page.body.includes("\0")).toBe(false);
  }
}, 60_000);
