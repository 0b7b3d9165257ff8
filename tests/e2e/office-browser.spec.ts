import { Buffer } from "node:buffer";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { signInAs } from "#tests/support/sign-in.ts";

// These journeys are of the moves themselves, and of people who press on meanwhile.
const impatient = { isImpatient: true };

type Marked = { marker?: string };

/** Marks the document that is open now: the mark is gone as soon as another document is loaded. */
async function mark(page: Page) {
  await page.waitForFunction(() => "__remixRouter" in window);
  await page.evaluate(() => {
    (window as Marked).marker = "same document";
  });
}

const isSameDocument = (page: Page) => page.evaluate(() => (window as Marked).marker === "same document");
const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });
/** What the moves of the page say to people who hear it. */
const said = (page: Page) => page.locator(".moves [role=status]");

async function withoutScript(browser: Browser, role: Parameters<typeof signInAs>[1] = "strategyOfficer") {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, role, impatient);
  return { context, page };
}

test("a click moves to the next page in the same document: title, focus and what is read out follow, and back restores the place", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  await page.setViewportSize({ width: 1280, height: 500 });
  await signInAs(page, "strategyOfficer", impatient);
  await mark(page);
  await page.getByRole("link", { name: "What people said" }).click();
  await expect(page).toHaveURL(/\/office\/contributions/);
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^What people said – /);
  await expect(said(page)).toHaveText(await page.title());
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => window.scrollY > 200);
  const before = await page.evaluate(() => window.scrollY);
  const nav = page.getByRole("navigation", { name: "Sections" });
  // Pressed where it is: the pointer would first bring it into view.
  await nav.getByRole("link", { name: "Plans", exact: true }).dispatchEvent("click");
  await expect(heading(page)).toHaveText("Plans");
  await expect(heading(page)).toBeFocused();
  await expect(nav.getByRole("link", { name: "Plans", exact: true })).toHaveAttribute("aria-current", "page");
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveTitle(/^What people said – /);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeCloseTo(before, -1);
  await page.getByRole("link", { name: "Fergus Dunmore" }).click();
  await expect(page).toHaveURL("/account");
  await expect(heading(page)).toBeFocused();
  expect(await isSameDocument(page)).toBe(true);
  expect(complaints).toEqual([]);
});

test("what somebody points at is fetched ahead under the same policy, used once, and never after a change", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await signInAs(page, "administrator", impatient);
  await mark(page);
  const terms = page.getByRole("link", { name: "Words to avoid" });
  const fetches = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith("/admin/terms.data"))
        .map((entry) => (entry as PerformanceResourceTiming).transferSize > 0),
    );
  await terms.hover();
  await expect.poll(fetches).toEqual([true]);
  await terms.click();
  await expect(heading(page)).toHaveText("Words to avoid");
  expect(await fetches()).toEqual([true, false]);

  await page.getByRole("link", { name: "Letters" }).click();
  await expect(heading(page)).toHaveText("Letters");
  await page.waitForTimeout(5500);
  await terms.hover();
  await expect.poll(fetches).toEqual([true, false, true]);
  await page.evaluate(() =>
    fetch("/admin/terms.data", { method: "POST", body: new URLSearchParams({ intent: "none" }) }),
  );
  await terms.click();
  await expect(heading(page)).toHaveText("Words to avoid");
  expect((await fetches()).at(-1)).toBe(true);
  expect(await isSameDocument(page)).toBe(true);
  expect(complaints.filter((one) => !one.includes("status of 400"))).toEqual([]);
});

