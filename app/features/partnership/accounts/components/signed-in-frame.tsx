import { Outlet, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { FailureMessage, FailurePage } from "#app/ui/failure-page.tsx";
import type { LanguageLink } from "#app/ui/language-nav.tsx";
import { OfficeLayout } from "#app/ui/office-layout.tsx";
import type { Viewer } from "../viewer.ts";

/** What the frame of signed-in pages shows, and where its navigation leads. */
type SignedInFrame = {
  viewer: Viewer;
  partnership: { name: string; isExample: boolean };
  homeHref: string;
  /** Each under a locale key. */
  sections: readonly { href: string; key: LocaleKey }[];
  /** The locale key of the role's name, where it is not the office's. */
  roleKey?: LocaleKey;
  /** The languages that the page is there in, where it is there in several. */
  languages?: LanguageLink[];
  footer?: ReactNode;
};

type SignedInPageProps = {
  /** Undefined: the frame itself is what failed. */
  frame: SignedInFrame | undefined;
  /** Says what went wrong in place of the page. */
  failed?: boolean;
};

/**
 * The page of one role within its frame: who is signed in, and where they can go. A page that failed still offers that.
 * Another address is another page, even of the same kind: nothing that was typed or opened goes along.
 */
export function SignedInPage({ frame, failed = false }: SignedInPageProps) {
  const { pathname } = useLocation();
  const { t } = useTranslation();
  const page = usePageLanguage();
  if (!frame) return failed ? <FailurePage homeHref={paths.root()} /> : null;
  const { viewer, partnership, homeHref, sections } = frame;
  return (
    <OfficeLayout
      partnershipName={partnership.name}
      viewerName={viewer.name}
      roleName={t(frame.roleKey ?? `accounts-office:roles.${viewer.role}`)}
      homeHref={homeHref}
      accountHref={paths.account()}
      signOutAction={paths.signOut()}
      exampleNotice={partnership.isExample ? t("site:example") : undefined}
      languages={frame.languages}
      currentLanguage={page}
      navigation={sections.map(({ href, key }) => ({
        href,
        label: t(key),
        current: href === homeHref ? pathname === href : pathname.startsWith(href),
      }))}
      footer={frame.footer}
    >
      {failed ? <FailureMessage homeHref={homeHref} /> : <Outlet key={pathname} />}
    </OfficeLayout>
  );
}
