import type { Translate } from "#app/platform/i18n/texts.ts";
import { type Block, type PlainDocument, paragraph } from "./document.ts";

/** Whose document it is. */
export type Author = { name: string; isExample: boolean };

/** What the writers themselves say in a file, in the language of the translator. */
export function wording(t: Translate): PlainDocument["wording"] {
  return {
    footnotes: t("documents-office:footnotes.title"),
    footnote: t("documents-office:footnotes.one"),
    backToText: t("documents-office:footnotes.back"),
  };
}

/** An invented partnership says so in every file that leaves it. */
export function exampleNotice(t: Translate, author: Author): Block[] {
  return author.isExample ? [paragraph({ kind: "strong", text: t("documents-office:example") })] : [];
}
