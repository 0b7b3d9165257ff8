import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** The way back to the page before; stands above the main content. */
export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <a className="ds_back-link" href={href}>
      {children ?? t("common:back")}
    </a>
  );
}
