import { readFile, rm, writeFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { waitForMoves } from "#tests/support/moves.ts";
import { signInAs } from "#tests/support/sign-in.ts";
import { findWords } from "../support/find-words.ts";

// The journeys' server reads the moment that it is from this file, when there is one.
const clock = "test-results/journeys-data-clock";
const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };

test.describe.configure({ mode: "serial" });
test.afterAll(() => rm(clock, { force: true }));

async function signIn(page: Page, email: string): Promise<void> {
  await waitForMoves(page);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(process.env.CONVERSATIONS_DEMO_PASSWORD ?? "");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Somebody on a phone without script. */
async function onPhone(browser: Browser): Promise<Page> {
  return await (await browser.newContext(phone)).newPage();
}

async function expectNoSideways(page: Page): Promise<void> {
  const [inner, outer] = [await page.locator("html").getAttribute("lang"), page.viewportSize()?.width ?? 0];
  const box = await page.locator("main").boundingBox();
  expect(inner).toBeTruthy();
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(outer);
}

const callLink = { name: "Plans against stigma 2026" };

test("a plan without evidence of co-production is refused; with it, it is accepted and support is offered", async ({
  browser,
}) => {
  const tariq = await onPhone(browser);
  await signIn(tariq, "service@kinmarra.example.invalid");
  await expect(tariq.getByText("Overdue").first()).toBeVisible();
  await tariq.getByRole("link", callLink).click();
  await expectNoSideways(tariq);
  await tariq.locator("#field-action-kindness-1").fill("We turn the chairs in the waiting room.");
  await tariq.locator("#field-action-compassion-0").fill("Nobody tells their story twice.");
  await tariq.locator("#field-action-hope-0").fill("People who have come through it greet newcomers.");
  await tariq.getByLabel("Day of the first review").fill("2027-08-31");
  await tariq.getByLabel("After that").selectOption("9");
  await tariq.getByLabel("How the plan will be reviewed").fill("With the same people, over lunch.");
  await tariq
    .getByRole("radiogroup", { name: /Would support help/ })
    .getByText("Yes")
    .click();
  await tariq.getByText("Yes, with the name of our service").click();
  await tariq.getByRole("button", { name: "Save and send to the partnership" }).click();

  const summary = tariq.locator("#error-summary");
  await expect(summary.getByRole("listitem")).toHaveCount(1);
  await expect(tariq.getByText("who took part, by group and number, without names").first()).toBeVisible();
  await expect(tariq.getByText("whether they agree that this is what happened").first()).toBeVisible();
  await expect(tariq).toHaveTitle(/^Error/);
  await summary.getByRole("link", { name: /how the plan was made together/ }).click();
  await expect(tariq).toHaveURL(/#field-group-0$/);
  await expect(tariq.locator("#field-action-kindness-1")).toHaveValue(
    "We turn the chairs in the waiting room.",
  );

  await tariq.locator("#field-group-0").fill("People who use the hub");
  await tariq.locator("#field-people-0").fill("8");
  await tariq.getByLabel("How they were invited").fill("By the worker each of them knows.");
  await tariq.getByLabel("How they were supported and thanked").fill("Bus fares and lunch.");
  await tariq.getByLabel("What was done together, and when").fill("Three lunches in October 2026.");
  await tariq.getByLabel("What they changed").fill("The chairs were their idea.");
  await tariq
    .getByLabel("What was not taken up, and why")
    .fill("Sunday opening: there is no money for it yet.");
  await tariq.getByText("Yes, they agree").click();
  await tariq.getByLabel("Add a file (optional)").setInputFiles({
    name: "Notes of our lunches.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\nnotes"),
  });
  await tariq.getByRole("button", { name: "Save and send to the partnership" }).click();
  await expect(tariq.getByText("Sent to the partnership.")).toBeVisible();

  const office = await (await browser.newContext()).newPage();
  await signInAs(office, "strategyOfficer");
  await office.getByRole("link", { name: "Services and plans against stigma" }).click();
  await office.getByRole("link", callLink).click();
  const row = (service: string) => office.getByRole("row").filter({ hasText: service });
  await expect(row("Bayview House")).toContainText("Nobody has signed in yet");
  await expect(row("Bayview House")).toContainText("Not started");
  await expect(row("Harbour Recovery Hub")).toContainText("Submitted");
  await expectNoAxeFindings(office);
  await office.getByRole("link", { name: "Harbour Recovery Hub" }).click();
  await expect(office.getByText("The chairs were their idea.")).toBeVisible();
  const download = office.waitForEvent("download");
  await office.getByRole("link", { name: "Notes of our lunches.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("Notes of our lunches.pdf");
  await office.getByText("Offer support", { exact: true }).click();
  await office
    .getByLabel("What is offered, by whom and when")
    .fill("A facilitator for two lunches in January.");
  await office.getByRole("button", { name: "Record and send the offer" }).click();
  await expect(office.getByText("The offer is recorded.")).toBeVisible();
  await office.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(office.getByText("Accepted.", { exact: false }).first()).toBeVisible();
  await office.getByRole("link", { name: "Plans against stigma 2026" }).first().click();
  await expect(row("Harbour Recovery Hub")).toContainText("Accepted");
  await expect(row("Harbour Recovery Hub")).toContainText("no answer yet");

  await tariq.goto("/service");
  await tariq.getByRole("link", { name: "Support is offered: read and answer" }).first().click();
  await tariq.getByText("Accepted", { exact: true }).click();
  await tariq.getByRole("button", { name: "Send the answer" }).click();
  await expect(tariq.getByText("Your answer is recorded.")).toBeVisible();
  await office.reload();
  await expect(row("Harbour Recovery Hub")).toContainText("accepted");
});

test("the accepted plan's words can be tagged like any others, from their own channel", async ({ page }) => {
  await signInAs(page, "strategyOfficer");
  await findWords(page, "chairs waiting");
  await page
    .getByRole("link", { name: /read and tag|tag/i })
    .first()
    .click();
  await page.getByRole("button", { name: "Choose all of it" }).click();
  await page.getByRole("checkbox", { name: /^3\.1/ }).check({ force: true });
  await page.getByText("Suggestion", { exact: true }).click();
  await page.getByRole("button", { name: "Tag these words" }).click();
  await expect(page.getByText("Tagged.")).toBeVisible();
});

test("nine months later the review falls due; another service finds the plan by its theme and learns from it", async ({
  browser,
}) => {
  await writeFile(clock, "2027-08-25T10:00:00Z");
  const tariq = await onPhone(browser);
  await signIn(tariq, "service@kinmarra.example.invalid");
  await expect(tariq.getByText("Review due", { exact: true })).toBeVisible();
  await tariq.getByRole("link", { name: "Review due on 31 August 2027" }).click();
  await tariq.getByRole("button", { name: "Save and send the review" }).click();
  await expect(tariq.locator("#error-summary").getByRole("listitem")).toHaveCount(2);
  await tariq.getByLabel("Lessons learned").fill("Ask people before the paint is bought.");
  await tariq.getByLabel("Progress made").fill("The chairs in the waiting room are turned, and people stay.");
  await expect(tariq.getByLabel("Day of the next review")).toHaveValue("2028-05-31");
  await tariq.getByRole("button", { name: "Save and send the review" }).click();
  await expect(tariq.getByText("The review is sent.")).toBeVisible();

  const catriona = await onPhone(browser);
  await signIn(catriona, "glenroad@kinmarra.example.invalid");
  await catriona.getByRole("link", { name: "Plans of all services" }).click();
  await catriona.getByRole("searchbox").fill("waiting room");
  await catriona.getByRole("button", { name: "Find" }).click();
  await expect(catriona.locator("mark").first()).toBeVisible();
  await catriona.getByRole("link", { name: "Harbour Recovery Hub" }).click();
  await expect(catriona.getByText("Ask people before the paint is bought.")).toBeVisible();
  await expect(catriona.getByText("Tariq")).toHaveCount(0);
  await catriona.getByLabel("What did you learn from it?").fill("We will ask about our chairs as well.");
  await catriona.getByRole("button", { name: "Add the comment" }).click();
  await expect(catriona.getByText("We will ask about our chairs as well.")).toBeVisible();
  await expect(catriona.getByText(/^Glen Road Clinic, /)).toBeVisible();

  const office = await (await browser.newContext()).newPage();
  await signInAs(office, "strategyOfficer");
  await office.goto("/office/calls");
  await office.getByRole("link", callLink).click();
  const row = (service: string) => office.getByRole("row").filter({ hasText: service });
  await expect(row("Harbour Recovery Hub")).toContainText("31 May 2028");
  await expect(row("Glen Road Clinic")).toContainText("Review overdue");
  for (const service of ["Bayview House", "Prescribing Team", "Shoreline Families", "Shoreline Night Van"])
    await expect(row(service)).toBeVisible();
  const download = office.waitForEvent("download");
  await office.getByRole("link", { name: "Download this table (CSV)" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(7);
  expect(csv).toContain("Bayview House");
  await office.getByRole("link", { name: "Harbour Recovery Hub" }).click();
  await expect(office.getByText("We will ask about our chairs as well.")).toBeVisible();
  await rm(clock, { force: true });
});

test("what is typed before the script is there is neither put back nor left unsaved", async ({ browser }) => {
  const ruaridh = await (await browser.newContext()).newPage();
  await signIn(ruaridh, "shoreline@kinmarra.example.invalid");
  let comeOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    comeOn = resolve;
  });
  await ruaridh.route(/\/assets\/.*\.js/, async (route) => {
    await waiting;
    await route.continue();
  });
  await ruaridh.goto("/service", { waitUntil: "commit" });
  const card = ruaridh.getByRole("listitem").filter({ hasText: "Shoreline Night Van" });
  await card.getByRole("link", callLink).click({ noWaitAfter: true });
  const answer = ruaridh.getByLabel("What they changed");
  await expect(answer).toHaveValue("The socks.");
  await answer.fill("The socks and the soup.");
  comeOn();
  await expect(ruaridh.getByText(/^Saved on /)).toBeVisible();
  await expect(answer).toHaveValue("The socks and the soup.");
});

test("a second version is compared with the first, and saving happens by itself where there is script", async ({
  browser,
}) => {
  const ruaridh = await (await browser.newContext()).newPage();
  await signIn(ruaridh, "shoreline@kinmarra.example.invalid");
  const card = ruaridh.getByRole("listitem").filter({ hasText: "Shoreline Night Van" });
  await card.getByRole("link", callLink).click();
  await expect(ruaridh.getByText("when did you talk", { exact: false })).toBeVisible();
  await ruaridh.getByLabel("What they changed").fill("The socks, and where we park.");
  await expect(ruaridh.getByText(/^Saved on /)).toBeVisible();
  await ruaridh.reload();
  await expect(ruaridh.getByLabel("What they changed")).toHaveValue("The socks, and where we park.");
  await ruaridh.getByRole("button", { name: "Save and send to the partnership" }).click();
  await expect(ruaridh.getByText("Sent to the partnership.")).toBeVisible();
  const office = await (await browser.newContext()).newPage();
  await signInAs(office, "strategyOfficer");
  await office.goto("/office/calls");
  await office.getByRole("link", callLink).click();
  await office.getByRole("link", { name: "Shoreline Night Van" }).click();
  await office.getByRole("link", { name: "Versions 1 and 2 compared" }).click();
  await expect(office.locator("ins").first()).toContainText("park");
  await expectNoAxeFindings(office);
});

test("two people who write the same return are told, and nobody's words are lost", async ({ browser }) => {
  const [one, two] = [await onPhone(browser), await onPhone(browser)];
  for (const page of [one, two]) {
    await signIn(page, "service@kinmarra.example.invalid");
    await page.getByRole("link", { name: "Self-evaluation 2026" }).click();
  }
  await one.getByLabel("What went well this year").fill("The lunches.");
  await one.getByRole("button", { name: "Save", exact: true }).click();
  await expect(one.getByText("Saved.")).toBeVisible();
  await two.getByLabel("What went well this year").fill("The van.");
  await two.getByRole("button", { name: "Save", exact: true }).click();
  await expect(two.getByText("Somebody else has saved this meanwhile")).toBeVisible();
  await expect(two.getByLabel("What went well this year")).toHaveValue("The van.");
  await two.getByText("What was saved meanwhile").click();
  await expect(two.getByText("The lunches.")).toBeVisible();
  await two.getByRole("button", { name: "Save", exact: true }).click();
  await expect(two.getByText("Saved.")).toBeVisible();
});

test("people who took part say whether it happened, through a link, in their own language, without script", async ({
  browser,
}) => {
  const ruaridh = await onPhone(browser);
  await signIn(ruaridh, "shoreline@kinmarra.example.invalid");
  const card = ruaridh.getByRole("listitem").filter({ hasText: "Shoreline Families" });
  await card.getByRole("link", callLink).click();
  await ruaridh.getByRole("link", { name: /Ask the people who took part/ }).click();
  await ruaridh.getByLabel("Who is it for?").fill("Saturday families");
  await ruaridh.getByRole("button", { name: "Make the link" }).click();
  const address = new URL((await ruaridh.locator("a.own-address").textContent()) ?? "").pathname;
  for (const language of ["ar", "en"]) {
    const scripted = await (await browser.newContext({ viewport: phone.viewport })).newPage();
    await scripted.goto(address.replace("/en/", `/${language}/`));
    await expectNoAxeFindings(scripted);
    await expectNoSideways(scripted);
  }
  const participant = await onPhone(browser);
  await participant.goto(address);
  await participant.getByRole("link", { name: "Polski" }).click();
  await participant.getByRole("button", { name: "Wyślij" }).click();
  await expect(participant.locator("#error-summary")).toContainText("Powiedz nam, czy tak to było");
  await participant.getByText("Tylko częściowo").click();
  await participant.getByRole("textbox").fill("Telefonów było więcej.");
  await participant.getByRole("button", { name: "Wyślij" }).click();
  await expect(participant.getByText("Dziękujemy. Mamy Twoją odpowiedź.")).toBeVisible();
  await ruaridh.goto(ruaridh.url());
  await expect(ruaridh.getByText("Telefonów było więcej.")).toBeVisible();
});

test("an officer's own words are warned about, and a quotation and a title are left alone", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/calls/new?kind=other");
  await page.getByLabel("Title").fill("Three short questions");
  await page
    .getByLabel("Guidance")
    .fill("For drug users. One man said “I was an addict”. See the Substance Misuse Strategy.");
  await page.getByLabel("To be sent by").fill("2027-03-31");
  await page.getByLabel("Questions").fill("# One part\n* What helps?");
  await page.getByRole("button", { name: "Save the call" }).click();
  await page.getByRole("link", { name: "Edit the call" }).click();
  const warnings = page.locator("main .notice--info");
  await expect(warnings.locator("mark")).toHaveText(["drug users"]);
  await expect(warnings).toContainText("people who use drugs");
  await expect(warnings).toContainText("Scottish Drugs Forum");
  await expect(page.getByLabel("Guidance")).toHaveValue(/^For drug users\./);
  await page.goBack();
  await page.getByRole("button", { name: "Open the call" }).click();
  await expect(page.getByText("The call is open.")).toBeVisible();
});

test("axe finds nothing on a service manager's pages", async ({ page }) => {
  await signIn(page, "glenroad@kinmarra.example.invalid");
  const seen = new Set<string>();
  const waiting = ["/service", "/service/plans?q=waiting+room"];
  while (waiting.length > 0) {
    const address = waiting.shift() ?? "";
    const kind = address.replace(/[0-9a-f-]{36}/g, ":id");
    if (seen.has(kind) || address.includes("/files/")) continue;
    seen.add(kind);
    await page.goto(address);
    await expectNoAxeFindings(page);
    waiting.push(
      ...(await page
        .locator("main a[href^='/service']")
        .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""))),
    );
  }
  expect(seen.size).toBeGreaterThan(5);
});
