import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "./link.tsx";

/** The way back to the page before; stands above the main content. */
export function BackLink({ href, children }: { href: string; children?: ReactNode }) {
  const { t } = useTranslation("common");
  return (
    <Link className="ds_back-link" href={href}>
      {children ?? t("back")}
    </Link>
  );
}
