import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "./link.tsx";

/** The way back to the page before; stands above the main content. */
export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Link className="ds_back-link" href={href}>
      {children ?? t("common:back")}
    </Link>
  );
}
