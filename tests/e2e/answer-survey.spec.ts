import { expect, type Page, type Request, test } from "@playwright/test";
import { axeOncePerKind, expectNoAxeFindings } from "#tests/support/axe.ts";

const survey = "/en/surveys/conversations-with-you";
const questions = 13;

const next = (page: Page) => page.getByRole("button", { name: "Continue" }).click();

async function reachTheLastQuestion(page: Page) {
  for (let question = 2; question <= questions; question++) {
    await expect(page).toHaveURL(new RegExp(`/${question}$`));
    await next(page);
  }
  await expect(page).toHaveURL(/about-you$/);
}

test("a citizen answers on a phone without JavaScript, and gets a reference", { tag: "@phone-nojs" }, async ({
  page,
}) => {
  await page.goto(survey);
  await expect(page.getByRole("heading", { name: "What this is for" })).toBeVisible();
  await expect(page.getByText("28 February 2027")).toBeVisible();
  await expect(page.getByText("Samaritans")).toBeVisible();
  await page.getByRole("link", { name: "See all the questions first" }).click();
  await expect(page.getByText("If we changed one thing first")).toBeVisible();
  await page.getByRole("link", { name: "Help with alcohol and drugs" }).click();
  await page.getByRole("link", { name: "Start now" }).click();

  await page.getByText("Someone close to me has used a service").click();
  await next(page);
  await next(page);
  await page
    .getByLabel("What would make it easier to get help?")
    .fill("Open on Saturdays.\nI work all week 🙏");
  await next(page);
  for (let question = 4; question <= questions; question++) await next(page);
  await page.getByText("Families and carers").click();
  await next(page);

  await page.getByText("Yes, with my name", { exact: true }).click();
  await next(page);
  await expect(page).toHaveTitle(/^Error: /);
  const summary = page.getByRole("alert");
  await expect(
    summary.getByRole("link", { name: "Tell us your name, or choose another answer above" }),
  ).toBeVisible();
  await expect(page.getByRole("radio", { name: "Yes, with my name" })).toBeChecked();
  await page.getByText("Yes, but without my name", { exact: true }).click();
  await next(page);

  await expect(page.getByRole("heading", { name: "Check your answers" })).toBeVisible();
  await expect(page.getByText("Open on Saturdays.")).toBeVisible();
  await expect(page.getByText("Not provided").first()).toBeVisible();
  await page.getByRole("link", { name: "Change What would make it easier to get help?" }).click();
  await expect(page.getByLabel("What would make it easier to get help?")).toHaveValue(/I work all week 🙏/);
  await page.getByLabel("What would make it easier to get help?").fill("Open on Sundays.");
  await next(page);
  await expect(page.getByText("Open on Sundays.")).toBeVisible();
  await page.getByRole("button", { name: "Send your answers" }).click();

  await expect(page.getByRole("heading", { name: "Thank you. We have your answers" })).toBeVisible();
  const reference = await page.locator(".reference").textContent();
  expect(reference).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}$/);

  await page.goBack();
  await page.reload();
  await expect(page.locator(".reference")).toHaveText(reference ?? "");
});

test("somebody stops on a phone and goes on elsewhere with a code, without JavaScript", {
  tag: "@phone-nojs",
}, async ({ page, browser }) => {
  await page.goto(`${survey}/2`);
  await page.goto(`${survey}/3`);
  await page.getByLabel("What would make it easier to get help?").fill("A bus after six.");
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect(page.getByRole("heading", { name: "Your answers are saved" })).toBeVisible();
  const code = (await page.locator(".reference").textContent()) ?? "";

  const library = await browser.newContext({ javaScriptEnabled: false });
  const elsewhere = await library.newPage();
  await elsewhere.goto(new URL(survey, page.url()).href);
  await elsewhere.getByRole("link", { name: "Come back to answers you have saved" }).click();
  await elsewhere.getByLabel("Your code").fill("BCD-FGH-JKM-NPQ");
  await elsewhere.getByRole("button", { name: "Find my answers" }).click();
  await expect(elsewhere.getByRole("alert")).toContainText("We cannot find answers with that code");
  await elsewhere.getByLabel("Your code").fill(code.toLowerCase());
  await elsewhere.getByRole("button", { name: "Find my answers" }).click();
  await elsewhere.goto(new URL(`${survey}/check`, page.url()).href);
  await expect(elsewhere.getByText("A bus after six.")).toBeVisible();
  await library.close();
});

