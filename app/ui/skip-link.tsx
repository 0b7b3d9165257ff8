import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** The first thing on every page: passes over the header to the main content. */
export function SkipLink({ href = "#main", children }: { href?: string; children?: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <a className="skip-link" href={href}>
      {children ?? t("skipToContent")}
    </a>
  );
}
