import { Buffer } from "node:buffer";
import { expect, test } from "@playwright/test";
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
