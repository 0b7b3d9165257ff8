import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { compareVersions } from "./compare.ts";

const paragraph = (id: string, text: string, heading = "One") => ({ id, text, heading });
const states = (rows: ReturnType<typeof compareVersions>) => rows.map(({ id, state }) => [id, state]);

test("two versions stand side by side with the words that differ marked on either side", () => {
  const [row] = compareVersions(
    [paragraph("a", "We will help you.")],
    [paragraph("a", "We will always help.")],
  );
  expect(row?.state).toBe("changed");
  expect(row?.before.filter((part) => part.isChanged).map((part) => part.text.trim())).toContain("you");
  expect(row?.after.filter((part) => part.isChanged).map((part) => part.text.trim())).toContain("always");
});

test("paragraphs that came, went, moved or stayed are told apart", () => {
  const before = [paragraph("a", "A"), paragraph("b", "B"), paragraph("c", "C"), paragraph("d", "D")];
  const after = [paragraph("b", "B"), paragraph("new", "N"), paragraph("d", "D"), paragraph("a", "A")];
  const rows = states(compareVersions(before, after));
  expect(rows.toSorted()).toEqual([
    ["a", "moved"],
    ["b", "same"],
    ["c", "removed"],
    ["d", "same"],
    ["new", "added"],
  ]);
  expect(rows.map(([id]) => id).filter((id) => id !== "c")).toEqual(["b", "new", "d", "a"]);
});

const draft = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), text: fc.lorem(), heading: fc.constant("One") }),
  {
    selector: ({ id }) => id,
  },
);

property.prop([draft, draft])(
  "no word of either version is lost or added in the comparison",
  (before, after) => {
    const rows = compareVersions(before, after);
    const join = (parts: { text: string }[]) => parts.map((part) => part.text).join("");
    for (const { id, text } of after) expect(join(rows.find((row) => row.id === id)?.after ?? [])).toBe(text);
    for (const { id, text } of before)
      expect(join(rows.find((row) => row.id === id)?.before ?? [])).toBe(text);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  },
);
