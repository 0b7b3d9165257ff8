import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { findBody, indexBodies, leadKey, parseLeads } from "./lead.ts";

const names = (cell: string) => parseLeads(cell).leads.map((lead) => lead.words);

const cells: [string, string[]][] = [
  ["Dundee Health and Social Care Partnership", ["Dundee Health and Social Care Partnership"]],
  ["Partnership / Third Sector", ["Partnership", "Third Sector"]],
  [
    "DVA/ Protecting People Communications/ DHSCP Communications",
    ["DVA", "Protecting People Communications", "DHSCP Communications"],
  ],
  ["NHS Tayside\nPolice Scotland", ["NHS Tayside", "Police Scotland"]],
  ["• NHS Tayside\n• Police Scotland", ["NHS Tayside", "Police Scotland"]],
  ["NHS Tayside; Police Scotland", ["NHS Tayside", "Police Scotland"]],
  ["Chief Officers Group in collaboration with ADP", ["Chief Officers Group", "ADP"]],
  [
    "HSCP Commissioning and Contracts Supported by Tayside ADP Officer",
    ["HSCP Commissioning and Contracts", "Tayside ADP Officer"],
  ],
  ["Finance, Performance and Commissioning Group", ["Finance, Performance and Commissioning Group"]],
  ["LBTH DAAT, Barts Health", ["LBTH DAAT", "Barts Health"]],
  ["Public Health (LBTH)", ["Public Health (LBTH)"]],
  ["Integrated Manager (Nursing, Community)", ["Integrated Manager (Nursing, Community)"]],
  ["Learning and\norganisational development", ["Learning and organisational development"]],
  ["xxxx", []],
  ["", []],
];

test.each(cells)("%j names its leads", (cell, expected) => expect(names(cell)).toEqual(expected));

test("the first of several answers for the row, and that is doubted unless the words say so", () => {
  const several = parseLeads("NHS / Council");
  expect(several.leads.map((lead) => lead.isAccountable)).toEqual([true, false]);
  expect(several.doubts).toEqual([{ doubt: "firstAccountable", words: "NHS" }]);
  expect(parseLeads("NHS in collaboration with Council").doubts).toEqual([]);
  expect(parseLeads("NHS").doubts).toEqual([]);
});

test("a comma parts two leads with a doubt, and none where the whole is a name that is known", () => {
  expect(parseLeads("Trading Standards, LBTH").doubts.map((one) => one.doubt)).toContain("commaSplit");
  const known = parseLeads("Trading Standards, LBTH", (words) => words === "Trading Standards, LBTH");
  expect(known).toEqual({ leads: [{ words: "Trading Standards, LBTH", isAccountable: true }], doubts: [] });
});

const body = (name: string) => ({ id: name, name, aliases: [leadKey(name)] });
const bodies = indexBodies([
  ...[
    body("NHS Tayside Public Health"),
    body("Alcohol and Drugs Partnership"),
    body("Trauma Steering Group"),
  ],
  ...[body("Adult Day Programme"), body("Children’s Officers Group"), body("Chief Officers Group")],
]);

test("a body is known however its capitals, spaces and apostrophes are written", () => {
  expect(findBody("  trauma steering  group", bodies)).toMatchObject({ how: "known" });
  expect(findBody("Childrens Officers Group", bodies)).toMatchObject({ how: "known" });
});

test("a slip of spelling in a long name, or its initials, are taken for the body and say that they are a guess", () => {
  expect(findBody("NHS Tayside Public Heath", bodies)).toMatchObject({
    how: "spelling",
    body: { name: "NHS Tayside Public Health" },
  });
  expect(findBody("TSG", bodies)).toMatchObject({ how: "acronym", body: { name: "Trauma Steering Group" } });
});

test("initials that two bodies share, and short names that differ, stand for nobody", () => {
  expect(findBody("ADP", bodies)).toEqual({ how: "new" });
  expect(findBody("COG", bodies)).toEqual({ how: "new" });
  expect(findBody("LBTH", bodies)).toEqual({ how: "new" });
  expect(findBody("Trauma Working Group", bodies)).toEqual({ how: "new" });
});

const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "NHS",
        "and",
        "/",
        ",",
        ";",
        "\n",
        "• ",
        "(",
        ")",
        "with",
        "in collaboration with",
        "24/7",
        "Group",
      ),
      { maxLength: 9 },
    )
    .map((some) => some.join(" ")),
);

property.prop([words])(
  "whatever the cell, exactly one lead of several answers for it and no lead is empty",
  (cell) => {
    const { leads } = parseLeads(cell);
    expect(leads.every((lead) => lead.words.trim() !== "")).toBe(true);
    expect(leads.filter((lead) => lead.isAccountable)).toHaveLength(Math.min(1, leads.length));
  },
);

const plainName = fc.constantFrom(
  "NHS Tayside",
  "Third Sector",
  "DVVA",
  "Police Scotland",
  "Public Health (LBTH)",
);

property.prop([
  fc.array(plainName, { minLength: 1, maxLength: 5 }),
  fc.constantFrom(" / ", "/", "; ", "\n", " supported by "),
])("names joined by any separator are read as those names", (some, separator) => {
  expect(names(some.join(separator))).toEqual(some);
});
