import { expect, test } from "@playwright/test";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const sections = [
  "/office",
  "/office/plans",
  "/office/consultations",
  "/office/contributions",
  "/office/drafts",
  "/office/calls",
];

/** One page of each kind, not each record: ids in an address stand for one another. */
const kindOf = (address: string) => address.split("?")[0]?.replace(/[0-9a-f-]{36}/g, ":id") ?? address;

test("axe finds nothing on any kind of page that an officer comes to, and every page runs its script", async ({
  page,
}) => {
  test.setTimeout(1_200_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()} ${message.text()}`);
  });
  await signInAs(page, "strategyOfficer");
  const waiting = [...sections];
  const seen = new Set<string>();
  while (waiting.length > 0) {
    const address = waiting.shift() ?? "";
    if (seen.has(kindOf(address))) continue;
    seen.add(kindOf(address));
    await page.goto(address);
    await expectNoAxeFindings(page);
    expect(await page.evaluate(() => "__remixRouter" in window), address).toBe(true);
    const links = await page
      .locator("main a[href^='/office']:not([download])")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    // Files and their refusals are no pages of the office's frame.
    waiting.push(...links.filter((link) => !/\.(docx|html|csv|xlsx|ics)(\?|$)/.test(link)));
  }
  expect(seen.size).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});

test("axe finds nothing on the administrator's pages", async ({ page }) => {
  await signInAs(page, "administrator");
  for (const address of [
    "/admin/accounts",
    "/admin/accounts/new",
    "/admin/partnership",
    "/admin/help-lines",
    "/admin/terms",
    "/admin/terms/new",
    "/admin/outbox",
    "/account",
  ]) {
    await page.goto(address);
    await expectNoAxeFindings(page);
  }
});

for (const language of ["en", "ar"]) {
  test(`axe finds nothing on the public pages beside the survey in ${language}`, async ({ page }) => {
    await page.goto(`/${language}`);
    const links = await page
      .locator(`a[href^='/${language}/']`)
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    const plans = `/${language}/plans/kinmarra-alcohol-and-drug-plan-2027-2030`;
    for (const address of new Set([...links, plans, `/${language}/no-such-page`])) {
      await page.goto(address);
      await expectNoAxeFindings(page);
    }
    expect(links.length).toBeGreaterThan(2);
  });
}
