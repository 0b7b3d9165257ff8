import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import mammoth from "mammoth";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { addressBehind } from "#tests/support/moves.ts";
import { signInAs } from "#tests/support/sign-in.ts";

/** The path of the example's consultation, from the office's own links. */
async function consultationPath(page: Page): Promise<string> {
  await page.goto("/office/consultations");
  const link = page.getByRole("main").getByRole("link", { name: "Conversations with You 2026" });
  return (await link.first().getAttribute("href")) ?? "";
}

/** Adds a session through its form and stands on its page. */
async function addSession(page: Page, title: string, kind = "Focus group", twice = false): Promise<string> {
  await page.goto(`${await consultationPath(page)}/meetings`);
  await page.getByRole("link", { name: "Add a session" }).click();
  await page.getByText(kind, { exact: true }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel(/^Day on which/).fill("2026-11-10");
  await page.getByLabel("Topic guide").fill("Getting help\nStaying safer");
  await page.getByLabel("Families and carers").fill("4");
  await page.getByLabel("What people were told and agreed to").fill("Told aloud. Everyone agreed.");
  await page.getByText("Yes, without names").click();
  if (twice) await page.getByText("Two people key each slip").click();
  await page.getByRole("button", { name: "Add the session" }).click();
  await expect(page.getByText("The session is added.")).toBeVisible();
  return new URL(page.url()).pathname;
}

async function newPage(
  browser: Browser,
  role: "strategyOfficer" | "administrator",
  javaScriptEnabled = true,
) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await signInAs(page, role);
  return { context, page };
}

const line = (page: Page, words: string) => page.locator(".note-line").filter({ hasText: words });

