import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import mammoth from "mammoth";
import { addressBehind } from "#tests/support/moves.ts";
import { signInAs } from "#tests/support/sign-in.ts";
import { findWords } from "../support/find-words.ts";

const survey = "/en/surveys/conversations-with-you";
const words = "The last bus leaves at six, so nobody from the glen can come.";

/** A citizen sends one open answer, through the form, with the given permission. */
async function sendAnswer(page: Page, answer: string, permission: string): Promise<string> {
  await page.goto(`${survey}/3`);
  await page.getByRole("textbox").fill(answer);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.goto(`${survey}/permission`);
  await page.getByText(permission, { exact: true }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Send your answers" }).click();
  return (await page.locator(".reference").textContent()) ?? "";
}

test("from a citizen's answer to a footnote in Word, and from the footnote back to the words", async ({
  browser,
}) => {
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const reference = await sendAnswer(await phone.newPage(), words, "Yes, but without my name");
  await phone.close();

  const office = await browser.newContext();
  const page = await office.newPage();
  await signInAs(page, "strategyOfficer");

  await page.getByRole("link", { name: "What people said" }).click();
  await findWords(page, "glen bus");
  await expect(page.locator("mark").first()).toBeVisible();
  await page
    .getByRole("link", { name: /read and tag|tag/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Read and tag" })).toBeVisible();
  await page.getByRole("button", { name: "Choose all of it" }).click();
  await page.getByRole("checkbox", { name: /^3\.1/ }).check({ force: true });
  await page.getByText("Concern", { exact: true }).click();
  await page.getByRole("button", { name: "Tag these words" }).click();
  await expect(page.getByText("Tagged.")).toBeVisible();

  await page.getByRole("link", { name: "Drafts" }).first().click();
  const draftAddress = await addressBehind(page.getByRole("link", { name: "Draft 1", exact: true }));
  const paragraphAddress = await addressBehind(page.getByRole("link", { name: /^edit/i }).first());
  await page.goto(`${paragraphAddress}?words=glen`);
  await page.getByRole("button", { name: new RegExp(`Cite: .*${words.slice(0, 20)}`) }).click();
  await expect(page.getByText("The citation is in the text.")).toBeVisible();
  await expect(page.getByText(reference).first()).toBeVisible();

  await page.goto(draftAddress);
  await page
    .getByRole("link", { name: /download/i })
    .first()
    .click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /word/i }).first().click();
  const file = await readFile(await (await download).path());
  const { value: html } = await mammoth.convertToHtml({ buffer: file });
  expect(html).toContain(words);
  expect(html).toContain(reference);

  await page.goto(paragraphAddress);
  await page
    .getByRole("listitem")
    .filter({ hasText: words })
    .getByRole("link", { name: /^Follow it to its source/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /^Citation/ })).toBeVisible();
  await page.getByRole("link", { name: `“${words}”` }).click();
  await expect(page).toHaveURL(/\/office\/excerpts\//);
  await expect(page.getByText(words).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where drafts use this" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Draft 1/ }).first()).toBeVisible();
  await office.close();
});

test("words that somebody asked us not to publish are counted, and offered to no draft", async ({
  browser,
}) => {
  const secret = "Quokka is my secret word and nobody may print it.";
  const citizen = await browser.newContext({ javaScriptEnabled: false });
  await sendAnswer(await citizen.newPage(), secret, "No, do not publish it");
  await citizen.close();
  const office = await browser.newContext();
  const page = await office.newPage();
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/drafts");
  await page.getByRole("link", { name: "Draft 1", exact: true }).click();
  const paragraph = await addressBehind(page.getByRole("link", { name: /^edit/i }).first());
  await page.goto(`${paragraph}?words=Quokka`);
  await expect(page.getByText("No words found")).toBeVisible();
  await expect(page.getByText("Quokka is my secret")).toHaveCount(0);
  await office.close();
});

test("a scrutineer reads from draft to words, and is offered no way to change anything", async ({ page }) => {
  await signInAs(page, "scrutineer");
  await page.goto("/office/drafts");
  await page.getByRole("link", { name: "Draft 1", exact: true }).click();
  await page
    .getByRole("link", { name: /what this rests on/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /^Citation/ })).toBeVisible();
  const forms = page.locator("main form[method=post]");
  await expect(forms).toHaveCount(0);
});
