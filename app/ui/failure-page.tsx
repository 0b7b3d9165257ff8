import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useContext, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { explainedStatus, ServerAnswer } from "./document-title.tsx";
import { Link } from "./link.tsx";

/** What went wrong and what to do, for the failure that the nearest error boundary has caught; stands inside a frame. */
export function FailureMessage({ homeHref }: { homeHref: string }) {
  const error = useRouteError();
  const facts = useRouteLoaderData<{ requestId: string }>("root");
  const { t } = useTranslation();
  const reason = useContext(ServerAnswer)?.reason;
  const kind = reason ?? explainedStatus(isRouteErrorResponse(error) ? error.status : 500);
  const title = t(`common:failure.${kind}.title`);
  // The title that the browser renders by itself knows no status.
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <h1>{title}</h1>
      <p>{t(`common:failure.${kind}.text`)}</p>
      {kind === 500 && facts ? <p>{t("common:failure.reference", { reference: facts.requestId })}</p> : null}
      <p>
        <Link href={homeHref}>{t("common:failure.home")}</Link>
      </p>
    </>
  );
}

/** The same as a whole page, where there is no frame to show it in. */
export function FailurePage({ homeHref }: { homeHref: string }) {
  return (
    <main id="main" className="ds_wrapper failure-page">
      <FailureMessage homeHref={homeHref} />
    </main>
  );
}
