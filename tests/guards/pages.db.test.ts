import { afterAll, beforeAll, expect, test } from "vitest";
import { crawl } from "#tests/support/crawl.ts";
import { credentialsOf } from "#tests/support/credentials.ts";
import { Browser } from "#tests/support/http-client.mjs";
import { pageFaults } from "#tests/support/page-faults.ts";
import { siteRoutes } from "#tests/support/route-table.ts";
import { startServer } from "#tests/support/running-server.mjs";

let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer({ databaseUrl: process.env.DATABASE_URL });
}, 300_000);

afterAll(() => server?.stop());

// The other walks meet the embedded database alone, because what they look at is the same on a server. This one meets both.
test("every page that a link of the example leads an administrator to is there, whole, on this database", async () => {
  const browser = new Browser(server.origin);
  expect((await browser.post("/sign-in", credentialsOf("administrator"))).status).toBe(302);
  const pages = await crawl(browser, ["/en", "/office", "/admin/accounts"]);
  const faults: string[] = [];
  for (const { path } of pages.values()) {
    const answer = await browser.get(path);
    if (answer.status !== 200) faults.push(`${path}: ${answer.status}`);
    faults.push(...pageFaults(path, answer));
  }
  browser.close();
  expect(faults).toEqual([]);
  expect(pages.size).toBeGreaterThan(siteRoutes.length / 2);
}, 300_000);
