import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import type { Attribution } from "./attribution.ts";
import { type CountedPeople, sentenceWithCount } from "./count-words.ts";

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

/** Where quoted words come from: who, channel, source, question and reference. */
export function sourceInWords(source: {
  attribution: string;
  channel: string;
  sourceTitle: string;
  promptCode: string;
  reference: string;
}): string {
  const channel = channelInWords(t, source.channel);
  return t("evidence-office:footnote.source", { ...source, channel });
}

/** A footnote of quoted words. */
export function excerptFootnote(quotedText: string, source: string): string {
  return t("evidence-office:footnote.excerpt", { quotedText, source });
}

/** A footnote of a finding, with the day of its count. */
export function findingFootnote(quotedText: string, countedAt: Date): string {
  return t("evidence-office:footnote.finding", {
    quotedText: quotedText.replace(/\.$/, ""),
    day: formatDay(dayOf(countedAt), "en"),
  });
}
