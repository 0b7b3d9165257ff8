import { createInstance } from "i18next";
import { expect, test } from "vitest";
import type { Language } from "#app/platform/i18n/languages.ts";
import { optionsFor } from "./options.ts";

function answered(language: Language): string {
  const i18n = createInstance();
  const resources = { [language]: { common: { answered: "{{name}}, {{day}}" } } };
  i18n.init({ ...optionsFor(language), lng: language, resources, initAsync: false });
  return i18n.t("common:answered", { name: "Fergus <Dunmore>", day: "21" });
}

test("a name and a day in right-to-left words are kept apart, so that neither draws the other to its side", () => {
  expect(answered("ar")).toBe("\u2068Fergus <Dunmore>\u2069, \u206821\u2069");
  expect(answered("ur")).toBe(answered("ar"));
  expect(answered("pl")).toBe("Fergus <Dunmore>, 21");
});
