import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { SignedInFrame } from "#app/features/accounts/components/signed-in-frame.tsx";
import { findPartnership } from "#app/features/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FailureMessage, FailurePage } from "#app/ui/failure-page.tsx";
import officeStyles from "#app/ui/styles/office.scss?url";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle = { scripts: true };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: officeStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "panel/home");
  return { viewer, partnership: await findPartnership() };
}

const sections = [
  { href: paths.panel.home(), key: "site-office:nav.home" },
  { href: paths.panel.comments(), key: "panel-office:member.nav.comments" },
  { href: paths.panel.support(), key: "panel-office:member.nav.support" },
  { href: paths.panel.name(), key: "panel-office:member.nav.name" },
] as const;

export default function PanelPages() {
  return (
    <PanelFrame>
      <Outlet />
    </PanelFrame>
  );
}

/** A page that failed still offers the way home, unless the frame itself is what failed. */
export function ErrorBoundary() {
  if (!useFrame()) return <FailurePage homeHref={paths.frontDoor()} />;
  return (
    <PanelFrame>
      <FailureMessage homeHref={paths.panel.home()} />
    </PanelFrame>
  );
}

// An error boundary may not ask for its own route's data in any other way.
const useFrame = () => useRouteLoaderData<typeof loader>("routes/panel/layout");

function PanelFrame({ children }: { children: ReactNode }) {
  const frame = useFrame();
  if (!frame) return null;
  return (
    <SignedInFrame
      viewer={frame.viewer}
      partnership={frame.partnership}
      homeHref={paths.panel.home()}
      sections={sections}
    >
      {children}
    </SignedInFrame>
  );
}
