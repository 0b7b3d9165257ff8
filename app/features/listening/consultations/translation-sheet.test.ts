import { expect, test } from "vitest";
import { consultationSheet } from "./consultation-sheet.ts";
import { withTranslated } from "./translated-text.ts";
import { sheetForm } from "./translation-forms.ts";
import { lineName, sheetProgress, textsByRecord } from "./translation-sheet.ts";

const consultation = {
  id: "c1",
  title: "Conversations",
  purpose: "To hear you",
  canChange: "",
  cannotChange: "",
  whoReads: "",
  whatNext: "",
  translations: { pl: { title: "Rozmowy" } },
  groups: [
    { id: "g1", name: "Families", translations: {}, retiredAt: null },
    { id: "g2", name: "Gone", translations: {}, retiredAt: new Date(0) },
  ],
  localities: [],
  channels: [],
  routeMap: null,
};
const sections = consultationSheet(consultation, "pl");

test("a sheet asks for what says something in English and is still offered", () => {
  expect(sections.flatMap(({ lines }) => lines.map(({ original }) => original))).toEqual([
    "Conversations",
    "To hear you",
    "Families",
  ]);
  expect(sheetProgress(sections)).toEqual({ missing: 2, total: 3 });
});

test("what a sheet sends goes to the record and field that it stands for", () => {
  const names = sections.flatMap(({ lines }) => lines.map(lineName));
  const form = sheetForm(sections).parse({
    [names[1] ?? ""]: "Cel",
    [names[2] ?? ""]: "Rodziny",
    foreign: "x",
  });
  expect(textsByRecord(sections, form)).toEqual(
    new Map([
      ["c1", { title: "", purpose: "Cel" }],
      ["g1", { name: "Rodziny" }],
    ]),
  );
});

test("translating into one language leaves the others, and an emptied text is taken away", () => {
  const before = { pl: { title: "Rozmowy", purpose: "Cel" }, ar: { title: "محادثات" } };
  expect(withTranslated(before, "pl", { title: "", purpose: "Nowy cel" })).toEqual({
    ar: { title: "محادثات" },
    pl: { purpose: "Nowy cel" },
  });
  expect(withTranslated(before, "ar", { title: " " })).toEqual({ pl: before.pl });
  expect(() => withTranslated("not a record", "gd", { title: "Còmhradh" })).toThrow("damaged");
});
