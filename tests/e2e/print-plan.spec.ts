import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { openParts } from "#tests/support/docx-parts.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const rows = [
  ["Key Priority", "Actions", "Lead", "By when", "Progress"],
  [
    "Brighter quays\nPeople feel safe",
    "Light the quays",
    "Council / Harbour Trust",
    "By March 2029",
    "Half are lit.",
  ],
  ["Brighter quays\nPeople feel safe", "Walk together", "Harbour Trust", "Quarterly", ""],
];

const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");

async function saved(page: Page, link: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return await readFile(await download.path());
}

test("an officer brings a table in and prints it, and everyone reads what it promises", async ({ page }) => {
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/plans/import");
  await page
    .getByLabel("File")
    .setInputFiles({ name: "quays.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByLabel("Title of the new plan").fill("Quays plan");
  await page.getByRole("button", { name: "Show what you understand" }).click();
  await page.getByRole("button", { name: "Import this" }).click();

  await page.getByRole("link", { name: "Print the plan" }).click();
  await page.getByLabel("Layout").selectOption({ label: "Action plan" });
  await page.getByRole("button", { name: "Show" }).click();
  const table = page.getByRole("table");
  for (const name of rows[0] ?? []) await expect(table.getByRole("columnheader", { name })).toBeVisible();
  await expect(table.getByRole("rowheader", { name: "Brighter quays" })).toHaveAttribute("rowspan", "3");
  await expectNoAxeFindings(page);

  const parts = await openParts(await saved(page, "For Word (DOCX)"));
  expect(parts["word/document.xml"]).toContain("Light the quays");
  expect(parts["word/document.xml"]).toContain("<w:tblHeader/>");
  expect(await readSheet(await saved(page, "For Excel (XLSX)"))).toEqual(
    rows.map((row) => row.map((cell) => cell || null)),
  );

  await page.getByLabel("Layout").selectOption({ label: "Progress report" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("columnheader", { name: /^Progress\/Update as at / })).toBeVisible();
  await expect(page.getByText("Half are lit.")).toBeVisible();

  await page.goto("/office/plans");
  await page.getByRole("link", { name: "Quays plan" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("link", { name: "Open the public page" }).click();
  await expect(page.getByRole("heading", { name: "What we promise" })).toBeVisible();
  const address = new URL(page.url()).pathname;
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of ["en", "ar"]) {
    await page.goto(address.replace("/en/", `/${language}/`));
    await page.locator("details", { hasText: "Light the quays" }).locator("summary").click();
    await expect(page.getByText("Half are lit.")).toBeVisible();
    await expect(page.getByText("Council / Harbour Trust")).toBeVisible();
    await expectNoAxeFindings(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  }
});

test("an administrator makes a layout by choosing kinds and columns", async ({ page }) => {
  await signInAs(page, "administrator");
  await page.goto("/admin/layouts");
  await expect(page.getByRole("rowheader", { name: "Commitment matrix" })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("link", { name: "Make a layout" }).click();
  await page.getByRole("button", { name: "Save the layout" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a title");
  await expectNoAxeFindings(page);
  await page.getByLabel("Title", { exact: true }).fill("Pledges of the quays");
  await page.getByRole("group", { name: "What each row is" }).getByLabel("Kind").selectOption("commitment");
  const first = page.getByRole("group", { name: "Column 1", exact: true });
  await first.getByLabel("Heading").fill("Our pledge");
  await first.getByLabel("What it holds").selectOption("own.name");
  await page.getByRole("button", { name: "Save the layout" }).click();
  await expect(page.getByText("The layout is saved.")).toBeVisible();
  await page.getByRole("link", { name: "Pledges of the quays" }).click();
  await expect(page.getByRole("group", { name: "Column 1", exact: true }).getByLabel("Heading")).toHaveValue(
    "Our pledge",
  );
});
