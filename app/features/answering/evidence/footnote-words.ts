import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { dayOf } from "#app/platform/time/day.ts";
import type { CitationStatus } from "./citation-status.ts";

/** Where quoted words come from. `attribution` is in words. */
export type FootnoteSource = {
  attribution: string;
  channel: string;
  sourceTitle: string;
  promptCode: string;
  reference: string;
};

/** What a citation rests on, in parts: who prints it puts them into words by footnoteInWords. */
export type Footnote = {
  number: number;
  key: string;
  citationId: string;
  /** The dated copy of the words; empty while they may not be read. */
  quotedText: string;
  status: CitationStatus;
} & (
  | {
      kind: "excerpt";
      /** The language of the quoted words. */
      language: string;
      source: FootnoteSource;
    }
  | { kind: "finding"; countedAt: Date }
);

/** A piece of a footnote as it is printed: somebody's own words, without quotation marks, or the office's. */
export type FootnotePart =
  | { kind: "quotation"; text: string; language: string }
  | { kind: "text"; text: string };

/** Where quoted words come from, as it is printed: who, channel, source, question and reference. */
export function sourceInWords(t: Translate, source: FootnoteSource): string {
  return t("evidence-office:footnote.source", { ...source, channel: channelInWords(t, source.channel) });
}

/** A footnote as it is printed, the day of its count where it is a finding; nothing while its words may not be read. */
export function footnoteInWords(t: Translate, footnote: Footnote): FootnotePart[] {
  const { quotedText } = footnote;
  if (quotedText === "") return [];
  if (footnote.kind === "excerpt") {
    const { language, source } = footnote;
    return [
      { kind: "quotation", text: quotedText, language },
      { kind: "text", text: ` ${sourceInWords(t, source)}` },
    ];
  }
  const day = formatDay(dayOf(footnote.countedAt), "en");
  return [
    {
      kind: "text",
      text: t("evidence-office:footnote.finding", { quotedText: quotedText.replace(/\.$/, ""), day }),
    },
  ];
}
