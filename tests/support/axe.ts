import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Resolves when the page has stopped changing: axe calls a field nameless whose label is exchanged while it looks. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  let seen = "";
  const isStill = async () => {
    const before = seen;
    // There is nothing to read while the next page is on its way.
    seen = await page.content().catch(() => "");
    return seen !== "" && seen === before;
  };
  await expect.poll(isStill, { intervals: [100], timeout: 15_000 }).toBe(true);
}

/** Fails unless axe finds nothing on the page, by WCAG 2.2 A and AA and by axe's own best practices. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  await settle(page);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    // What passes is not read; and without frames in any page, a page of axe's own to add up theirs is only waited for.
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  expect(found, new URL(page.url()).pathname).toEqual([]);
}

/** As `expectNoAxeFindings`, for many pages of few kinds: pages made of the same elements of the same classes are looked at once. */
export function axeOncePerKind(): (page: Page) => Promise<void> {
  const seen = new Set<string>();
  return async (page) => {
    const kind = await page.locator("body").evaluate((body) => {
      const parts = [...body.querySelectorAll("*")].map(
        (element) => `${element.tagName} ${element.getAttribute("type")} ${element.getAttribute("class")}`,
      );
      return [...new Set(parts)].sort().join("\n");
    });
    if (seen.has(kind)) return;
    seen.add(kind);
    await expectNoAxeFindings(page);
  };
}
