import { expect, test } from "vitest";
import { tablesOf } from "#app/features/plans/layouts/layout.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { openParts, parseXml } from "#tests/support/docx-parts.ts";
import { sheetOf } from "./printed.ts";
import { writePlanXlsx } from "./write-plan-xlsx.server.ts";

test("words of a workbook are never a formula, whatever they begin with, so they need no apostrophe", async () => {
  const words = [
    '=HYPERLINK("http://x","click")',
    "+44 131",
    "-5",
    "@SUM(1)",
    "＝1+1",
    "\t=1",
    "- one\n- two",
  ];
  const of = tablesOf(shippedLayouts).find(({ table }) => table.rows === "footnotes");
  if (!of) throw new Error("no layout prints footnotes");
  const texts = [["Mark", "Words"], ...words.map((one, at) => [String(at + 1), one])];
  const parts = await openParts(
    await writePlanXlsx([{ of, sheet: sheetOf(of.table), lines: [], texts }], "Total"),
  );
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  parseXml("sheet1.xml", sheet);
  expect(sheet).not.toMatch(/<f[ />]/);
  const kinds = new Set(
    [...sheet.matchAll(/<c r="[A-Z]+\d+"([^>]*)>/g)].map((cell) => / t="(\w+)"/.exec(cell[1] ?? "")?.[1]),
  );
  expect([...kinds].every((kind) => kind === "s" || kind === "inlineStr")).toBe(true);
  const held = `${sheet}${parts["xl/sharedStrings.xml"] ?? ""}`.replaceAll("&quot;", '"');
  for (const one of words) expect(held, one).toContain(`>${one}<`);
});
