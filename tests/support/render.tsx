import { createInstance } from "i18next";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import common from "../../locales/en/common.json";

/** The HTML that the server would send for this element, in English, with the texts that `app/ui` uses. */
export function renderInEnglish(element: ReactElement) {
  const i18n = createInstance();
  i18n.use(initReactI18next);
  i18n.init({
    lng: "en",
    initAsync: false,
    defaultNS: "common",
    resources: { en: { common } },
    interpolation: { escapeValue: false },
  });
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{element}</I18nextProvider>);
}
