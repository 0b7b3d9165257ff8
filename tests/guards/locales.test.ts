import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { languageCodes, originalLanguage, translatedLanguages } from "#app/platform/i18n/languages.ts";
import { wordsInSources } from "./words-in-sources.ts";

type Texts = Map<string, string>;

const pluralForm = /_(zero|one|two|few|many|other)$/;
const withoutForm = (key: string) => key.replace(pluralForm, "");

const namespaces = readdirSync(join("locales", originalLanguage)).map((file) => file.replace(".json", ""));
const publicNamespaces = namespaces.filter((namespace) => !namespace.endsWith("-office"));
const english = textsOf(originalLanguage, namespaces);
const { texts: quoted, templates, calls } = wordsInSources();

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

const startsLikeKey = (text: string) => namespaces.includes(/^([a-z-]+):[\w.-]*$/.exec(text)?.[1] ?? "");
const keys = new Set([...english.keys()].map((key) => (isPlural(key, english) ? withoutForm(key) : key)));

// The compiler checks the keys that are handed on as keys. A schema's messages are plain texts to it.
test("every text in quotes that reads like a key of a text is one", () => {
  const named = quoted.filter(({ text }) => startsLikeKey(text));
  expect(named.length).toBeGreaterThan(2000);
  const begun = templates.filter(({ start }) => startsLikeKey(start));
  const isPart = (pattern: RegExp) => [...keys].some((key) => pattern.test(key));
  expect([
    ...named.filter(({ text }) => !keys.has(text)).map(({ place, text }) => `${place} ${text}`),
    ...begun.filter(({ pattern }) => !isPart(pattern)).map(({ place, start }) => `${place} ${start}`),
  ]).toEqual([]);
});

test("every English text is used", () => {
  const named = new Set(quoted.map(({ text }) => text));
  const begun = templates.filter(({ start }) => startsLikeKey(start));
  expect(
    [...keys].filter((key) => !named.has(key) && !begun.some(({ pattern }) => pattern.test(key))),
  ).toEqual([]);
});

test("whoever shows a text hands over what stands in it", () => {
  const unfilled = calls.flatMap(({ place, key, values }) => {
    if (!values) return [];
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
