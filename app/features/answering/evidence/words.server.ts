import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { Attribution } from "./attribution.ts";
import { type CountedPeople, sentenceWithCount } from "./count-words.ts";
import { type Footnote, sourceInWords } from "./footnote-words.ts";

// Drafts are written in the office's language.
const { t } = translatorFor("en");

/** A finding as a citation keeps it: the sentence with its count. */
export function findingInWords(sentence: string, count: CountedPeople): string {
  return sentenceWithCount(t, sentence, count);
}

/** An attribution as it is printed: "Individual, Families and carers". */
export function attributionInWords(attribution: Attribution): string {
  const who =
    attribution.kind === "organisation"
      ? attribution.name
      : t(`evidence-office:attribution.${attribution.kind}`);
  return attribution.group === null
    ? who
    : t("evidence-office:attribution.inGroup", { who, group: attribution.group });
}

/** Where quoted words come from, as a frozen version keeps it; empty for a finding, whose words say it themselves. */
export function sourceToKeep(footnote: Footnote): string {
  return footnote.kind === "excerpt" ? sourceInWords(t, footnote.source) : "";
}
