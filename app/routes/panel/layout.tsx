import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { SignedInPage } from "#app/features/partnership/accounts/components/signed-in-frame.tsx";
import { SiteFooter } from "#app/features/partnership/accounts/components/site-footer.tsx";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { inEachLanguage } from "#app/platform/i18n/languages.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import officeStyles from "#app/ui/styles/office.scss?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: officeStyles }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  return { viewer, language, partnership: await findPartnership() };
}

const sections = [
  { path: paths.panel.home, key: "panel-member:nav.home" },
  { path: paths.panel.comments, key: "panel-member:nav.comments" },
  { path: paths.panel.support, key: "panel-member:nav.support" },
  { path: paths.panel.name, key: "panel-member:nav.name" },
] as const;

export default function PanelPages() {
  return <SignedInPage frame={useFrame()} />;
}

export function ErrorBoundary() {
  return <SignedInPage frame={useFrame()} failed />;
}

function useFrame() {
  const { pathname } = useLocation();
  // An error boundary may not ask for its own route's data in any other way.
  const data = useRouteLoaderData<typeof loader>("routes/panel/layout");
  if (!data) return undefined;
  const { viewer, partnership, language } = data;
  return {
    viewer,
    partnership,
    homeHref: paths.panel.home(language),
    sections: sections.map(({ path, key }) => ({ href: path(language), key })),
    roleKey: "panel-member:role" as const,
    languages: inEachLanguage(pathname),
    footer: <SiteFooter partnership={partnership} language={language} />,
  };
}
