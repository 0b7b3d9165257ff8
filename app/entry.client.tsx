import { RemixBrowser } from "@remix-run/react";
import i18next, { type ResourceKey, type ResourceLanguage } from "i18next";
import { StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { knowsLanguage } from "#app/platform/i18n/dates.ts";
import { isLanguage, languageOfPath } from "#app/platform/i18n/languages.ts";
import { optionsFor } from "#app/platform/i18n/options.ts";
import { keepTypedEarly } from "#app/ui/typed-early.ts";

const stopKeeping = keepTypedEarly(document);

/** Ends the watch over early typing once the page is taken over. */
function TakenOver() {
  useEffect(stopKeeping, []);
  return null;
}

// The build puts each language's texts into one file, and the office's into another: a page fetches its own.
const files = import.meta.glob<ResourceKey>("/locales/*/*.json", { import: "default" });

async function textsOf(language: string, withOffice: boolean): Promise<ResourceLanguage> {
  const own = Object.entries(files).filter(
    ([path]) => path.startsWith(`/locales/${language}/`) && (withOffice || !path.endsWith("-office.json")),
  );
  return Object.fromEntries(
    await Promise.all(
      own.map(async ([path, load]) => [path.split("/").at(-1)?.replace(".json", ""), await load()] as const),
    ),
  );
}

async function start(): Promise<void> {
  const { pathname } = window.location;
  const language = languageOfPath(pathname);
  // A browser that words this language's dates in another way would put its words over the server's.
  if (!knowsLanguage(language)) return stopKeeping();
  const isOffice = !isLanguage(pathname.split("/")[1]);
  await i18next.use(initReactI18next).init({
    ...optionsFor(language),
    lng: language,
    resources: { [language]: await textsOf(language, isOffice) },
  });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18next}>
          <RemixBrowser />
          <TakenOver />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void start();
