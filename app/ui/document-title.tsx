import { Meta, type useLoaderData, useMatches } from "@remix-run/react";
import { createContext, useContext } from "react";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** What a route may say about its page, as its `handle`. */
export type PageHandle<Loader = unknown> = {
  /** Runs script in the browser; only pages behind the sign-in may. */
  scripts?: boolean;
  /** Asks the public frame for its whole width, or for the way out on every page of an answer. */
  wide?: boolean;
  leave?: boolean;
  /** The page's title without the partnership's name. */
  title?: (t: Translate, data: ReturnType<typeof useLoaderData<Loader>>) => string;
};

type Answer = { status: number; failed: boolean; reason?: "foreign" };

/** With what the server answers, whether that is a failure, and why. The browser, which renders afterwards, knows nothing of it. */
export const ServerAnswer = createContext<Answer | undefined>(undefined);

/**
 * The document's title: "Page – Partnership", with "Error:" in front when a form is shown again, and the failure's name when
 * the page could not be shown. Pages without a title in their handle keep the one in their meta.
 */
export function DocumentTitle() {
  const { t } = useTranslation();
  const answer = useContext(ServerAnswer);
  const matches = useMatches();
  const page = matches.at(-1);
  const titleOf = (page?.handle as PageHandle<never> | undefined)?.title;
  // In the browser a failed page shows by its data, which is not there although the title asks for it.
  const failed = answer ? answer.failed : titleOf && titleOf.length > 1 && !page?.data;
  if (!failed && !titleOf) return <Meta />;
  const title = failed
    ? t(`common:failure.${answer?.reason ?? explainedStatus(answer?.status ?? 404)}.title`)
    : (titleOf?.(t, page?.data as never) ?? "");
  const prefix = !failed && answer && answer.status >= 400 ? `${t("common:errorPrefix")} ` : "";
  return (
    // The prefix comes from the server's answer, which the browser does not see.
    <title suppressHydrationWarning>{`${prefix}${titleWithPartnership(title, matches)}`}</title>
  );
}

/** "Page – Partnership", where one of the page's routes has loaded the partnership. */
export function titleWithPartnership(title: string, matches: ReturnType<typeof useMatches>): string {
  const partnership = matches
    .map((match) => (match.data as { partnership?: { name: string } } | null | undefined)?.partnership?.name)
    .find((name) => name !== undefined && name !== title);
  return partnership === undefined ? title : `${title} – ${partnership}`;
}

const explained = [400, 401, 403, 404, 405, 409, 410, 411, 413, 415, 429] as const;

/** The status under which the locale file explains a failure. */
export function explainedStatus(status: number): (typeof explained)[number] | 500 {
  return explained.find((one) => one === status) ?? 500;
}