for (const script of [true, false]) {
  test(`a link of an error summary ${script ? "with" : "without"} script leads to its field and throws nothing away`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: script });
    const page = await context.newPage();
    await signInAs(page, "strategyOfficer", impatient);
    await page.goto("/office/plans/new");
    if (script) await mark(page);
    await page
      .getByLabel("What the plan is for")
      .or(page.locator("textarea[name=vision]"))
      .first()
      .fill("A vision.");
    await page.getByRole("button", { name: "Create the plan" }).click();
    const summary = page.locator("#error-summary");
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await summary.getByRole("link").first().click();
    await expect(page.locator("#field-title")).toBeFocused();
    await expect(summary).toBeVisible();
    await expect(page.locator("textarea[name=vision]")).toHaveValue("A vision.");
    await expect(page.locator("#field-title")).toHaveAttribute("aria-invalid", "true");
    await expect(page).toHaveTitle(/^Error: /);
    await page.getByRole("link", { name: "Skip to the main content" }).press("Enter");
    await expect(summary).toBeVisible();
    await page.locator("#field-title").fill(`A plan ${script ? "with" : "without"} script`);
    await page.getByRole("button", { name: "Create the plan" }).click();
    await expect(heading(page)).toContainText("A plan with");
    await expect(page.getByRole("main").getByRole("status").first()).toBeFocused();
    await expect(page).not.toHaveTitle(/^Error: /);
    if (script) expect(await isSameDocument(page)).toBe(true);
    await context.close();
  });

  test(`a dry run and the labels typed in it stay when somebody goes to a place on the page, ${script ? "with" : "without"} script`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: script });
    const page = await context.newPage();
    await signInAs(page, "strategyOfficer", impatient);
    await page.goto("/office/consultations");
    await page.locator("main td a, main th a").first().click();
    await expect(page).toHaveURL(/\/office\/consultations\/[0-9a-f-]{36}/);
    const consultation = new URL(page.url()).pathname;

    await page.goto(`${consultation}/route-map/import`);
    if (script) await mark(page);
    await page.getByLabel("File").setInputFiles({
      name: "map.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Task,May 2027,June 2027\nAsk everybody,26/05/27,\nWrite it up,,Draft\n"),
    });
    await page.getByRole("button", { name: "Read the file" }).click();
    await expect(page.getByRole("button", { name: "Store this route map" })).toBeVisible();
    await page.getByRole("link", { name: "Skip to the main content" }).press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await expect(page.getByText("Ask everybody")).toBeVisible();
    await expect(page.getByRole("button", { name: "Store this route map" })).toBeVisible();

    await page.goto(`${consultation}/meetings/new`);
    await page.locator("#field-title").fill(`An evening ${script ? "with" : "without"} script`);
    await page.locator("[name=heldOn]").fill("2026-11-02");
    await page.getByRole("main").getByRole("button").last().click();
    await page.getByRole("link", { name: "Bring in a transcript" }).click();
    await page.getByLabel("File").setInputFiles({
      name: "evening.vtt",
      mimeType: "text/vtt",
      buffer: Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Wombat Jones>How was it?\n"),
    });
    await page.getByRole("button", { name: "Read the file" }).click();
    const label = page.getByRole("textbox", { name: "Label for “Wombat Jones”" });
    await label.fill("Wombat");
    await page.getByRole("button", { name: "Put these lines into the notes" }).click();
    await page.locator("#error-summary").getByRole("link").first().click();
    await expect(label).toBeFocused();
    await expect(label).toHaveValue("Wombat");
    await expect(page.locator("#error-summary")).toBeVisible();
    await expect(page.getByText("How was it?")).toBeVisible();
    if (script) expect(await page.evaluate(() => "__remixRouter" in window)).toBe(true);
    await context.close();
  });
}

test("what is typed in an answer stays while the rest of its page is still on its way", async ({ page }) => {
  await signInAs(page, "strategyOfficer", impatient);
  await page.goto("/office/consultations");
  await page.locator("main td a, main th a").first().click();
  await expect(page).toHaveURL(/\/office\/consultations\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname}/meetings/new`);
  await page.locator("#field-title").fill("An evening of slow lines");
  await page.locator("[name=heldOn]").fill("2026-11-02");
  await page.getByRole("main").getByRole("button").last().click();
  await page.getByRole("link", { name: "Bring in a transcript" }).click();
  await expect(page).toHaveURL(/\/import$/);
  await mark(page);
  await page.getByLabel("File").setInputFiles({
    name: "evening.vtt",
    mimeType: "text/vtt",
    buffer: Buffer.from("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Wombat Jones>How was it?\n"),
  });
  let isRead = () => {};
  const rest = new Promise<void>((resolve) => {
    isRead = resolve;
  });
  await page.route(/\.data/, async (route) => {
    if (route.request().method() === "GET") await rest;
    await route.continue();
  });
  await page.getByRole("button", { name: "Read the file" }).click();
  const label = page.getByRole("textbox", { name: "Label for “Wombat Jones”" });
  await label.fill("The one in the hat");
  await expect(page.locator(".moves--pending")).toHaveCount(1);
  isRead();
  await expect(page.locator(".moves--pending")).toHaveCount(0);
  await expect(label).toHaveValue("The one in the hat");
  expect(await isSameDocument(page)).toBe(true);
});

test("a refused import of a plan keeps its summary when its links are followed", async ({ page }) => {
  await signInAs(page, "strategyOfficer", impatient);
  await page.goto("/office/plans/import");
  await mark(page);
  await page.getByLabel("Or paste a table").fill("nothing of a table");
  await page.getByRole("button", { name: "Show what you understand" }).click();
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await summary.getByRole("link").first().click();
  await expect(summary).toBeVisible();
  await expect(page.getByLabel("Or paste a table")).toHaveValue("nothing of a table");
  expect(await isSameDocument(page)).toBe(true);
});

test("while a form is sent its button says so without moving, and a second press sends nothing", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer", impatient);
  await page.goto("/office/drafts");
  await mark(page);
  let sent = 0;
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/office/drafts.data", async (route) => {
    if (route.request().method() !== "POST") return await route.continue();
    sent += 1;
    await held;
    await route.continue();
  });
  await page.getByLabel("Title of the draft").fill("Pressed twice");
  const button = page.getByRole("button", { name: "Begin the draft" });
  const before = await button.boundingBox();
  await button.dblclick();
  await expect(button).toHaveAttribute("data-pending", "");
  await expect(said(page)).toHaveText("Sending");
  expect(await button.boundingBox()).toEqual(before);
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await button.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-results/pending-${width}.png` });
  }
  await button.click();
  answer();
  await expect(heading(page)).toHaveText(/Pressed twice/);
  expect(sent).toBe(1);
  await page.goto("/office/drafts");
  await expect(page.getByRole("link", { name: "Pressed twice" })).toHaveCount(1);
});

