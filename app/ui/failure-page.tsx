import { isRouteErrorResponse, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useCallback, useContext, useRef } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { explainedStatus, ServerAnswer, titleWithPartnership } from "./document-title.tsx";
import { Link } from "./link.tsx";

/** What went wrong and what to do, for the failure that the nearest error boundary has caught; stands inside a frame. */
export function FailureMessage({ homeHref }: { homeHref: string }) {
  const error = useRouteError();
  const facts = useRouteLoaderData<{ requestId: string }>("root");
  const reference = failedRequest() ?? facts?.requestId;
  const { t } = useTranslation();
  const reason = useContext(ServerAnswer)?.reason;
  const kind = reason ?? explainedStatus(isRouteErrorResponse(error) ? error.status : 500);
  const title = t(`common:failure.${kind}.title`);
  const inFull = titleWithPartnership(title, useMatches());
  const before = useRef("");
  // The title that the browser renders by itself knows no status. It stands again as soon as the failure has gone.
  const announce = useCallback(
    (element: HTMLHeadingElement | null) => {
      if (!element && document.title === inFull) document.title = before.current;
      if (!element || document.title === inFull) return;
      before.current = document.title;
      document.title = inFull;
    },
    [inFull],
  );
  return (
    <>
      <h1 ref={announce}>{title}</h1>
      <p>{t(`common:failure.${kind}.text`)}</p>
      {kind === 500 && reference ? <p>{t("common:failure.reference", { reference })}</p> : null}
      <p>
        <Link href={homeHref}>{t("common:failure.home")}</Link>
      </p>
    </>
  );
}

/** The request that failed while the router moved: the page's own is another one. Nothing on the server. */
function failedRequest(): string | undefined {
  return typeof document === "undefined" ? undefined : /\bfailed=([\w-]+)/.exec(document.cookie)?.[1];
}

/** The same as a whole page, where there is no frame to show it in. */
export function FailurePage({ homeHref }: { homeHref: string }) {
  return (
    <main id="main" className="ds_wrapper failure-page">
      <FailureMessage homeHref={homeHref} />
    </main>
  );
}
