import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { SignedInFrame } from "#app/features/accounts/components/signed-in-frame.tsx";
import { findPartnership } from "#app/features/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { FailureMessage, FailurePage } from "#app/ui/failure-page.tsx";
import officeStyles from "#app/ui/styles/office.scss?url";
import { requireViewer } from "../require-viewer.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: officeStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "service/home");
  return { viewer, partnership: await findPartnership() };
}

const sections = [
  { href: paths.service.home(), key: "site-office:nav.home" },
  { href: paths.service.plans(), key: "site-office:nav.sharedPlans" },
] as const;

export default function ServicePages() {
  return (
    <ServiceFrame>
      <Outlet />
    </ServiceFrame>
  );
}

/** A page that failed still offers the way home, unless the frame itself is what failed. */
export function ErrorBoundary() {
  if (!useFrame()) return <FailurePage homeHref={paths.frontDoor()} />;
  return (
    <ServiceFrame>
      <FailureMessage homeHref={paths.service.home()} />
    </ServiceFrame>
  );
}

// An error boundary may not ask for its own route's data in any other way.
const useFrame = () => useRouteLoaderData<typeof loader>("routes/service/layout");

function ServiceFrame({ children }: { children: ReactNode }) {
  const frame = useFrame();
  if (!frame) return null;
  return (
    <SignedInFrame
      viewer={frame.viewer}
      partnership={frame.partnership}
      homeHref={paths.service.home()}
      sections={sections}
    >
      {children}
    </SignedInFrame>
  );
}
