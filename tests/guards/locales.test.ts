import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { languageCodes, originalLanguage, translatedLanguages } from "#app/platform/i18n/languages.ts";
import { localeUses } from "./locale-uses.ts";

type Texts = Map<string, string>;

const pluralForm = /_(zero|one|two|few|many|other)$/;
const withoutForm = (key: string) => key.replace(pluralForm, "");

const namespaces = readdirSync(join("locales", originalLanguage)).map((file) => file.replace(".json", ""));
const publicNamespaces = namespaces.filter((namespace) => !namespace.endsWith("-office"));
const english = textsOf(originalLanguage, namespaces);
const uses = localeUses(new Set(namespaces));

/** Every text of a language by its full key, "ns:path". What is not there is left out. */
function textsOf(language: string, wanted: readonly string[]): Texts {
  const texts: Texts = new Map();
  const add = (key: string, value: unknown) => {
    if (typeof value === "string") texts.set(key, value);
    else
      for (const [name, inner] of Object.entries(value as object))
        add(key.endsWith(":") ? key + name : `${key}.${name}`, inner);
  };
  for (const namespace of wanted) {
    const file = join("locales", language, `${namespace}.json`);
    if (existsSync(file)) add(`${namespace}:`, JSON.parse(readFileSync(file, "utf8")));
  }
  return texts;
}

function isPlural(key: string, texts: Texts): boolean {
  return pluralForm.test(key) && texts.has(`${withoutForm(key)}_other`);
}

/** The forms in which a key stands: itself, or its plural forms. */
function formsOf(key: string, texts: Texts): string[] {
  if (texts.has(key)) return [key];
  return [...texts.keys()].filter((other) => isPlural(other, texts) && withoutForm(other) === key);
}

const variablesOf = (text: string) =>
  new Set([...text.matchAll(/{{\s*([^},\s]+)[^}]*}}/g)].map(([, name]) => name));

/** Whether a plural form stands for one number only, so that its text need not print the number. */
function standsForOneNumber(language: string, form: string): boolean {
  // The form for none at all is taken for 0 alone, in every language.
  if (form === "zero") return true;
  const rules = new Intl.PluralRules(language);
  return (
    Array.from({ length: 1000 }, (_, number) => rules.select(number)).filter((each) => each === form)
      .length === 1
  );
}

function malformed(texts: Texts): string[] {
  return [...texts].flatMap(([key, text]) => {
    if (text.trim() === "") return `${key} is empty`;
    if (text !== text.trim()) return `${key} begins or ends with a space`;
    if (/<\/?[a-z!]|&#?\w+;/i.test(text)) return `${key} has HTML in it`;
    return [];
  });
}

function wrongPluralForms(language: string, texts: Texts): string[] {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const plurals = new Set([...texts.keys()].filter((key) => isPlural(key, texts)).map(withoutForm));
  return [...plurals].flatMap((key) => {
    const present = formsOf(key, texts).map((form) => form.match(pluralForm)?.[1] ?? "");
    const missing = needed
      .filter((form) => !present.includes(form))
      .map((form) => `${key}_${form} is missing`);
    // A text for none at all may stand in every language.
    const needless = present
      .filter((form) => form !== "zero" && !needed.includes(form as Intl.LDMLPluralRule))
      .map((form) => `${key}_${form}: the language has no such form`);
    return [...missing, ...needless];
  });
}

test("every text that the code names exists in English", () => {
  const missing = uses.flatMap(({ place, key, pattern }) => {
    if (key !== undefined) return formsOf(key, english).length > 0 ? [] : `${place} ${key}`;
    return [...english.keys()].some((one) => pattern?.test(withoutForm(one)))
      ? []
      : `${place} ${pattern?.source}`;
  });
  expect(missing).toEqual([]);
});

test("every English text is used", () => {
  const named = new Set(uses.flatMap(({ key }) => key ?? []));
  const patterns = [...new Set(uses.flatMap(({ pattern }) => pattern?.source ?? []))].map(
    (each) => new RegExp(each),
  );
  const unused = [...english.keys()].filter((key) => {
    const names = isPlural(key, english) ? [key, withoutForm(key)] : [key];
    return !names.some((name) => named.has(name) || patterns.some((pattern) => pattern.test(name)));
  });
  expect(unused).toEqual([]);
});

test("whoever shows a text hands over what stands in it", () => {
  const unfilled = uses.flatMap(({ place, key, values, called }) => {
    if (!called || !key || !values) return [];
    const forms = formsOf(key, english);
    const needed = new Set(forms.flatMap((form) => [...variablesOf(english.get(form) ?? "")]));
    if (forms.some((form) => form !== key)) needed.add("count");
    return [...needed]
      .filter((name) => !values.includes(name ?? ""))
      .map((name) => `${place} ${key}: ${name}`);
  });
  expect(unfilled).toEqual([]);
});

test("English texts are whole: none empty, none with HTML, every plural in both forms", () => {
  expect([...malformed(english), ...wrongPluralForms(originalLanguage, english)]).toEqual([]);
});

test("there are texts for the languages that are offered, and for no other", () => {
  const known: string[] = languageCodes;
  expect(readdirSync("locales").filter((folder) => !known.includes(folder))).toEqual([]);
});

for (const code of translatedLanguages) {
  test(`public pages can be read in ${code} from end to end`, () => {
    const texts = textsOf(code, publicNamespaces);
    const folder = join("locales", code);
    const strangers = existsSync(folder)
      ? readdirSync(folder).filter((file) => !publicNamespaces.includes(file.replace(".json", "")))
      : [];
    const wanted = textsOf(originalLanguage, publicNamespaces);
    const base = (key: string, all: Texts) => (isPlural(key, all) ? withoutForm(key) : key);
    const wantedKeys = new Set([...wanted.keys()].map((key) => base(key, wanted)));
    const keys = new Set([...texts.keys()].map((key) => base(key, texts)));
    const problems = [
      ...strangers.map((file) => `locales/${code}/${file}: no public page uses it`),
      ...[...wantedKeys].filter((key) => !keys.has(key)).map((key) => `${key} is missing`),
      ...[...keys].filter((key) => !wantedKeys.has(key)).map((key) => `${key} is not in English`),
      ...wrongPluralForms(code, texts),
      ...malformed(texts),
      ...[...texts].flatMap(([key, text]) => otherVariables(code, key, text, texts, wanted)),
    ];
    expect(problems).toEqual([]);
  });
}

function otherVariables(language: string, key: string, text: string, texts: Texts, wanted: Texts): string[] {
  const plural = isPlural(key, texts);
  const forms = formsOf(plural ? withoutForm(key) : key, wanted);
  if (forms.length === 0) return [];
  const expected = new Set(forms.flatMap((form) => [...variablesOf(wanted.get(form) ?? "")]));
  const found = variablesOf(text);
  const mayOmitCount = plural && standsForOneNumber(language, key.match(pluralForm)?.[1] ?? "");
  const missing = [...expected].filter((name) => !found.has(name) && !(name === "count" && mayOmitCount));
  const extra = [...found].filter((name) => !expected.has(name));
  return [
    ...missing.map((name) => `${key} leaves out {{${name}}}`),
    ...extra.map((name) => `${key} has {{${name}}}, which English has not`),
  ];
}
