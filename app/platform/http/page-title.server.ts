import { translatorFor } from "../i18n/instance.server.ts";
import type { RequestFacts } from "./load-context.ts";

/** The browser's title for a page, most particular part first; begins with "Error:" when the page's form was refused. */
export function pageTitle(facts: RequestFacts, language: string, ...parts: string[]): string {
  const title = parts.filter((part) => part !== "").join(" – ");
  return facts.refused ? `${translatorFor(language).t("common:errorPrefix")} ${title}` : title;
}
