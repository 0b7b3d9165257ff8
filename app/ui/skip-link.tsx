import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** The first thing on every page: passes over the header to the main content. */
export function SkipLink({ href = "#main", children }: { href?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <a className="skip-link" href={href}>
      {children ?? t("common:skipToContent")}
    </a>
  );
}
