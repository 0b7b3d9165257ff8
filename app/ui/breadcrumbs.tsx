import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "./link.tsx";

export type Breadcrumb = { href?: string; label: string };

/** Where this page stands; the last item is the page itself and needs no link. */
export function Breadcrumbs({ items }: { items: Breadcrumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("common:breadcrumb")}>
      <ol className="breadcrumbs">
        {items.map((item) => (
          <li key={`${item.href ?? ""} ${item.label}`}>
            {item.href ? (
              <Link href={item.href}>{item.label}</Link>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
