import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import mammoth from "mammoth";
import { morePanelAccounts } from "#prisma/seed/partnership/accounts.ts";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { addressBehind, waitForMoves } from "#tests/support/moves.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const phone = { viewport: { width: 360, height: 740 } };
const exampleDraft = "/en/drafts/draft-1-1";

async function officer(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, "strategyOfficer");
  return page;
}

async function member(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = phone,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signInAs(page, "panelMember");
  return page;
}

/** Another member than the example's first, signed in through the form. */
async function otherMember(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  await waitForMoves(page);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(morePanelAccounts[0]?.email ?? "");
  await page.getByLabel("Password").fill(process.env.CONVERSATIONS_DEMO_PASSWORD ?? "");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

/** Writes a draft of one paragraph, and returns the address of its page. */
async function writeDraft(page: Page, title: string, words: string): Promise<string> {
  await page.goto("/office/drafts");
  await page.getByLabel("Title of the draft").fill(title);
  // Other journeys make newer plans, which nobody is consulted on.
  await page.getByLabel("Plan", { exact: true }).selectOption("Kinmarra Alcohol and Drug Plan 2027–2030");
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const address = page.url();
  await page.getByLabel("Heading").fill("What we will do");
  await page.getByRole("button", { name: "Add the section" }).click();
  await page.getByRole("link", { name: "Add a paragraph" }).click();
  await page.getByLabel("Words").fill(words);
  await page.getByRole("button", { name: "Add the paragraph" }).click();
  // "Saved." already stands there for the section.
  await expect(page.getByRole("region").getByText(words)).toBeVisible();
  return address.split("?")[0] ?? address;
}

/** Freezes the draft as it stands and puts it before the panel for a long time. Returns the version's address. */
async function freezeForPanel(page: Page, draft: string): Promise<string> {
  await page.goto(`${draft}/versions`);
  await page.getByRole("button", { name: "Freeze this version" }).click();
  await expect(page.getByText("The version is frozen.")).toBeVisible();
  await page.getByLabel("Opens").fill("2026-01-01T09:00");
  await page.getByLabel("Closes").fill("2099-01-01T17:00");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("It is published.")).toBeVisible();
  return page.url().split("?")[0] ?? page.url();
}

