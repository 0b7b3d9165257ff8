import { expect, type Page } from "@playwright/test";
import { accounts } from "#prisma/seed/partnership/accounts.ts";
import { waitForMoves } from "./moves.ts";

/** Signs in, through the form, as the example's person with this role, who waits for pages unless they are impatient. */
export async function signInAs(
  page: Page,
  role: (typeof accounts)[number]["role"],
  { isImpatient = false } = {},
): Promise<void> {
  if (!isImpatient) await waitForMoves(page);
  const account = accounts.find((one) => one.role === role);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(account?.email ?? "");
  await page.getByLabel("Password").fill(process.env.CONVERSATIONS_DEMO_PASSWORD ?? "");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
