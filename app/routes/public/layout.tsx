import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLocation, useMatches, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { listHelpLines } from "#app/features/listening/consultations/queries.server.ts";
import { SiteFooter } from "#app/features/partnership/accounts/components/site-footer.tsx";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { HelpPanel } from "#app/features/partnership/help-lines/components/help-panel.tsx";
import { paths } from "#app/paths.ts";
import { remembered } from "#app/platform/http/direct-answers/public-content.server.ts";
import { inEachLanguage, languageOfPath } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FailureMessage, FailurePage } from "#app/ui/failure-page.tsx";
import { PublicLayout } from "#app/ui/public-layout.tsx";
import publicStyles from "#app/ui/styles/public.scss?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: publicStyles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  return await remembered(`public-frame:${language}`, async () => ({
    partnership: await findPartnership(),
    helpLines: await listHelpLines(language),
  }));
}

export default function PublicPages() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  );
}

/** A page that failed still offers help and the other pages, unless the frame itself is what failed. */
export function ErrorBoundary() {
  const framed = Boolean(useFrame());
  const home = paths.public.home(languageOfPath(useLocation().pathname));
  if (!framed) return <FailurePage homeHref={home} />;
  return (
    <PublicFrame>
      <FailureMessage homeHref={home} />
    </PublicFrame>
  );
}

// An error boundary may not ask for its own route's data in any other way.
const useFrame = () => useRouteLoaderData<typeof loader>("routes/public/layout");

function PublicFrame({ children }: { children: ReactNode }) {
  const frame = useFrame();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const language = languageOfPath(pathname);
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  if (!frame) return null;
  const { partnership, helpLines } = frame;
  return (
    <PublicLayout
      partnershipName={partnership.name}
      homeHref={paths.public.home(language)}
      languages={inEachLanguage(pathname)}
      currentLanguage={language}
      exampleNotice={partnership.isExample ? t("site:example") : undefined}
      help={<HelpPanel lines={helpLines} />}
      leaveHref={handles.some((handle) => handle?.leave) ? paths.public.leave(language) : undefined}
      wide={handles.some((handle) => handle?.wide)}
      footer={
        <SiteFooter
          partnership={partnership}
          language={language}
          signInHref={paths.signIn(undefined, language)}
        />
      }
    >
      {children}
    </PublicLayout>
  );
}
