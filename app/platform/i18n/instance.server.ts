import i18next, { type i18n, type Resource } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./languages.ts";
import { optionsFor } from "./options.ts";
import type { Translate } from "./texts.ts";

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

const instances = new Map<Language, i18n>();

/** i18next in one language, for React. Synchronous: a suspended one would stop the page from starting its script. */
export function i18nextFor(language: Language): i18n {
  let instance = instances.get(language);
  if (!instance) {
    instance = base.cloneInstance({ ...optionsFor(language), lng: language, initAsync: false });
    instances.set(language, instance);
  }
  return instance;
}

/** What puts texts into words of one language. */
export function translatorFor(language: Language): { t: Translate } {
  return { t: i18nextFor(language).t };
}