test("a refused form looks the same on a phone and on a desk", async ({ page }) => {
  await signInAs(page, "strategyOfficer", impatient);
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto("/office/plans/new");
    await mark(page);
    await page.getByRole("button", { name: "Create the plan" }).click();
    await expect(page.locator("#error-summary")).toBeFocused();
    await expect(page.locator("#error-summary")).toBeInViewport();
    await page.screenshot({ path: `test-results/refused-${width}.png` });
  }
});

test("a form that was taken is empty again, and another person's record comes with its own words", async ({
  page,
}) => {
  await signInAs(page, "administrator", impatient);
  await page.getByRole("link", { name: "Words to avoid" }).click();
  await mark(page);
  await page.getByLabel("Name, title or phrase").fill("Wombat Act 1901");
  await page.getByRole("button", { name: "Leave it as it is" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByText("Wombat Act 1901")).toBeVisible();
  await expect(page.getByLabel("Name, title or phrase")).toHaveValue("");
  const links = page.getByRole("table").getByRole("link");
  for (const place of [0, 1]) {
    const words = (await links.nth(place).textContent()) ?? "";
    await links.nth(place).click();
    await expect(page.getByLabel("Instead of")).toHaveValue(words);
    await page.getByLabel("Instead of").fill("not saved");
    await page.getByRole("link", { name: "Words to avoid" }).first().click();
    await expect(heading(page)).toHaveText("Words to avoid");
  }
  expect(await isSameDocument(page)).toBe(true);
});

test("links that leave the office are loads of a document in their own language and styles", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer", impatient);
  await page.getByRole("link", { name: "Consultations", exact: true }).click();
  await page.locator("main td a, main th a").first().click();
  await mark(page);
  await page.getByRole("main").locator("a[href^='/en/consultations/']").first().click();
  await expect(page).toHaveURL(/\/en\/consultations\//);
  expect(await isSameDocument(page)).toBe(false);
  await expect(page.locator("link[rel=stylesheet][href*='office']")).toHaveCount(0);
  await expect(page.locator("link[rel=stylesheet][href*='public']")).toHaveCount(1);
});

test("an ended session leads to signing in, as a page of its own, and from there back", async ({
  page,
  context,
}) => {
  await signInAs(page, "strategyOfficer", impatient);
  await mark(page);
  await context.clearCookies();
  await page.getByRole("link", { name: "What people said" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Foffice%2Fcontributions/);
  expect(await isSameDocument(page)).toBe(false);
  await expect(page.locator("link[rel=stylesheet][href*='public']")).toHaveCount(1);
  await page.goto("/office/drafts");
  await signInAs(page, "strategyOfficer", impatient);
  await page.goto("/office/drafts");
  await mark(page);
  await context.clearCookies();
  await page.getByLabel("Title of the draft").fill("Nobody is signed in");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await isSameDocument(page)).toBe(false);
});

test("what is not there, or not for this person, is told to a move as it is to a load", async ({ page }) => {
  type WithRouter = { __remixRouter: { navigate: (to: string) => Promise<void> } };
  await signInAs(page, "strategyOfficer", impatient);
  const told = async () => ({
    title: await page.title(),
    heading: await heading(page).textContent(),
    text: await page.getByRole("main").textContent(),
    nav: await page.getByRole("navigation", { name: "Sections" }).textContent(),
  });
  for (const address of [
    "/office/plans/00000000-0000-4000-8000-000000000000",
    "/office/nothing",
    "/admin/accounts",
  ]) {
    await page.goto(address);
    const byLoad = await told();
    await page.goto("/office/plans");
    await mark(page);
    await page.evaluate((to) => (window as unknown as WithRouter).__remixRouter.navigate(to), address);
    await expect(page).toHaveTitle(byLoad.title);
    expect(await told(), address).toEqual(byLoad);
    await expect(heading(page)).toBeFocused();
    expect(await isSameDocument(page)).toBe(true);
    await page
      .getByRole("navigation", { name: "Sections" })
      .getByRole("link", { name: "Plans", exact: true })
      .click();
    await expect(page).toHaveTitle(/^Plans – /);
  }
});

test("keys and the notes' polling run once after moving between pages, and stop on leaving", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer", impatient);
  await page.goto("/office/contributions");
  await mark(page);
  await page
    .getByRole("link", { name: /read and tag|tag/i })
    .first()
    .click();
  await expect(heading(page)).toHaveText(/Read and tag$/);
  const keys = page.locator("details").filter({ hasText: "Keys" }).last();
  for (const _ of [1, 2]) {
    const address = page.url();
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("f");
    await expect(page).not.toHaveURL(address);
    await expect(heading(page)).toBeFocused();
  }
  await page.keyboard.press("?");
  await expect(keys).toHaveAttribute("open", "");
  expect(await isSameDocument(page)).toBe(true);
});

