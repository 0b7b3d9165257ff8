import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPartnership } from "#app/features/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { OfficeLayout } from "#app/ui/office-layout.tsx";
import officeStyles from "#app/ui/styles/office.scss?url";
import { requireViewer } from "../require-viewer.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: officeStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "service/home");
  return { viewer, partnership: await findPartnership() };
}

export default function Frame() {
  const { viewer, partnership } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const plans = paths.service.plans();
  return (
    <OfficeLayout
      partnershipName={partnership.name}
      viewerName={viewer.name}
      roleName={t(`accounts-office:roles.${viewer.role}`)}
      homeHref={paths.service.home()}
      accountHref={paths.account()}
      signOutAction={paths.signOut()}
      exampleNotice={partnership.isExample ? t("site:example") : undefined}
      navigation={[
        {
          href: paths.service.home(),
          label: t("site-office:nav.home"),
          current: !pathname.startsWith(plans),
        },
        { href: plans, label: t("site-office:nav.sharedPlans"), current: pathname.startsWith(plans) },
      ]}
    >
      <Outlet />
    </OfficeLayout>
  );
}
