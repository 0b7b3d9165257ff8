import { expect, test } from "vitest";
import { renderInEnglish } from "#tests/support/render.tsx";
import { Pagination, pagesShown } from "./pagination.tsx";

test("the first, the last and the neighbouring pages are offered", () => {
  expect(pagesShown(5, 11)).toEqual([1, 4, 5, 6, 11]);
  expect(pagesShown(1, 2)).toEqual([1, 2]);
  expect(pagesShown(11, 11)).toEqual([1, 10, 11]);
});

test("a list of one page has no pagination", () => {
  expect(renderInEnglish(<Pagination page={1} pages={1} hrefFor={String} />)).toBe("");
});

test("the current page is marked, and there is no way before the first", () => {
  const html = renderInEnglish(<Pagination page={1} pages={3} hrefFor={(page) => `?page=${page}`} />);
  expect(html).toMatch(/<a href="\?page=1"[^>]*aria-current="page"/);
  expect(html).not.toContain("Previous");
  expect(html).toContain('<a href="?page=2" rel="next">Next</a>');
});
