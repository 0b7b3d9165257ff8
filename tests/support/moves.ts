import type { Locator, Page } from "@playwright/test";

/** Makes whoever uses a page wait, before they press or read anything, while the page says that the next is on its way. */
export async function waitForMoves(page: Page): Promise<void> {
  await page.addLocatorHandler(page.locator(".moves--pending [role=status]"), async () => {});
}

/** Follows a link, and returns the address to which it led: the one that the link names. */
export async function addressBehind(link: Locator): Promise<string> {
  const page = link.page();
  // It may be on a page that is still on its way, so the address before the press says nothing.
  const named = new URL((await link.getAttribute("href")) ?? "", page.url());
  await link.click();
  await page.waitForURL((address) => address.pathname === named.pathname);
  return page.url();
}
