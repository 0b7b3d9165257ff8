import { createInstance } from "i18next";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import common from "../../locales/en/common.json";

/** The HTML that the server would send for this element on a page of the office, in English, with the texts that `app/ui` uses. */
export function renderInEnglish(element: ReactElement) {
  const i18n = createInstance();
  i18n.use(initReactI18next);
  i18n.init({
    lng: "en",
    initAsync: false,
    resources: { en: { common } },
    interpolation: { escapeValue: false },
  });
  const page = <I18nextProvider i18n={i18n}>{element}</I18nextProvider>;
  return renderToStaticMarkup(atOffice(page));
}

function atOffice(page: ReactElement) {
  const location = { pathname: "/office", search: "", hash: "", state: null, key: "default" };
  const context: Parameters<typeof createStaticRouter>[1] = {
    basename: "/",
    location,
    matches: [
      { params: {}, pathname: "/office", pathnameBase: "/office", route: { id: "page", path: "/office" } },
    ],
    loaderData: {},
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  const router = createStaticRouter([{ id: "page", path: "/office", element: page }], context);
  return <StaticRouterProvider router={router} context={context} hydrate={false} />;
}
