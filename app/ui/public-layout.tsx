import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "./back-link.tsx";
import { LinkButton } from "./button.tsx";
import { type LanguageLink, LanguageNav } from "./language-nav.tsx";
import { SkipLink } from "./skip-link.tsx";

type PublicLayoutProps = {
  partnershipName: string;
  homeHref: string;
  /** The language the page is written in. */
  lang?: string;
  languages: LanguageLink[];
  currentLanguage: string;
  exampleNotice?: ReactNode;
  footer: ReactNode;
  help?: ReactNode;
  backHref?: string;
  backLabel?: ReactNode;
  leaveHref?: string;
  leaveLabel?: ReactNode;
  /** Lets the main column take the whole width, for a page that is one big table. */
  wide?: boolean;
  children: ReactNode;
};

/** The frame of every citizen's page. Help and the way out are in the same place on each (WCAG 2.2, 3.2.6). */
export function PublicLayout(props: PublicLayoutProps) {
  const { t } = useTranslation();
  return (
    <div className="page">
      <SkipLink />
      <header className="site-header">
        <div className="ds_wrapper site-header__inner">
          <a className="site-header__name" href={props.homeHref}>
            {props.partnershipName}
          </a>
        </div>
        {props.exampleNotice ? (
          <div className="example-notice">
            <div className="ds_wrapper">{props.exampleNotice}</div>
          </div>
        ) : null}
      </header>
      {props.languages.length > 1 ? (
        <LanguageNav languages={props.languages} currentLanguage={props.currentLanguage} />
      ) : null}
      {props.leaveHref ? (
        <nav className="ds_wrapper leave-page" aria-label={t("common:leaveThisPage")}>
          <LinkButton href={props.leaveHref} rel="noreferrer nofollow">
            {props.leaveLabel ?? t("common:leaveThisPage")}
          </LinkButton>
        </nav>
      ) : null}
      <div className="page__middle ds_wrapper">
        {props.backHref || props.leaveHref ? (
          <div className="page__top">
            {props.backHref ? (
              <nav aria-label={t("common:breadcrumb")}>
                <BackLink href={props.backHref}>{props.backLabel}</BackLink>
              </nav>
            ) : null}
          </div>
        ) : null}
        <div className="page-columns">
          <main id="main" tabIndex={-1} className={props.wide ? "main--wide" : undefined} lang={props.lang}>
            {props.children}
          </main>
          {props.help ? (
            <aside className="help-panel" aria-label={t("common:helpPanel")}>
              {props.help}
            </aside>
          ) : null}
        </div>
      </div>
      <footer className="site-footer">
        <div className="ds_wrapper">{props.footer}</div>
      </footer>
    </div>
  );
}
