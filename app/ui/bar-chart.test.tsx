import { expect, test } from "vitest";
import { renderInEnglish } from "#tests/support/render.tsx";
import { BarChart, barWidth } from "./bar-chart.tsx";

test("a bar is as long as its share of the whole", () => {
  expect(barWidth(17, 52)).toBe(32.7);
  expect(barWidth(52, 52)).toBe(100);
});

test("a bar is never longer than the whole nor shorter than nothing", () => {
  expect(barWidth(60, 52)).toBe(100);
  expect(barWidth(-1, 52)).toBe(0);
  expect(barWidth(3, 0)).toBe(0);
});

test("without a whole, the largest bar fills the width", () => {
  const html = renderInEnglish(
    <BarChart
      title="Views"
      bars={[
        { label: "Supports", value: 4, display: "4 of 8 people" },
        { label: "Opposes", value: 8, display: "8 of 8 people" },
      ]}
    />,
  );
  expect([...html.matchAll(/<rect width="([\d.]+)"/g)].map((match) => match[1])).toEqual(["50", "100"]);
});

test("every bar has its label and count as text, and the drawing is silent", () => {
  const html = renderInEnglish(
    <BarChart
      title="Views"
      bars={[{ label: "Supports", value: 4, display: "4 of 8 people", href: "/voices" }]}
    />,
  );
  expect(html).toContain('<a href="/voices">Supports</a>');
  expect(html).toContain("4 of 8 people");
  expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
});
