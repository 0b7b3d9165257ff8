import type { Page } from "@playwright/test";

/** Looks for words in what was said in the example's consultation, whichever was made last. */
export async function findWords(page: Page, words: string): Promise<void> {
  await page.goto("/office/contributions");
  const consultation = page.getByLabel("Consultation");
  const choice = consultation.locator("option", { hasText: "Conversations with You 2026" });
  await consultation.selectOption((await choice.getAttribute("value")) ?? "");
  await page.getByRole("searchbox").fill(words);
  await page.getByRole("searchbox").press("Enter");
}
