import { type Share, shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelInWords } from "#app/features/listening/programme/channel.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import type { ChannelShare } from "./finding.ts";

export type CountedPeople = Share & { byChannel: readonly ChannelShare[] };

/** A count as it is printed: "17 of 52 people who answered, by survey". Never a percentage (docs/rules/counting.md). */
export function countInWords(t: Translate, count: CountedPeople): string {
  const words = t("evidence-office:count.people", shareInWords(t, count));
  const used = count.byChannel.filter((share) => share.base > 0);
  const [only] = used;
  if (!only) return words;
  if (used.length === 1) {
    return t("evidence-office:count.oneChannel", { words, channel: channelInWords(t, only.channel) });
  }
  const channels = used.map((share) =>
    t("evidence-office:count.ofChannel", {
      ...shareInWords(t, share),
      channel: channelInWords(t, share.channel),
    }),
  );
  return t("evidence-office:count.channels", { words, channels: channels.join("; ") });
}

/** Words at the beginning of a sentence. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An officer's sentence with its count behind it, unless the sentence says that count itself. */
export function sentenceWithCount(t: Translate, sentence: string, count: CountedPeople): string {
  if (saysCount(t, sentence, count)) return sentence;
  return t("evidence-office:finding.withCount", {
    sentence: sentence.replace(/\.$/, ""),
    words: countInWords(t, count),
  });
}

/** The "17 of 52" of a sentence that are not the count given: what an officer has to write anew after a recount. */
export function otherCountsIn(t: Translate, sentence: string, count: Share): string[] {
  return countsIn(sentence).filter(
    (found) => found !== t("evidence-office:count.of", shareInWords(t, count)),
  );
}

function saysCount(t: Translate, sentence: string, count: CountedPeople): boolean {
  return countsIn(sentence).includes(t("evidence-office:count.of", shareInWords(t, count)));
}

function countsIn(sentence: string): string[] {
  return [...sentence.matchAll(/\b(at least )?\d+ of (at least )?\d+\b/gi)].map(([found]) =>
    found.replace(/^At/, "at"),
  );
}
