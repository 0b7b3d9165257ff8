import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { TermWarning } from "../queries.server.ts";

/** Words that might be said more kindly, each with where it stands, what to say instead, and who says so. */
export function TermWarnings({ warnings }: { warnings: TermWarning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <Notice kind="info" title={t("language-check-office:warnings.title", { count: warnings.length })}>
      <p>{t("language-check-office:warnings.text")}</p>
      <ul>
        {warnings.map(({ key, found, before, after, suggestion, reason, source }) => (
          <li key={key}>
            …{before}
            <mark>{found}</mark>
            {after}…
            <br />
            {t("language-check-office:warnings.suggestion", { suggestion })} {reason}{" "}
            {source ? (
              <span className="small">{t("language-check-office:warnings.source", { source })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
