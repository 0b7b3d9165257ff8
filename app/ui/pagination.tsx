import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "./link.tsx";

type PaginationProps = { page: number; pages: number; hrefFor: (page: number) => string; label?: string };

/** Links to the other pages of a list; nothing when there is only one. Pages count from 1. */
export function Pagination({ page, pages, hrefFor, label }: PaginationProps) {
  const { t } = useTranslation();
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label={label ?? t("common:pagination.label")}>
      <ul>
        {page > 1 ? (
          <li>
            <Link href={hrefFor(page - 1)} rel="prev">
              {t("common:pagination.previous")}
            </Link>
          </li>
        ) : null}
        {pagesShown(page, pages).map((shown, index, all) => (
          <li key={shown}>
            {index > 0 && shown - (all[index - 1] ?? shown) > 1 ? <span aria-hidden="true">… </span> : null}
            <Link
              href={hrefFor(shown)}
              aria-label={t("common:pagination.page", { page: shown })}
              aria-current={shown === page ? "page" : undefined}
            >
              {shown}
            </Link>
          </li>
        ))}
        {page < pages ? (
          <li>
            <Link href={hrefFor(page + 1)} rel="next">
              {t("common:pagination.next")}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The first page, the last, this one and its neighbours, in order and without repeats. */
export function pagesShown(page: number, pages: number) {
  const wanted = new Set([1, page - 1, page, page + 1, pages]);
  return [...wanted].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
}
