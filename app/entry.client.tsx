import { RemixBrowser } from "@remix-run/react";
import i18next from "i18next";
import { StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { i18nOptions } from "#app/platform/i18n/options.ts";
import { keepTypedEarly } from "#app/ui/typed-early.ts";

const stopKeeping = keepTypedEarly(document);

/** Ends the watch over early typing once the page is taken over. */
function TakenOver() {
  useEffect(stopKeeping, []);
  return null;
}

// Only office pages run scripts, and they are in English.
const files = import.meta.glob<Record<string, unknown>>("/locales/en/*.json", {
  eager: true,
  import: "default",
});

async function start(): Promise<void> {
  const texts = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path.split("/").at(-1)?.replace(".json", "") ?? path,
      content,
    ]),
  );
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: "en", resources: { en: texts } });
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
