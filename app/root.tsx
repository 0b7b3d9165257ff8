import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { paths } from "#app/paths.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { directionOf, languageOfPath } from "#app/platform/i18n/languages.ts";
import { DocumentTitle, type PageHandle, ServerAnswer } from "#app/ui/document-title.tsx";
import { FailurePage } from "#app/ui/failure-page.tsx";
import { Moves } from "#app/ui/moves.tsx";
import publicStyles from "#app/ui/styles/public.scss?url";

export async function loader({ context }: LoaderFunctionArgs) {
  return { nonce: context.nonce, requestId: context.requestId, recordId: newId() };
}

export const meta: MetaFunction = () => [{ title: "Conversations" }];

export function Layout({ children }: { children: ReactNode }) {
  const language = languageOfPath(useLocation().pathname);
  const facts = useRouteLoaderData<typeof loader>("root");
  const wantsScript = useMatches().some((match) => (match.handle as PageHandle | undefined)?.scripts);
  // A page that failed on the server does without script: it may lack the nonce, and has nothing to do in the browser.
  const failed = useContext(ServerAnswer)?.failed ?? false;
  const runsScript = wantsScript && Boolean(facts) && !failed;
  const nonce = typeof document === "undefined" ? facts?.nonce : "";
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <DocumentTitle />
        <Links />
      </head>
      <body>
        {children}
        {runsScript ? <Moves /> : null}
        {runsScript ? <ScrollRestoration nonce={nonce} /> : null}
        {runsScript ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const language = languageOfPath(useLocation().pathname);
  return (
    <>
      <link rel="stylesheet" href={publicStyles} />
      <FailurePage homeHref={paths.public.home(language)} />
    </>
  );
}