async function noSidewaysScroll(page: Page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

test("a member comments on a whole passage from a phone without scripts, and sees it beside the words @phone-nojs", async ({
  page,
}) => {
  await signInAs(page, "panelMember");
  await page.getByRole("link", { name: "Draft 1, version 1" }).click();
  await page.getByRole("link", { name: "Comment on passage 6" }).click();
  await noSidewaysScroll(page);
  await page.getByRole("button", { name: "Send your comment" }).click();
  await expect(page.locator("#error-summary")).toContainText("Choose what kind of comment it is");
  await page.getByText("Worry", { exact: true }).click();
  await page.getByLabel("What do you think?").fill("A week is long when the house is on fire.");
  await page.getByText("Yes, a supporter is writing this down for me").click();
  await page.getByRole("button", { name: "Send your comment" }).click();
  await expect(page.getByText("We have your comment.")).toBeVisible();
  const card = page.getByRole("article").filter({ hasText: "A week is long when the house is on fire." });
  await expect(card).toContainText("You");
  await expect(card).toContainText("written down by a supporter");
  await expect(card).toContainText("No answer yet.");
  await noSidewaysScroll(page);
  await card.getByRole("link", { name: "Open your comment" }).click();
  await expect(page.getByText("The panel and the officers can read this comment.")).toBeVisible();
});

test("a comment on words stays on them through a new version, is answered, replied to, and its words become the plan's", async ({
  browser,
}) => {
  const office = await officer(browser);
  const title = `Commitments ${Date.now()}`;
  const words =
    "Evidence that each programme is informed by people with lived experience. Meet in the town hall at two o’clock. We will report every year.";
  const draft = await writeDraft(office, title, words);
  const version = await freezeForPanel(office, draft);

  // By keyboard alone, on a phone-sized screen: words are typed, kinds chosen with the space bar.
  const panel = await member(browser);
  await panel.goto("/panel");
  await panel.getByRole("link", { name: `${title}, version 1` }).focus();
  await panel.keyboard.press("Enter");
  await panel.getByRole("link", { name: "Comment on passage 1" }).focus();
  await panel.keyboard.press("Enter");
  await expect(panel.getByRole("heading", { name: "Comment on passage 1" })).toBeVisible();
  await expectNoAxeFindings(panel);
  await panel.getByLabel("Which words do you mean?").focus();
  await panel.keyboard.type("words that nobody wrote");
  await panel.keyboard.press("Tab");
  const chooseKind = async () => {
    await panel.getByRole("radio", { name: "Change" }).focus();
    await panel.keyboard.press("Space");
  };
  await chooseKind();
  await panel.getByLabel("What do you think?").focus();
  await panel.keyboard.type("Two o’clock shuts out people who work.");
  await panel.keyboard.press("Tab");
  await panel.keyboard.type("Meet in the evening, where the bus stops.");
  await panel.getByRole("button", { name: "Send your comment" }).focus();
  await panel.keyboard.press("Enter");
  await expect(panel.locator("#error-summary")).toContainText("The passage does not have these words");

  // With a script, words that are marked come into the field by themselves.
  await panel.evaluate(() => {
    const text = document.querySelector(".passage--pick")?.firstChild;
    if (!text?.textContent) throw new Error("no passage");
    const start = text.textContent.indexOf("Meet in the town hall");
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + "Meet in the town hall at two o’clock.".length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await expect(panel.getByLabel("Which words do you mean?")).toHaveValue(
    "Meet in the town hall at two o’clock.",
  );
  await panel.getByRole("button", { name: "Send your comment" }).focus();
  await panel.keyboard.press("Enter");
  await expect(panel.getByText("We have your comment.")).toBeVisible();
  const own = panel.getByRole("article").filter({ hasText: "Two o’clock shuts out" });
  await expect(own).toContainText("On the words:");
  await expect(own.locator("q")).toHaveText("Meet in the town hall at two o’clock.");
  await noSidewaysScroll(panel);
  await expectNoAxeFindings(panel);

  // No answer, no final version.
  await office.goto(version);
  await office.getByText("Mark this version as final").click();
  await expect(office.getByText("1 comment has no answer yet.")).toBeVisible();
  await office.getByLabel("Who decided, and where").fill("Partnership board");
  await office.getByRole("button", { name: "Mark as final" }).click();
  await expect(office.locator("#error-summary")).toContainText("There are comments without an answer");

  // The suggestion becomes the wording in one action.
  await office.goto(`${draft}/comments`);
  await office.getByRole("link", { name: /^Answer/ }).click();
  await expectNoAxeFindings(office);
  const use = office.locator("form").filter({ hasText: "Use the suggested words" });
  await use.getByLabel("Why").fill("Evenings suit more people.");
  await use.getByRole("button", { name: "Put these words in the draft" }).click();
  await expect(office.getByText("The new words are in the draft")).toBeVisible();
  await expect(office.getByText("Before", { exact: true })).toBeVisible();
  await office.goto(draft);
  await expect(office.getByText("Meet in the evening, where the bus stops. We will report")).toBeVisible();

  // The member is told, and replies once.
  await panel.goto("/panel");
  await panel.getByRole("link", { name: /Accepted: “Meet in the town hall/ }).click();
  await expect(panel.getByText("Evenings suit more people.")).toBeVisible();
  await panel.getByLabel("Your reply").fill("Thank you. Please tell the bus company too.");
  await panel.getByRole("button", { name: "Send your reply" }).click();
  await expect(panel.getByText("We have your reply.")).toBeVisible();
  await expect(panel.getByLabel("Your reply")).toHaveCount(0);

  // The next version: the comment says that the wording changed, and both versions stand side by side.
  const second = await freezeForPanel(office, draft);
  await panel.goto("/panel");
  await panel.getByRole("link", { name: `${title}, version 2` }).click();
  const carried = panel.getByRole("article").filter({ hasText: "Two o’clock shuts out" });
  await expect(carried).toContainText("made on version 1");
  await expect(carried).toContainText(/wording has changed|words are gone/);
  await panel.getByRole("link", { name: "What changed since the version before" }).click();
  await expect(panel.locator("del").first()).toContainText("town");
  await expect(panel.locator("ins").first()).toContainText("evening");
  await expectNoAxeFindings(panel);
  await office.goto(`${draft}/compare`);
  await expect(office.locator("ins").first()).toBeVisible();
  await expectNoAxeFindings(office);

  // Every comment is answered: the version can be final.
  await office.goto(second);
  await office.getByText("Mark this version as final").click();
  await office.getByLabel("Who decided, and where").fill("Partnership board, 12 May 2027");
  await office.getByRole("button", { name: "Mark as final" }).click();
  await expect(office.getByText("This version is final")).toBeVisible();
});

test("a draft does not say co-produced until the panel's part is recorded and the panel agrees", async ({
  browser,
}) => {
  const office = await officer(browser);
  const title = `Together ${Date.now()}`;
  const draft = await writeDraft(
    office,
    title,
    "This commitment was co-produced with people who use services.",
  );
  await office.goto(`${draft}/export`);
  await expect(office.getByText("what the panel did is not recorded")).toBeVisible();
  await expect(office.getByRole("link", { name: /Word/ })).toHaveCount(0);
  await office.getByRole("link", { name: "What the panel did", exact: true }).click();
  await office.getByLabel("What the panel did").fill("Four members wrote this paragraph with us.");
  await office.getByLabel("When").fill("October 2026");
  await office.getByLabel("Members who took part").fill("4");
  await office.getByLabel("What changed because of it").fill("All of it.");
  await office.getByRole("button", { name: "Record it and ask the panel" }).click();
  await expect(office.getByText("no member has said yet whether they agree")).toBeVisible();
  await expectNoAxeFindings(office);

  const panel = await otherMember(browser);
  await panel.getByRole("link", { name: new RegExp(title) }).click();
  await expectNoAxeFindings(panel);
  await panel.getByText("Yes, I agree").click();
  await panel.getByRole("button", { name: "Send your answer" }).click();
  await expect(panel.getByText("We have your answer.")).toBeVisible();

  await office.goto(`${draft}/export`);
  await expect(office.getByRole("link", { name: /Word/ })).toBeVisible();
});

test("a member chooses a voucher, claims bus fare and childcare, and takes a letter along; officers see nothing of it", async ({
  browser,
}) => {
  const panel = await member(browser);
  await panel.goto("/panel/support");
  await expect(panel.getByText("Money may affect your benefits")).toBeVisible();
  await panel.getByLabel("A voucher").check({ force: true });
  await panel.getByRole("button", { name: /^Save your choice/ }).click();
  await expect(panel.getByText("You chose a voucher.")).toBeVisible();
  for (const [kind, amount] of [
    ["Travel", "3.50"],
    ["Childcare", "20"],
  ] as const) {
    await panel.getByLabel("What for").selectOption(kind);
    await panel.getByLabel("Amount in pounds").fill(amount);
    await panel.getByLabel("Day", { exact: true }).fill("2026-11-20");
    await panel.getByRole("button", { name: "Claim this" }).click();
    await expect(panel.getByText("We have your claim.")).toBeVisible();
  }
  await expect(panel.getByRole("row", { name: /Childcare/ })).toContainText("£20");
  await noSidewaysScroll(panel);
  await expectNoAxeFindings(panel);
  const download = panel.waitForEvent("download");
  await panel.getByRole("link", { name: "Download a letter for a benefits adviser" }).click();
  const { value: letter } = await mammoth.extractRawText({
    buffer: await readFile(await (await download).path()),
  });
  expect(letter).toContain("It is not a job.");
  expect(letter).toContain("£70");

  const office = await officer(browser);
  expect((await office.goto("/admin/panel"))?.status()).toBe(403);
  await office.goto("/office/audit?kind=support");
  await expect(office.getByText("support.", { exact: false }).and(office.locator("td"))).toHaveCount(0);
  await expect(office.getByText("voucher")).toHaveCount(0);

  const administrator = await (await browser.newContext()).newPage();
  await signInAs(administrator, "administrator");
  await administrator.goto("/admin/panel");
  await administrator.getByRole("main").getByRole("link", { name: "Nan Skirling" }).click();
  await expectNoAxeFindings(administrator);
  await administrator.getByRole("button", { name: /^Mark as given/ }).click();
  await expect(administrator.getByText(/^Given on/)).toBeVisible();
});

test("a quotation that a member takes back leaves the drafts, the counts and the export at once, and a frozen version keeps a note", async ({
  browser,
}) => {
  const office = await officer(browser);
  const stamp = Date.now();
  const title = `Second draft ${stamp}`;
  const said = `The door was open and the light was on ${stamp}.`;
  const draft = await writeDraft(office, title, "People told us what a good place is like.");
  await freezeForPanel(office, draft);
  const panel = await otherMember(browser);
  await panel.goto("/panel");
  await panel.getByRole("link", { name: `${title}, version 1` }).click();
  await panel.getByRole("link", { name: "Comment on passage 1" }).click();
  await panel.getByText("Support", { exact: true }).click();
  await panel.getByLabel("What do you think?").fill(said);
  await panel.getByRole("button", { name: "Send your comment" }).click();
  const comment = await addressBehind(panel.getByRole("link", { name: "Open your comment" }));

  await office.goto(`${draft}/comments`);
  await office.getByRole("link", { name: /^Answer/ }).click();
  await office.getByRole("link", { name: "Read and tag these words" }).click();
  await office.getByRole("button", { name: "Choose all of it" }).click();
  await office.getByRole("checkbox", { name: /^2\.1/ }).check({ force: true });
  await office.getByText("Supports", { exact: true }).click();
  await office.getByRole("button", { name: "Tag these words" }).click();
  await expect(office.getByText("Tagged.")).toBeVisible();

  await office.goto(draft);
  const paragraph = await addressBehind(office.getByRole("link", { name: /^Edit and cite/ }));
  await office.goto(`${paragraph}?words=${stamp}`);
  await office.getByRole("button", { name: new RegExp(`Cite: .*${stamp}`) }).click();
  await expect(office.getByText("The citation is in the text.")).toBeVisible();
  await office.goto("/office/consultations");
  const consultations = office.getByRole("link", { name: "Conversations with You 2026" });
  const consultation = (await addressBehind(consultations.first())).split("?")[0];
  await office.goto(`${consultation}/findings/new`);
  const item = office.getByLabel("Priority or key action");
  await item.selectOption({
    index: (await item.locator("option").allTextContents()).findIndex((one) => one.startsWith("2.1 ")),
  });
  await office.getByRole("button", { name: "Count" }).click();
  await expect(office.locator("#counted")).toHaveText(/^\d+ of/);
  const people = Number(/^(\d+) of/.exec((await office.locator("#counted").textContent()) ?? "")?.[1]);
  const second = await freezeForPanel(office, draft);

  await panel.goto(comment);
  await expect(panel.locator("#quoted ~ ul q")).toHaveText(said);
  await expectNoAxeFindings(panel);
  await noSidewaysScroll(panel);
  await panel.getByText("Take only these words back").focus();
  await panel.keyboard.press("Enter");
  await panel.getByRole("button", { name: `Take back the words “${said}”` }).focus();
  await panel.keyboard.press("Enter");
  await expect(panel.getByText("These words are taken back. Your comment stays.")).toBeVisible();
  await expect(panel.getByRole("article").getByText(said)).toBeVisible();
  await expect(panel.locator("#quoted ~ ul q")).toHaveCount(0);

  await office.goto("/office");
  await expect(office.getByRole("link", { name: new RegExp(`${title}.*settle a quotation`) })).toBeVisible();
  await office.goto(draft);
  await expect(office.getByText("1 line rests on what may no longer be used")).toBeVisible();
  await expect(office.getByText(said)).toHaveCount(0);
  await office.goto(`${draft}/export`);
  await expect(office.getByRole("link", { name: /Word/ })).toHaveCount(0);
  await office.goto(second);
  await expect(office.getByText("This version has not been rewritten.")).toBeVisible();
  await expect(office.getByText(said)).toHaveCount(0);
  await office.goto(`${consultation}/findings/new`);
  await item.selectOption({
    index: (await item.locator("option").allTextContents()).findIndex((one) => one.startsWith("2.1 ")),
  });
  await office.getByRole("button", { name: "Count" }).click();
  await expect(office.locator("#counted")).toContainText(new RegExp(`^${people - 1} of`));

  // The place is settled from the list of what waits, and the draft can leave again.
  await office.goto("/office");
  await office.getByRole("link", { name: new RegExp(`${title}.*settle a quotation`) }).click();
  await expect(office.getByText("Source withdrawn")).toBeVisible();
  await office.getByRole("button", { name: "Take this citation out" }).click();
  await office.goto(`${draft}/export`);
  await expect(office.getByRole("link", { name: /Word/ })).toBeVisible();
});

test("a member speaks a comment from a phone without scripts, an officer hears it and writes it down @phone-nojs", async ({
  page,
  browser,
}) => {
  const words = `The buzzer at the door frightens me ${Date.now()}.`;
  await signInAs(page, "panelMember");
  await page.getByRole("link", { name: "Draft 1, version 1" }).click();
  await page.getByRole("link", { name: "Comment on passage 2", exact: true }).click();
  await page.getByText("Worry", { exact: true }).click();
  const voice = page.getByLabel("Or say it: a voice note");
  const send = page.getByRole("button", { name: "Send your comment" });
  await voice.setInputFiles({ name: "note.txt", mimeType: "audio/mp4", buffer: Buffer.from("not a sound") });
  await send.click();
  await expect(page.locator("#error-summary")).toContainText("not a recording that we can play");
  await voice.setInputFiles({ name: "Voice 7.wav", mimeType: "audio/wav", buffer: secondOfSilence() });
  await send.click();
  await expect(page.getByText("We have your comment.")).toBeVisible();
  const card = page.getByRole("article").filter({ hasText: "We will write down what it says." }).last();
  await card.getByRole("link", { name: "Open your comment" }).click();
  await expect(page.getByText("Only you and the officers can hear it.")).toBeVisible();
  const recording =
    (await page.getByRole("link", { name: "Download the recording" }).getAttribute("href")) ?? "";
  expect((await page.request.get(recording)).headers()["content-type"]).toBe("audio/wav");
  // An iPhone asks for the first bytes before it plays.
  const start = await page.request.get(recording, { headers: { Range: "bytes=0-1" } });
  expect([start.status(), start.headers()["content-range"]]).toEqual([206, "bytes 0-1/8044"]);
  await noSidewaysScroll(page);

  const other = await otherMember(browser);
  expect((await other.request.get(recording)).status()).toBe(404);

  const office = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(office, "strategyOfficer");
  await office.goto(page.url().replace("/en/panel/", "/office/").split("?")[0] ?? "");
  await office.getByLabel("What is said, word for word").fill(words);
  await office.getByRole("button", { name: "Write it down" }).click();
  await expect(office.getByText("It is written down")).toBeVisible();
  await office.getByRole("link", { name: "Read and tag what was said aloud" }).click();
  await expect(office.getByText(words).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(words)).toBeVisible();
});

/** A recording that every browser plays: one second of silence in 8-bit samples. */
function secondOfSilence(): Buffer {
  const samples = Buffer.alloc(8000, 0x80);
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

test("a citizen comments on the public draft without account or scripts, and it is shown after an officer has read it @phone-nojs", async ({
  page,
  browser,
}) => {
  const words = `Please keep the rowan tree at the door ${Date.now()}.`;
  await page.goto(exampleDraft);
  await noSidewaysScroll(page);
  await page.getByRole("link", { name: "Comment on passage 1", exact: true }).click();
  await page.getByText("Change", { exact: true }).click();
  await page.getByLabel("What do you think?").fill(words);
  await page.getByText("Yes, you can show my words.").click();
  await page.getByRole("button", { name: "Send your comment" }).click();
  await expect(page.getByRole("heading", { name: "We have your comment" })).toBeVisible();
  await expect(page.locator(".reference")).toHaveText(/^([A-Z0-9]{3}-){2}[A-Z0-9]{3}$/);
  await page.goto(exampleDraft);
  await expect(page.getByText(words)).toHaveCount(0);

  const office = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(office, "strategyOfficer");
  await office.goto("/office/drafts");
  await office.getByRole("link", { name: "Draft 1", exact: true }).click();
  await office.getByRole("link", { name: "Versions and comments" }).click();
  await office.getByRole("link", { name: /to read before/ }).click();
  await office
    .getByRole("article")
    .filter({ hasText: words })
    .getByRole("link", { name: /^Read and decide/ })
    .click();
  await office.getByText("Show it", { exact: true }).click();
  await office.getByRole("button", { name: "Save the decision" }).click();
  await expect(office.getByText("Your decision is saved.")).toBeVisible();
  await expect(async () => {
    await page.goto(exampleDraft);
    await expect(page.getByText(words)).toBeVisible({ timeout: 1000 });
  }).toPass();
});

for (const language of ["en", "ar"]) {
  test(`the public commenting pages have no fault that axe can find, in ${language}`, async ({ page }) => {
    await page.setViewportSize(phone.viewport);
    const draft = exampleDraft.replace("/en/", `/${language}/`);
    await page.goto(draft);
    await expectNoAxeFindings(page);
    await page.locator(`main a[href*="/passages/"]`).first().click();
    await expectNoAxeFindings(page);
    await page.locator("main form button").click();
    await expect(page.locator("#error-summary")).toBeVisible();
    await expectNoAxeFindings(page);
    await page.goto(`${draft}/sent?reference=BCD-FGH-JKM`);
    await expectNoAxeFindings(page);
    await noSidewaysScroll(page);
  });
}

for (const [language, dir] of [
  ["en", "ltr"],
  ["ar", "rtl"],
] as const) {
  test(`the members' pages have no fault that axe can find on a phone, in ${language}`, async ({
    browser,
  }) => {
    const panel = await member(browser, { ...phone, locale: language });
    const found: string[] = [];
    panel.on("pageerror", (error) => found.push(error.message));
    const isRight = async () => {
      await expect(panel.locator("html")).toHaveAttribute("lang", language);
      await expect(panel.locator("html")).toHaveAttribute("dir", dir);
      await expectNoAxeFindings(panel);
      await noSidewaysScroll(panel);
    };
    await expect(panel).toHaveURL(`/${language}/panel`);
    await isRight();
    for (const page of ["comments", "support", "name"]) {
      await panel.goto(`/panel/${page}`);
      await expect(panel).toHaveURL(`/${language}/panel/${page}`);
      await isRight();
    }
    await panel.goto(`/${language}/panel/comments`);
    await panel.locator('main a[href*="/panel/comments/"]').first().click();
    await isRight();
    await panel.goto(`/${language}/panel`);
    await panel.locator('main a[href*="/panel/drafts/"]').first().click();
    await isRight();
    await panel.locator('main a[href*="/passages/"]').first().click();
    await panel.locator("main form button").last().click();
    await expect(panel.locator("#error-summary")).toBeVisible();
    await isRight();
    expect((await panel.goto(`/${language}/panel/comments/none`))?.status()).toBe(404);
    await isRight();
    expect(found).toEqual([]);
  });
}

test("a comment from a member's Arabic page is kept as Arabic, and both texts run in their own direction", async ({
  browser,
}) => {
  const words = `أسبوع واحد وقت طويل ${Date.now()}.`;
  const panel = await member(browser, { ...phone, locale: "ar" });
  await panel.locator('main a[href*="/panel/drafts/"]').first().click();
  await expect(panel.locator(".version-passage .draft-text").first()).toHaveAttribute("lang", "en");
  await panel.locator('main a[href*="/passages/"]').first().click();
  // Where a script runs, the hint says so: the page is taken over in its own language.
  await expect(panel.locator("#hint-words")).toContainText("حدّد الكلمات");
  await panel.locator('input[name="kind"][value="worry"]').check({ force: true });
  await panel.locator("#field-text").fill(words);
  await panel.locator("main form button").last().click();
  const said = panel.getByRole("article").getByText(words);
  await expect(said).toHaveAttribute("lang", "ar");
  await expect(panel.getByRole("link", { name: "Polski" })).toHaveAttribute("href", /^\/pl\/panel\/drafts\//);
});

test("the office's panel pages have no fault that axe can find", async ({ browser }) => {
  const administrator = await (await browser.newContext()).newPage();
  await signInAs(administrator, "administrator");
  for (const path of ["/office", "/admin/panel", "/admin/panel/rates"]) {
    await administrator.goto(path);
    await expectNoAxeFindings(administrator);
  }
  await administrator.goto("/office/drafts");
  const draft = await addressBehind(administrator.getByRole("link", { name: "Draft 1", exact: true }));
  for (const path of ["versions", "comments", "involvement"]) {
    await administrator.goto(`${draft}/${path}`);
    await expectNoAxeFindings(administrator);
  }
  await administrator.goto(`${draft}/versions`);
  await administrator.getByRole("link", { name: "Draft 1, version 1" }).first().click();
  await expectNoAxeFindings(administrator);
});
