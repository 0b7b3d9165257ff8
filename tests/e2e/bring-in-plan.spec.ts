import { Buffer } from "node:buffer";
import { expect, type Page, test } from "@playwright/test";
import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";
import { expectNoAxeFindings } from "#tests/support/axe.ts";
import { signInAs } from "#tests/support/sign-in.ts";

const table = [
  "Key Priority,Actions,Lead,By when,Progress",
  '"Safer places\nPeople feel safe",Light the paths,Council / Harbour Trust,By March 2029,',
  ",Walk together,Harbour Trust,Quarterly,",
  ",xxxx,,TBC,",
].join("\n");

test("an officer looks at what an action plan is understood as, and brings it in", async ({ page }) => {
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/plans");
  await page.getByRole("link", { name: "Import a table" }).click();
  await page.getByLabel("File").setInputFiles({
    name: "actions.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(table),
  });
  await page.getByLabel("Title of the new plan").fill("Harbour actions");
  await page.getByRole("button", { name: "Show what you understand" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("What we understood");
  await expect(page.getByText("Action plan (action-plan/actions)")).toBeVisible();
  await expect(page.getByText("1 priority, 3 key actions")).toBeVisible();
  await expect(page.getByText("The first was taken as accountable: “Council”")).toBeVisible();
  await expect(page.getByText("When: Quarterly → again and again P3M")).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(
    page.getByText("The table has been imported: 4 new, 0 changed, 0 as they were."),
  ).toBeVisible();
  await expect(page.getByRole("table")).toContainText("People feel safe");
  await expect(page.getByRole("table")).toContainText("Walk together");
});

async function choosePlan(page: Page, title: string) {
  await page.getByLabel("Title of the new plan").fill(title);
  await page.getByRole("button", { name: "Show what you understand" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("What we understood");
}

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

function wordTable(lines: string[][], merged: (Merge | null)[][] = []) {
  const rows = lines.map((cells, row) => {
    const children = cells.map((words, at) => {
      const verticalMerge = merged[row]?.[at];
      return new TableCell({ children: [new Paragraph(words)], ...(verticalMerge ? { verticalMerge } : {}) });
    });
    return new TableRow({ children });
  });
  return new Table({ rows });
}

test("of a Word document with two tables the right one is taken, and the other can be chosen", async ({
  page,
}) => {
  const { RESTART, CONTINUE } = VerticalMergeType;
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph("Who was there"),
          wordTable([["Who"], ["Harbour Trust"]]),
          new Paragraph("What we will do"),
          wordTable(
            [
              ["Key Priority", "Actions", "Lead"],
              ["Safer places", "Light the steps", "Harbour Trust"],
              ["", "Sing in the hall", ""],
            ],
            [[], [RESTART, null, RESTART], [CONTINUE, null, CONTINUE]],
          ),
        ],
      },
    ],
  });
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/plans/import");
  await page.getByLabel("File").setInputFiles({
    name: "actions.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: await Packer.toBuffer(document),
  });
  await choosePlan(page, "Steps and songs");
  await expect(page.getByText("Action plan (action-plan/actions)")).toBeVisible();
  await expect(page.getByText("1 priority, 2 key actions")).toBeVisible();
  await expect(page.getByText("Lead: Harbour Trust →")).toHaveCount(2);
  await page.getByText("Choose the table, the layout or the columns yourself").click();
  await expect(page.getByLabel("Table", { exact: true })).toHaveValue("1");
  await expectNoAxeFindings(page);
  await page.getByLabel("Table", { exact: true }).selectOption({ index: 0 });
  await page.getByRole("button", { name: "Read it again like this" }).click();
  await page.getByLabel("Table", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Read it again like this" }).click();
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(
    page.getByText("The table has been imported: 3 new, 0 changed, 0 as they were."),
  ).toBeVisible();
});

test("a table is pasted as HTML, its columns are mapped by hand, and a reworded row is the same", async ({
  page,
}) => {
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/plans/import");
  const paste = (html: string) =>
    page.getByLabel("Or paste a table").evaluate((field, clipboard) => {
      const data = new DataTransfer();
      data.setData("text/html", clipboard);
      data.setData("text/plain", "not this");
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    }, html);
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  await page.waitForLoadState("networkidle");
  await paste(
    `<table>${row("First", "Second")}<tr><td rowspan=2>Warm rooms</td><td>Open the hall<br>every winter evening</td></tr>${row("Bake bread")}</table>`,
  );
  await choosePlan(page, "Warm rooms");
  await page.getByLabel("Layout").selectOption("action-plan/actions");
  await page.getByRole("button", { name: "Read it again like this" }).click();
  await page.getByText("Choose the table, the layout or the columns yourself").click();
  await page.getByLabel("Column A: First").selectOption({ label: "Key Priority (key-priority)" });
  await page.getByLabel("Column B: Second").selectOption({ label: "Actions (actions)" });
  await page.getByRole("button", { name: "Read it again like this" }).click();
  await expect(page.getByText("1 priority, 2 key actions")).toBeVisible();
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(
    page.getByText("The table has been imported: 3 new, 0 changed, 0 as they were."),
  ).toBeVisible();

  await page.getByRole("link", { name: "Import a table into it" }).click();
  await page
    .getByLabel("Or paste a table")
    .fill("Key Priority\tActions\nWarm rooms\tOpen the hall on every winter evening");
  await page.getByRole("button", { name: "Show what you understand" }).click();
  await expectNoAxeFindings(page);
  await page.getByRole("checkbox", { name: /Open the hall/ }).press("Space");
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(
    page.getByText("The table has been imported: 0 new, 1 changed, 1 as they were."),
  ).toBeVisible();
});

test("a table is pasted as text where no script runs", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInAs(page, "strategyOfficer");
  await page.goto("/office/plans/import");
  await page.getByLabel("Or paste a table").fill("Key Priority\tActions\nQuiet streets\tMend the lamps");
  await choosePlan(page, "Quiet streets");
  await page.getByRole("button", { name: "Import this" }).click();
  await expect(
    page.getByText("The table has been imported: 2 new, 0 changed, 0 as they were."),
  ).toBeVisible();
  await context.close();
});
