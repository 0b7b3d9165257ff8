import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "./link.tsx";

/** The first thing on every page: passes over the header to the main content. */
export function SkipLink({ href = "#main", children }: { href?: string; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Link className="skip-link" href={href}>
      {children ?? t("common:skipToContent")}
    </Link>
  );
}
