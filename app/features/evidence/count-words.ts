import type { TFunction } from "i18next";
import type { ChannelShare } from "./finding.ts";

export type CountedPeople = { people: number; base: number; byChannel: readonly ChannelShare[] };

/** A count as it is printed: "17 of 52 people who answered, by survey". Never a percentage (domain/practice.md 3.3). */
export function countInWords(t: TFunction, { people, base, byChannel }: CountedPeople): string {
  const words = t("evidence-office:count.people", { people, count: base });
  const used = byChannel.filter((share) => share.base > 0);
  const [only] = used;
  if (!only) return words;
  if (used.length === 1) {
    return t("evidence-office:count.oneChannel", { words, channel: channelInWords(t, only.channel) });
  }
  const channels = used.map((share) =>
    t("evidence-office:count.ofChannel", {
      people: share.people,
      base: share.base,
      channel: channelInWords(t, share.channel),
    }),
  );
  return t("evidence-office:count.channels", { words, channels: channels.join("; ") });
}

/** A channel as part of a sentence: "by survey". */
export function channelInWords(t: TFunction, channel: string): string {
  return t(`channels-office:by.${channel}`, { defaultValue: channel });
}

/** An officer's sentence with its count behind it, unless the sentence says that count itself. */
export function sentenceWithCount(t: TFunction, sentence: string, count: CountedPeople): string {
  if (saysCount(sentence, count)) return sentence;
  return t("evidence-office:finding.withCount", {
    sentence: sentence.replace(/\.$/, ""),
    words: countInWords(t, count),
  });
}

/** The "17 of 52" of a sentence that are not the count given: what an officer has to write anew after a recount. */
export function otherCountsIn(sentence: string, count: { people: number; base: number }): string[] {
  return [...sentence.matchAll(/\b\d+ of \d+\b/g)]
    .map(([found]) => found)
    .filter((found) => found !== `${count.people} of ${count.base}`);
}

function saysCount(sentence: string, { people, base }: CountedPeople): boolean {
  return new RegExp(`\\b${people} of ${base}\\b`).test(sentence);
}