test("a manager's unsaved words go along when they move on", async ({ page }) => {
  await signInAs(page, "serviceManager", impatient);
  await mark(page);
  await page.locator("main a[href^='/service/returns/']").first().click();
  await expect(page).toHaveURL(/\/service\/returns\//);
  const address = new URL(page.url()).pathname;
  const area = page.locator("main form textarea").first();
  await area.fill("Typed just before leaving.");
  const saved = page.waitForResponse(
    (one) => one.request().method() === "POST" && one.url().includes(address),
  );
  await page.getByRole("link", { name: "Plans of all services" }).click();
  await expect(page).toHaveURL(/\/service\/plans/);
  expect((await saved).status()).toBe(200);
  expect(await isSameDocument(page)).toBe(true);
  await page.goto(address);
  await expect(area).toHaveValue("Typed just before leaving.");
});

test("the office works where no script runs: links, filters and forms", async ({ browser }) => {
  const { context, page } = await withoutScript(browser);
  await page.getByRole("link", { name: "Drafts" }).click();
  await expect(heading(page)).toHaveText("Drafts");
  await page.getByLabel("Title of the draft").fill("Begun without script");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(heading(page)).toHaveText(/Begun without script/);
  await page.getByRole("link", { name: "What people said" }).click();
  await expect(page.locator(".moves")).toHaveText("");
  await expect(heading(page)).toHaveText(/What people said$/);
  await context.close();
});

test("a form that is sent twice makes one record, also at the same moment and without script", async ({
  browser,
}) => {
  const { context, page } = await withoutScript(browser);
  await page.goto("/office/drafts");
  const form = await page.locator("main form").evaluate((element) => {
    const fields = new FormData(element as HTMLFormElement);
    fields.set("title", "Sent twice");
    return [...fields].map(([name, value]) => [name, String(value)] as const);
  });
  expect(form).not.toEqual([]);
  const send = () =>
    page.request.post("/office/drafts", {
      form: Object.fromEntries(form),
      headers: { Origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
  const answers = await Promise.all([send(), send()]);
  answers.push(await send());
  expect(answers.map((one) => one.status())).toEqual([303, 303, 303]);
  expect(new Set(answers.map((one) => one.headers().location)).size).toBe(1);
  await page.goto("/office/drafts");
  await expect(page.getByRole("link", { name: "Sent twice" })).toHaveCount(1);
  await context.close();
});

test("from a member's page that runs script every link loads a document, in the page's own language", async ({
  page,
}) => {
  await signInAs(page, "panelMember", impatient);
  await page.goto("/ar/panel");
  await page.locator("main a[href*='/ar/panel/drafts/']").first().click();
  await page.locator("main a[href*='/passages/']").first().click();
  await expect(page).toHaveURL(/\/ar\/panel\/drafts\/.*\/passages\//);
  await mark(page);
  await page.getByRole("link", { name: /.+/ }).and(page.locator("nav a[href='/ar/panel/comments']")).click();
  await expect(page).toHaveURL("/ar/panel/comments");
  expect(await isSameDocument(page)).toBe(false);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(await page.evaluate(() => "__remixRouter" in window)).toBe(false);
});

test("a file that is too large is told of to a send of the router as it is to a form", async ({ page }) => {
  await signInAs(page, "strategyOfficer", impatient);
  await page.goto("/office/plans/import");
  await mark(page);
  await page.getByLabel("File").setInputFiles({
    name: "large.csv",
    mimeType: "text/csv",
    buffer: Buffer.alloc(7 * 1024 * 1024, "a,b\n"),
  });
  await page.getByRole("button", { name: "Show what you understand" }).click();
  await expect(heading(page)).toHaveText("That was too much at once");
  await expect(page).toHaveURL(/\/en\/refused\?status=413/);
});