test("words said in a room are noted by keyboard, taken in, tagged, and counted with their channel", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  const session = await addSession(page, "Carers at the harbour");
  await page.getByRole("link", { name: "Take notes" }).click();
  await expect(page.getByText("Every line is saved.")).toBeVisible();
  await page.getByRole("textbox", { name: "Words" }).focus();
  await page.keyboard.type("Facilitator: What would help you?");
  await page.keyboard.press("Enter");
  await page.keyboard.type("P1: Ring me back on the zebra line.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("P1: And write down that you did.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Nobody rings.");
  await page.getByRole("combobox", { name: "Speaker" }).fill("");
  await page.getByRole("textbox", { name: "Words" }).press("Enter");
  await expect(page.locator(".note-line")).toHaveCount(4);
  await expect(page.getByText("Every line is saved.")).toBeVisible();
  await expectNoAxeFindings(page);

  await page.getByRole("link", { name: "Finish the notes" }).click();
  await expect(page.getByText("3 lines will be taken in, as 2 contributions")).toBeVisible();
  await expect(page.getByText(/1 line has no speaker\. .*“at least”/)).toBeVisible();
  await expect(page.getByText("1 line of facilitators stays in the notes and is not taken in")).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Take in these words" }).click();
  await expect(page.getByText("The words are taken in.")).toBeVisible();

  await page.goto("/office/contributions?q=zebra");
  await page
    .getByRole("link", { name: /^Read and tag/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Choose all of it" }).click();
  await page.getByRole("checkbox", { name: /^1\.1/ }).check({ force: true });
  await page.getByText("Suggestion", { exact: true }).click();
  await page.getByRole("button", { name: "Tag these words" }).click();
  await expect(page.getByText("Tagged.")).toBeVisible();
  await page.goto("/office/contributions?q=%22Nobody+rings%22");
  await expect(page.getByText(/from at least 1 person/)).toBeVisible();

  await page.goto(`${session}/notes`);
  await expect(line(page, "zebra line").getByText("Taken in")).toBeVisible();
  await expect(line(page, "zebra line").getByRole("button")).toHaveCount(0);
});

test("one theme table holds survey, paper, rooms and box, in several languages, and each quotation says its channel", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  const consultation = await consultationPath(page);
  await page.goto(consultation);
  await page.locator("main a[href^='/office/surveys/']").first().click();
  await page.getByRole("link", { name: "Key a paper form" }).click();
  await expectNoAxeFindings(page);
  await page.getByLabel("Where it was handed in").fill("Box at Glen Tarvie surgery");
  await page.getByLabel("Box or batch").fill("Blue box");
  await page.getByLabel("Day on which it was handed in").fill("2026-11-02");
  await page.getByLabel("Language in which it is written").selectOption("pl");
  await page.locator("textarea[name=Q3]").fill("Żyrafa czekała trzy tygodnie na telefon.");
  await page.getByText("Yes, but without my name").click();
  await page.getByRole("button", { name: "Save the form, and key the next" }).click();
  await expect(page.getByText(/^Saved as/)).toBeVisible();
  await expect(page.getByLabel("Where it was handed in")).toHaveValue("Box at Glen Tarvie surgery");

  await page.goto("/office/contributions?q=%C5%BByrafa");
  await page
    .getByRole("link", { name: /^Read and tag/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Choose all of it" }).click();
  await page.getByRole("checkbox", { name: /^3\.1/ }).check({ force: true });
  await page.getByText("Concern", { exact: true }).click();
  await page.getByRole("button", { name: "Tag these words" }).click();
  await expect(page.getByText("Tagged.")).toBeVisible();

  await page.goto(`${consultation}/evidence`);
  await page.getByRole("link", { name: /^3 Treatment/ }).click();
  const channels = page.locator(".bar-chart, figure").filter({ hasText: "By how they told us" });
  for (const channel of ["Survey", "Paper form", "Focus group", "Suggestion box"])
    await expect(channels.first()).toContainText(channel);

  await page.goto(`${consultation}/summary`);
  await expect(page.getByText(/in a focus group, T\d/).first()).toBeVisible();
  await expect(page.getByText(/by suggestion box, T\d/).first()).toBeVisible();
  await expect(page.getByRole("main")).toContainText("at least");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download for Word" }).click();
  const file = await readFile(await (await download).path());
  const { value: html } = await mammoth.convertToHtml({ buffer: file });
  expect(html).toContain("in a focus group");
  expect(html).toContain("by suggestion box");

  await page.goto(`${consultation}/case-for-change`);
  await expect(page.getByText(/in a focus group/).first()).toBeVisible();
});

test("the example draft cites a line from a focus group, and its footnote says so", async ({ page }) => {
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/drafts");
  await page.getByRole("link", { name: "Draft 1" }).click();
  const footnote = page.getByRole("listitem").filter({ hasText: "Three weeks is a lifetime" });
  await expect(footnote.first()).toContainText("in a focus group (Focus group at Skerrylaw Library, T1)");
});

test("lines that are written without a connection stay on the device, and are saved once it is back", async ({
  browser,
}) => {
  const { context, page } = await newPage(browser, "strategyOfficer");
  const session = await addSession(page, "A hall without reception");
  await page.goto(`${session}/notes`);
  await expect(page.getByText("Every line is saved.")).toBeVisible();
  await context.setOffline(true);
  const words = page.getByRole("textbox", { name: "Words" });
  for (const text of ["P1: The mast is down.", "P2: It always is."]) {
    await words.fill(text);
    await words.press("Enter");
  }
  await expect(page.getByText("2 changes are only on this device.")).toBeVisible();
  await expect(line(page, "The mast is down.").getByText("Only on this device")).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain("It always is.");
  await context.setOffline(false);
  await expect(page.getByText("Every line is saved.")).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("It always is.");
  await page.reload();
  await expect(page.locator(".note-line")).toHaveCount(2);

  // The answer to a line gets lost: it is sent again, and stored once.
  let lost = 0;
  await page.route("**/lines?*", async (route) => {
    if (route.request().method() !== "POST" || lost > 0) return await route.continue();
    lost++;
    await route.fetch();
    await route.abort();
  });
  await words.fill("P1: Said once.");
  await words.press("Enter");
  await expect(page.getByText("Every line is saved.")).toBeVisible();
  await page.reload();
  await expect(line(page, "Said once.")).toHaveCount(1);
  expect(lost).toBe(1);
  await context.close();
});

test("two note-takers see each other's lines, and neither overwrites the other", async ({ browser }) => {
  const one = await newPage(browser, "strategyOfficer");
  const session = await addSession(one.page, "Two pens");
  const two = await newPage(browser, "administrator");
  for (const { page } of [one, two]) await page.goto(`${session}/notes`);
  for (const { page } of [one, two]) await expect(page.getByText("Every line is saved.")).toBeVisible();
  await one.page.getByRole("textbox", { name: "Words" }).fill("P1: Nine weeks.");
  await one.page.getByRole("textbox", { name: "Words" }).press("Enter");
  await expect(line(two.page, "Nine weeks.")).toBeVisible();

  await line(one.page, "Nine weeks.").getByRole("link", { name: /^Edit/ }).click();
  await two.context.setOffline(true);
  await line(two.page, "Nine weeks.").getByRole("link", { name: /^Edit/ }).click();
  const editor = (page: Page) => page.locator(".note-line--editing").getByRole("textbox", { name: "Words" });
  await editor(one.page).fill("Nine weeks, she said.");
  await editor(one.page).press("Enter");
  await expect(line(one.page, "she said").getByText("Saved")).toBeAttached();
  await editor(two.page).fill("Nineteen weeks.");
  await editor(two.page).press("Enter");
  await two.context.setOffline(false);
  await expect(two.page.getByText(/changed this line before you/)).toBeVisible();
  const conflict = two.page.locator(".notice").filter({ hasText: "changed this line before you" });
  await expect(conflict).toContainText("Nine weeks, she said.");
  await expect(conflict).toContainText("Nineteen weeks.");
  await expectNoAxeFindings(two.page);
  await two.page.getByRole("button", { name: "Keep mine as a new line" }).click();
  await expect(line(two.page, "Nineteen weeks.").getByText("Saved")).toBeAttached();
  await expect(line(one.page, "Nineteen weeks.")).toBeVisible();
  await expect(line(one.page, "Nine weeks, she said.")).toBeVisible();
  await one.context.close();
  await two.context.close();
});

test("notes are taken, changed, deleted and put back without JavaScript", async ({ browser }) => {
  const { context, page } = await newPage(browser, "strategyOfficer", false);
  const session = await addSession(page, "Paper and pencil");
  await page.goto(`${session}/notes`);
  await page.getByRole("textbox", { name: "Words" }).fill("P1: First.\nP2: Second. Third.");
  await page.getByRole("button", { name: "Save the line" }).click();
  await expect(page.locator(".note-line")).toHaveCount(2);
  await line(page, "Second. Third.").getByRole("link", { name: /^Edit/ }).click();
  await page.locator(".note-line--editing textarea").fill("Second.\nThird.");
  await page.locator(".note-line--editing").getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".note-line")).toHaveCount(3);
  await line(page, "Third.")
    .getByRole("button", { name: /^Move up/ })
    .click();
  await expect(page.locator(".note-line").nth(1)).toContainText("Third.");
  await line(page, "Third.")
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(page.locator(".note-line")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".note-line")).toHaveCount(3);
  await page.getByRole("textbox", { name: "Words" }).fill(" ");
  await page.getByRole("button", { name: "Save the line" }).click();
  await expect(page.getByRole("link", { name: "Write the words" })).toBeVisible();
  await context.close();
});

