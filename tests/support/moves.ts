import type { Locator, Page } from "@playwright/test";

/** Makes whoever uses a page wait, before they press or read anything, while the page says that the next is on its way. */
export async function waitForMoves(page: Page): Promise<void> {
  await page.addLocatorHandler(page.locator(".moves--pending [role=status]"), async () => {});
}

/** Follows a link, and returns the address to which it led. */
export async function addressBehind(link: Locator): Promise<string> {
  const page = link.page();
  const before = page.url();
  await link.click();
  await page.waitForURL((address) => address.href !== before);
  return page.url();
}
