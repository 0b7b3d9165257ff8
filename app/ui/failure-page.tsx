import { useTranslation } from "react-i18next";

const explained = new Set([400, 401, 403, 404, 405, 409, 410, 411, 413, 415, 429]);

/** A whole page that says what went wrong and what to do, for any HTTP status. */
export function FailurePage({
  status,
  reference,
  homeHref,
}: {
  status: number;
  reference?: string;
  homeHref: string;
}) {
  const { t } = useTranslation();
  const kind = explained.has(status) ? String(status) : "500";
  return (
    <main id="main" className="ds_wrapper failure-page">
      <h1>{t(`common:failure.${kind}.title`)}</h1>
      <p>{t(`common:failure.${kind}.text`)}</p>
      {kind === "500" && reference ? <p>{t("common:failure.reference", { reference })}</p> : null}
      <p>
        <a href={homeHref}>{t("common:failure.home")}</a>
      </p>
    </main>
  );
}
