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
  { href: paths.office.home(), key: "site-office:nav.home" },
  { href: paths.office.plans(), key: "site-office:nav.plans" },
  { href: paths.office.consultations(), key: "site-office:nav.consultations" },
  { href: paths.office.contributions(), key: "site-office:nav.contributions" },
  { href: paths.office.drafts(), key: "site-office:nav.drafts" },
  { href: paths.office.calls(), key: "site-office:nav.stigmaPlans" },
  { href: paths.office.audit(), key: "site-office:nav.audit" },
] as const;

const administration = [
  { href: paths.admin.accounts(), key: "site-office:nav.accounts" },
  { href: paths.admin.panel(), key: "panel-office:admin.nav" },
  { href: paths.admin.partnership(), key: "site-office:nav.partnership" },
  { href: paths.admin.helpLines(), key: "site-office:nav.helpLines" },
  { href: paths.admin.terms(), key: "site-office:nav.terms" },
  { href: paths.admin.layouts(), key: "site-office:nav.layouts" },
  { href: paths.admin.outbox(), key: "site-office:nav.outbox" },
] as const;

export default function OfficePages() {
  return <SignedInPage frame={useFrame()} />;
}

export function ErrorBoundary() {
  return <SignedInPage frame={useFrame()} failed />;
}

function useFrame() {
  // An error boundary may not ask for its own route's data in any other way.
  const data = useRouteLoaderData<typeof loader>("routes/office/layout");
  return (
    data && {
      ...data,
      homeHref: paths.office.home(),
      sections: [...sections, ...(data.viewer.role === "administrator" ? administration : [])],
    }
  );
}
