import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "./link.tsx";

/** The first thing on every page: passes over the header to the main content. */
export function SkipLink({ href = "#main", children }: { href?: string; children?: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <Link className="skip-link" href={href}>
      {children ?? t("skipToContent")}
    </Link>
  );
}
