import { useCallback } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "./link.tsx";

export type ErrorLink = { href: string; text: string };

/**
 * What has to be put right, above everything else, each line a link to its field and in its field's words.
 * Takes the focus when it appears, with JavaScript or without, and stands in the page's title (GOV.UK error summary pattern).
 */
export function ErrorSummary({ errors }: { errors: ErrorLink[] }) {
  const { t } = useTranslation();
  const prefix = `${t("common:errorPrefix")} `;
  const announce = useCallback(
    (element: HTMLDivElement | null) => {
      const title = document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
      document.title = element ? prefix + title : title;
      element?.focus();
    },
    [prefix],
  );
  if (errors.length === 0) return null;
  return (
    <div
      // A different set of errors is a new element, so that it takes the focus anew.
      key={errors.map((error) => error.href + error.text).join("\n")}
      ref={announce}
      className="ds_error-summary"
      id="error-summary"
      tabIndex={-1}
      data-takes-focus=""
      // biome-ignore lint/a11y/noAutofocus: the pattern asks that focus moves to the summary, here without a script
      autoFocus
    >
      <div role="alert">
        <h2 className="ds_h3 ds_error-summary__title">{t("common:errorSummary.title")}</h2>
        <ul className="ds_error-summary__list">
          {errors.map((error) => (
            <li key={error.href + error.text}>
              <Link href={error.href}>{error.text}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
