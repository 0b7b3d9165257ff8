import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { OfficeLayout } from "#app/ui/office-layout.tsx";
import type { Viewer } from "../viewer.ts";

type SignedInFrameProps = {
  viewer: Viewer;
  partnership: { name: string; isExample: boolean };
  homeHref: string;
  /** Where the navigation leads, each under a locale key. */
  sections: readonly { href: string; key: string }[];
  children: ReactNode;
};

/** The frame of the pages of one role: who is signed in, and where they can go. */
export function SignedInFrame({ viewer, partnership, homeHref, sections, children }: SignedInFrameProps) {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  return (
    <OfficeLayout
      partnershipName={partnership.name}
      viewerName={viewer.name}
      roleName={t(`accounts-office:roles.${viewer.role}`)}
      homeHref={homeHref}
      accountHref={paths.account()}
      signOutAction={paths.signOut()}
      exampleNotice={partnership.isExample ? t("site:example") : undefined}
      navigation={sections.map(({ href, key }) => ({
        href,
        label: t(key),
        current: href === homeHref ? pathname === href : pathname.startsWith(href),
      }))}
    >
      {children}
    </OfficeLayout>
  );
}