test("a citizen answers with the keyboard alone", async ({ page }) => {
  await page.goto(survey);
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
  };
  const tabTo = async (name: string | RegExp) => {
    for (let tries = 0; tries < 60; tries++) {
      await press("Tab");
      const label = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
        return element.labels?.[0]?.innerText ?? element.innerText ?? "";
      });
      if (typeof name === "string" ? label.trim() === name : name.test(label)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await press("Tab");
  await expect(page.locator(":focus")).toHaveText("Skip to the main content");
  await tabTo("Start now");
  await press("Enter");
  await expect(page).toHaveURL(/\/1$/);
  await tabTo("I have used a service myself");
  await press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Someone close to me has used a service" })).toBeChecked();
  await tabTo("Continue");
  await press("Enter");
  await reachTheLastQuestion(page);
  await tabTo("Continue");
  await press("Enter");
  await expect(page).toHaveURL(/permission$/);
  await tabTo("Continue");
  await press("Enter");
  await expect(page).toHaveURL(/check$/);
  await tabTo("Send your answers");
  await press("Enter");
  await expect(page.getByRole("heading", { name: "Thank you. We have your answers" })).toBeVisible();
});

for (const language of ["en", "ar"]) {
  test(`axe finds nothing on any page of the citizen's journey in ${language}`, async ({ page }) => {
    const start = `/${language}/surveys/conversations-with-you`;
    const expectNoAxeFindingsOnce = axeOncePerKind();
    for (const path of [`/${language}`, start, `${start}/questions`]) {
      await page.goto(path);
      await expectNoAxeFindings(page);
    }
    await page.goto(`${start}/come-back`);
    await page.locator("main form button").click();
    await expectNoAxeFindings(page);
    await page.goto(`${start}/1`);
    await page.locator("button[name=pause]").click();
    await expect(page.locator(".reference")).toBeVisible();
    await expectNoAxeFindings(page);
    for (let question = 1; question <= questions; question++) {
      await page.goto(`${start}/${question}`);
      await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
      await expectNoAxeFindingsOnce(page);
      if (question === 3) await page.locator("textarea").fill("Kind words");
      await page.locator("main form button").first().click();
    }
    await expectNoAxeFindings(page);
    await page.locator("main form button").first().click();
    await page.locator("input[value=withName]").check({ force: true });
    await page.locator("main form button").first().click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expectNoAxeFindings(page);
    await page.locator("input[value=withoutName]").check({ force: true });
    await page.locator("main form button").first().click();
    await expectNoAxeFindings(page);
    await page.locator("main form button").first().click();
    await expect(page.locator(".reference")).toBeVisible();
    await expectNoAxeFindings(page);
  });
}

test("public pages send no script, set no cookie before somebody answers, and are light", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: number[] = [];
  page.on("response", async (response) => {
    expect(response.request().resourceType()).not.toBe("script");
    sizes.push(Number((await response.request().sizes()).responseBodySize));
  });
  for (const path of ["/en", survey, `${survey}/questions`, `${survey}/1`]) await page.goto(path);
  expect(await page.locator("script").count()).toBe(0);
  expect(await context.cookies()).toEqual([]);
  await context.close();

  const fresh = await browser.newContext();
  const first = await fresh.newPage();
  const requests: Request[] = [];
  first.on("requestfinished", (request) => requests.push(request));
  await first.goto(`${survey}/1`, { waitUntil: "networkidle" });
  const weights = await Promise.all(
    requests.map(async (request) => (await request.sizes()).responseBodySize),
  );
  const weight = weights.reduce((sum, one) => sum + one, 0);
  expect(weight).toBeGreaterThan(1000);
  expect(weight).toBeLessThanOrEqual(20_000);
  await fresh.close();
});

test("somebody who comes to a page without its cookie, or with an answer too long, loses nothing they typed", async ({
  page,
}) => {
  await page.goto(`${survey}/3`);
  await page.getByLabel("What would make it easier to get help?").fill("a long story ".repeat(1000));
  await next(page);
  await expect(page.getByRole("alert")).toContainText("Make your answer a little shorter");
  await expect(page.getByLabel("What would make it easier to get help?")).toHaveValue(/a long story/);
});
