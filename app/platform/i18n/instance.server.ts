import i18next, { type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./languages.ts";
import { optionsFor } from "./options.ts";

const files = import.meta.glob<Record<string, unknown>>("/locales/*/*.json", {
  eager: true,
  import: "default",
});

const resources: Resource = {};
for (const [path, texts] of Object.entries(files)) {
  const [language = "", file = ""] = path.split("/").slice(-2);
  resources[language] ??= {};
  Object.assign(resources[language], { [file.replace(".json", "")]: texts });
}

const base = i18next.createInstance();
void base.use(initReactI18next).init({ ...optionsFor("en"), lng: "en", resources, initAsync: false });

const translators = new Map<Language, i18n>();

/** The translator in one language. Synchronous: a suspended one would stop the page from starting its script. */
export function translatorFor(language: Language): i18n {
  let translator = translators.get(language);
  if (!translator) {
    translator = base.cloneInstance({ ...optionsFor(language), lng: language, initAsync: false });
    translators.set(language, translator);
  }
  return translator;
}
