import type { TFunction } from "i18next";
import type { ReportDocument } from "./document.ts";

/** What the writers themselves say in a file, in the language of the translator. */
export function wording(t: TFunction): ReportDocument["wording"] {
  return {
    footnotes: t("reports-office:footnotes.title"),
    footnote: t("reports-office:footnotes.one"),
    backToText: t("reports-office:footnotes.back"),
  };
}
