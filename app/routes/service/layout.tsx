import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useRouteLoaderData } from "@remix-run/react";
import { SignedInPage } from "#app/features/partnership/accounts/components/signed-in-frame.tsx";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import officeStyles from "#app/ui/styles/office.scss?url";

export const handle: PageHandle = { scripts: true };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: officeStyles }];

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return { viewer, partnership: await findPartnership() };
}

const sections = [
  { href: paths.service.home(), key: "site-office:nav.home" },
  { href: paths.service.plans(), key: "site-office:nav.sharedPlans" },
] as const;

export default function ServicePages() {
  return <SignedInPage frame={useFrame()} />;
}

export function ErrorBoundary() {
  return <SignedInPage frame={useFrame()} failed />;
}

function useFrame() {
  // An error boundary may not ask for its own route's data in any other way.
  const data = useRouteLoaderData<typeof loader>("routes/service/layout");
  return data && { ...data, homeHref: paths.service.home(), sections };
}
