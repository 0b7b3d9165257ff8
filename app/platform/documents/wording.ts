import type { Translate } from "#app/platform/i18n/texts.ts";
import { type Block, paragraph, type ReportDocument } from "./document.ts";

/** Whose report it is. */
export type Author = { name: string; isExample: boolean };

/** What the writers themselves say in a file, in the language of the translator. */
export function wording(t: Translate): ReportDocument["wording"] {
  return {
    footnotes: t("reports-office:footnotes.title"),
    footnote: t("reports-office:footnotes.one"),
    backToText: t("reports-office:footnotes.back"),
  };
}

/** An invented partnership says so in every file that leaves it. */
export function exampleNotice(t: Translate, author: Author): Block[] {
  return author.isExample ? [paragraph({ kind: "strong", text: t("reports-office:example") })] : [];
}
