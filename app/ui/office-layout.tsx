import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { type Breadcrumb, Breadcrumbs } from "./breadcrumbs.tsx";
import { Form } from "./form.tsx";
import { type LanguageLink, LanguageNav } from "./language-nav.tsx";
import { Link } from "./link.tsx";
import { SkipLink } from "./skip-link.tsx";

export type NavigationLink = { href: string; label: ReactNode; current?: boolean };

type OfficeLayoutProps = {
  partnershipName: string;
  viewerName: string;
  roleName: string;
  homeHref: string;
  /** Where people change their own password. */
  accountHref: string;
  /** Where the sign-out form posts to. */
  signOutAction: string;
  navigation: NavigationLink[];
  exampleNotice?: ReactNode;
  breadcrumbs?: Breadcrumb[];
  /** The same page in each language, where it is there in several. */
  languages?: LanguageLink[];
  currentLanguage?: string;
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of every page behind the sign-in: who is here, as what, and where one can go. */
export function OfficeLayout(props: OfficeLayoutProps) {
  const { t } = useTranslation();
  return (
    <div className="page office">
      <SkipLink />
      <header className="site-header office-header">
        <div className="ds_wrapper site-header__inner">
          <Link className="site-header__name" href={props.homeHref}>
            {props.partnershipName}
          </Link>
          <div className="office-header__viewer">
            <span>
              <Link href={props.accountHref}>{props.viewerName}</Link>{" "}
              <span className="office-header__role">{props.roleName}</span>
            </span>
            <Form method="post" action={props.signOutAction}>
              <button type="submit" className="ds_link">
                {t("common:signOut")}
              </button>
            </Form>
          </div>
        </div>
        {props.exampleNotice ? (
          <div className="example-notice">
            <div className="ds_wrapper">{props.exampleNotice}</div>
          </div>
        ) : null}
      </header>
      {props.languages ? (
        <LanguageNav languages={props.languages} currentLanguage={props.currentLanguage ?? ""} />
      ) : null}
      <div className="page__middle ds_wrapper office__columns">
        <nav className="side-nav" aria-label={t("common:officeNav")}>
          <ul>
            {props.navigation.map((link) => (
              <li key={link.href}>
                <Link href={link.href} aria-current={link.current ? "page" : undefined}>
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="office__content">
          {props.breadcrumbs && props.breadcrumbs.length > 0 ? (
            <Breadcrumbs items={props.breadcrumbs} />
          ) : null}
          <main id="main" tabIndex={-1}>
            {props.children}
          </main>
        </div>
      </div>
      {props.footer ? (
        <footer className="site-footer">
          <div className="ds_wrapper">{props.footer}</div>
        </footer>
      ) : null}
    </div>
  );
}