test("a transcript is shown before it is kept, and no speaker's name is kept at all", async ({ page }) => {
  await signInAs(page, "strategyOfficer");
  const session = await addSession(page, "A recorded evening");
  await page.getByRole("link", { name: "Bring in a transcript" }).click();
  await expectNoAxeFindings(page);
  const vtt = [
    "WEBVTT",
    "00:01.000 --> 00:02.000\n<v Interviewer>How was it?",
    "00:03.000 --> 00:05.000\n<v Quokka Smith>I told Wombat everything.",
    "00:04.000 --> 00:06.000\n<v Wombat Jones>Quokka did not.",
  ].join("\n\n");
  await page
    .getByLabel("File")
    .setInputFiles({ name: "evening.vtt", mimeType: "text/vtt", buffer: Buffer.from(vtt) });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText("We read subtitles with 3 lines")).toBeVisible();
  await expect(page.getByText("1 subtitle begins before the one before it ends.")).toBeVisible();
  await expect(page.getByText("3 times", { exact: true })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("textbox", { name: "Label for “Wombat Jones”" }).fill("Wombat");
  await page.getByRole("button", { name: "Put these lines into the notes" }).click();
  await expect(page.getByText("This label is the person’s name. Use one such as P1").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Label for “Wombat Jones”" }).fill("Carer 2");
  await page.getByRole("button", { name: "Put these lines into the notes" }).click();
  await expect(page.getByText("The lines are in the notes.")).toBeVisible();
  await page.goto(`${session}/print`);
  await expect(page.getByText("I told [Carer 2] everything.")).toBeVisible();
  await expect(page.getByText("[P1] did not.")).toBeVisible();
  await expect(page.getByText(/Quokka|Wombat/)).toHaveCount(0);
});

test("two people key a slip, the second one blind, and one keying is chosen where they differ", async ({
  browser,
}) => {
  const one = await newPage(browser, "strategyOfficer");
  const session = await addSession(one.page, "Box at the surgery", "Suggestion box", true);
  await one.page.getByRole("link", { name: "Key the slips" }).click();
  await one.page.getByLabel("Words on the slip").fill("Open the door at eight.");
  await one.page.getByRole("button", { name: "Save the slip" }).click();
  await expect(one.page.getByText("Slip 1 is saved. Write 1 on the paper.")).toBeVisible();
  const two = await newPage(browser, "administrator");
  await two.page.goto(`${session}/slips`);
  await expect(two.page.getByText("Open the door at eight.")).toHaveCount(0);
  await two.page.getByRole("link", { name: /^Key it a second time/ }).click();
  await expect(two.page.getByText("Open the door at eight.")).toHaveCount(0);
  await two.page.getByLabel("Words on the slip").fill("Open the door at nine.");
  await two.page.getByRole("button", { name: "Save the slip" }).click();
  await expect(two.page.getByText("The two keyings differ.")).toBeVisible();
  await two.page.getByRole("link", { name: /^Compare/ }).click();
  await expect(two.page.locator("mark")).toHaveText(["eight", "nine"]);
  await expectNoAxeFindings(two.page);
  await two.page.getByRole("button", { name: "The first one is right" }).click();
  await two.page.goto(`${session}/finish`);
  await expect(two.page.getByText("1 slip will be taken in, as one person")).toBeVisible();
  await two.page.getByRole("button", { name: "Take in these words" }).click();
  await expect(two.page.getByText("The words are taken in.")).toBeVisible();
  await one.context.close();
  await two.context.close();
});

test("two people key a paper form, and nothing of it counts until one keying is chosen", async ({
  browser,
}) => {
  const one = await newPage(browser, "strategyOfficer");
  await one.page.goto(await consultationPath(one.page));
  const surveys = one.page.locator("main a[href^='/office/surveys/']");
  const survey = new URL(await addressBehind(surveys.first())).pathname;
  const askForTwo = async (wanted: boolean) => {
    await one.page.goto(`${survey}/edit`);
    await one.page.getByLabel("Two people key each form").setChecked(wanted, { force: true });
    await one.page.getByRole("button", { name: "Save" }).click();
    await expect(one.page.getByText("Saved.")).toBeVisible();
  };
  await askForTwo(true);
  await one.page.goto(`${survey}/paper`);
  await one.page.getByLabel("Where it was handed in").fill("Box at the ferry terminal");
  await one.page.getByLabel("Day on which it was handed in").fill("2026-11-02");
  await one.page.locator("textarea[name=Q3]").fill("The yak left at eight.");
  await one.page.getByRole("button", { name: "Save the form, and key the next" }).click();
  await expect(one.page.getByText(/^Form \d+ is saved, and not counted yet/)).toBeVisible();
  await expectNoAxeFindings(one.page);
  const two = await newPage(browser, "administrator", false);
  await two.page.goto(`${survey}/paper`);
  await two.page.getByRole("link", { name: /^Key it a second time/ }).click();
  await expect(two.page.getByText("You are the second person to key this.")).toBeVisible();
  await expect(two.page.getByText("The yak left at eight.")).toHaveCount(0);
  await two.page.locator("textarea[name=Q3]").fill("The yak left at nine.");
  await two.page.getByRole("button", { name: "Save the second keying" }).click();
  await expect(two.page.getByText("The two keyings differ.")).toBeVisible();
  await two.page.goto("/office/contributions?q=yak");
  await expect(two.page.getByText("No passage fits")).toBeVisible();
  await two.page.goto(`${survey}/paper`);
  await two.page.getByRole("link", { name: /^Compare/ }).click();
  await expect(two.page.locator("mark")).toHaveText(["eight", "nine"]);
  await two.page.getByRole("button", { name: "The first one is right" }).click();
  await expect(two.page.getByText(/^Saved as/)).toBeVisible();
  await two.page.goto("/office/contributions?q=yak");
  await expect(two.page.locator(".passage-list").getByText("left at eight.")).toBeVisible();
  await askForTwo(false);
  await one.context.close();
  await two.context.close();
});
