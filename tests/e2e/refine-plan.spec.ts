import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { openParts } from "#tests/support/docx-parts.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const header = [
  ...["Priority", "Recommendations", "Policy Drivers / Alignment"],
  ...["Commitments (*subject to refinement through consultation)", "Lead", "Timescale"],
];
const why = ["2022 Report\n• Recommendation 3 – design it together", "National Mission\n• Addressing stigma"];
const care = "Care that is there in time";
const matrix = [
  header,
  [care, ...why, "Open a hub in the old ferry office*", "Harbour Trust / Council", "31 October 2028"],
  [care, ...why, "Report on waits to the board*", "Council", "6 monthly update reports to ADP"],
  [care, ...why, "Teach every team to listen*", "Harbour Trust", "To be agreed"],
];
const csv = matrix.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
const reworded = "Open a hub in the old ferry office, evenings and Sundays too";
const reason = "People work in the day";

/** Brings the matrix in as a new plan and returns where the plan is. */
async function bringIn(page: Page, title: string): Promise<string> {
  await page.goto("/office/plans/import");
  await page
    .getByLabel("File")
    .setInputFiles({ name: "matrix.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByLabel("Title of the new plan").fill(title);
  await page.getByRole("button", { name: "Show what you understand" }).click();
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(page.getByText(/The table has been imported/)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Asks people about the plan, in a room, and takes in what one of them said. */
async function hearInARoom(page: Page, plan: string, words: string): Promise<string> {
  await page.goto("/office/consultations/new");
  await page.getByLabel("Plan").selectOption({ label: plan });
  await page.getByLabel("Title").fill(`Talks about ${plan}`);
  for (const field of ["purpose", "canChange", "cannotChange", "whoReads", "whatNext"])
    await page.locator(`[name=${field}]`).fill("We ask about the hub.");
  await page.getByLabel("Opens").fill("2026-10-01T09:00");
  await page.getByLabel("Closes").fill("2027-03-01T17:00");
  await page.getByRole("button", { name: "Begin the consultation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`Talks about ${plan}`);
  const consultation = new URL(page.url()).pathname;
  await page.goto(`${consultation}/meetings/new`);
  await page.getByText("Focus group", { exact: true }).click();
  await page.getByLabel("Title").fill("At the harbour");
  await page.getByLabel(/^Day on which/).fill("2026-11-10");
  await page.getByLabel("Topic guide").fill("The hub");
  await page.getByLabel("What people were told and agreed to").fill("Told aloud. Everyone agreed.");
  await page.getByText("Yes, without names").click();
  await page.getByRole("button", { name: "Add the session" }).click();
  await page.getByRole("link", { name: "Take notes" }).click();
  await expect(page.getByText("Every line is saved.")).toBeVisible();
  await page.getByRole("textbox", { name: "Words" }).fill(`P1: ${words}`);
  await page.getByRole("textbox", { name: "Words" }).press("Enter");
  await expect(page.locator(".note-line")).toHaveCount(1);
  await expect(page.getByText("Every line is saved.")).toBeVisible();
  await page.getByRole("link", { name: "Finish the notes" }).click();
  await page.getByRole("button", { name: "Take in these words" }).click();
  await expect(page.getByText("The words are taken in.")).toBeVisible();
  return consultation;
}

test("a commitment is reworded because of a finding, and the matrix is printed again with its star gone there alone", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  const plan = await bringIn(page, "Ferry commitments");
  const words = "I work till seven, so a hub in the day is a walrus to me.";
  const consultation = await hearInARoom(page, "Ferry commitments", words);

  await page.goto("/office/contributions?q=walrus");
  await page
    .getByRole("link", { name: /^Read and tag/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Choose all of it" }).click();
  await page.getByRole("checkbox", { name: /Open a hub/ }).check({ force: true });
  await page.getByText("Suggestion", { exact: true }).click();
  await page.getByRole("button", { name: "Tag these words" }).click();
  await expect(page.getByText("Tagged.")).toBeVisible();
  await page.goto(`${consultation}/evidence`);
  await page.getByRole("link", { name: new RegExp(care) }).click();
  await page.getByRole("link", { name: "Record a finding" }).click();
  await page.getByLabel("Your sentence").fill("People asked for a hub outside working hours.");
  await page.getByRole("button", { name: "Record the finding" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("outside working hours");

  await page.goto(`${plan}/rows`);
  await page.getByLabel("Words, lead or code").fill("ferry office");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expectNoAxeFindings(page);
  await page.getByRole("link", { name: /Open a hub/ }).click();
  await expectNoAxeFindings(page);
  await page.getByRole("link", { name: "Refine it after consultation" }).click();
  await page.getByLabel("What it will say").fill(reworded);
  await page.getByText("Refined", { exact: true }).click();
  await page.getByLabel("Why", { exact: true }).fill(reason);
  await page.getByRole("checkbox", { name: /outside working hours/ }).check({ force: true });
  await page.getByRole("checkbox", { name: /walrus/ }).check({ force: true });
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Keep this decision" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await page.goto(`${plan}/refinements`);
  const decided = page.getByRole("row", { name: /evenings and Sundays/ });
  for (const part of ["Open a hub in the old ferry office", reworded, reason, words])
    await expect(decided).toContainText(part);
  await expect(decided.getByRole("link", { name: /outside working hours/ })).toBeVisible();
  await expectNoAxeFindings(page);

  await page.goto(`${plan}/due`);
  await expect(page.getByRole("row", { name: /Report on waits/ })).toContainText(
    "6 monthly update reports to ADP",
  );
  await expect(page.getByRole("row", { name: /evenings and Sundays/ })).toContainText("31 October 2028");
  await expectNoAxeFindings(page);

  await page.goto(`${plan}/print?layout=commitment-matrix/commitments`);
  await expect(page.getByRole("columnheader", { name: /subject to refinement/ })).toBeVisible();
  await expect(page.getByText("Report on waits to the board*", { exact: true })).toBeVisible();
  const printed = await saved(page, /^Commitments as a table/);
  expect(parse(printed, { bom: true })).toEqual(
    matrix.map((row) =>
      row.map((cell) => (cell === "Open a hub in the old ferry office*" ? reworded : cell)),
    ),
  );
  const parts = await openParts(await saved(page, "For Word (DOCX)"));
  expect(parts["word/document.xml"]).toContain(reworded);
  expect(parts["word/document.xml"]).not.toContain(`${reworded}*`);
});

async function saved(page: Page, link: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return await readFile(await download.path());
}

test("rows are found, changed where they stand and moved by keyboard, where no script runs", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, "strategyOfficer");
  const plan = await bringIn(page, "Ferry rows");
  await page.goto(`${plan}/rows?kind=commitment`);
  const rows = page.getByRole("row", { name: /^Commitment / });
  await expect(rows.first()).toContainText("Open a hub");
  await rows
    .last()
    .getByRole("button", { name: /^Move up/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(rows.nth(1)).toContainText("Teach every team");
  await rows
    .nth(1)
    .getByRole("link", { name: /^Change here/ })
    .focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Timescale, as printed").fill("By March 2029");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("Say why you are changing it");
  await page.getByLabel("Why are you changing it?").fill("Agreed by the board");
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(rows.nth(1)).toContainText("By March 2029");
  await rows
    .nth(1)
    .getByRole("link", { name: /Teach every team/ })
    .click();
  const history = page.getByRole("region", { name: "History" });
  for (const part of ["To be agreed", "By March 2029", "Agreed by the board", "Moved"])
    await expect(history).toContainText(part);
  await context.close();
});

test("gaps, the logic model and who shaped what of the example's plan lead to their rows", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/plans");
  await page.getByRole("link", { name: /^Kinmarra Alcohol and Drug Plan/ }).click();
  await page.getByRole("link", { name: "What is missing" }).click();
  await expect(page.getByRole("row", { name: /4\.2/ })).toHaveCount(1);
  await expectNoAxeFindings(page);
  await page.getByRole("link", { name: "Logic model" }).click();
  await expect(page.getByRole("columnheader", { name: "Outcomes – Impact" })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByText("1 outcome has no place yet").click();
  await page.getByRole("link", { name: /^4 Nobody is made to feel small/ }).click();
  await page.getByText("Change its words, lead, date or links").click();
  await expectNoAxeFindings(page);
  await page.getByLabel("When the change can be seen").selectOption("long");
  await page.getByLabel("Why are you changing it?").fill("It takes years");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("In the long term").first()).toBeVisible();
  await page.goto(page.url().replace(/\/items\/.*$/, "/logic-model"));
  await expect(page.getByText("no place yet")).toHaveCount(0);
  const parts = await openParts(await saved(page, "Download for Word"));
  expect(parts["word/document.xml"]).toContain("What change happens in the long term");
  await page.getByRole("link", { name: "Who shaped what" }).click();
  await expect(
    page.getByRole("row", { name: /3\.1/ }).getByText(/Their words, through the crosswalk/),
  ).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("link", { name: /Show only the rows that no evidence speaks to/ }).click();
  await expect(page.getByRole("row", { name: /3\.M1/ })).toBeVisible();
});
