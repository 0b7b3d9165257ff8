import type { Translate } from "#app/platform/i18n/texts.ts";
import type { Day } from "#app/platform/time/day.ts";
/** The ways of listening that a programme can offer: the names of the channels that contributions come in by. */
export const channelKinds = [
  "survey",
  "paper",
  "focusGroup",
  "event",
  "faceToFace",
  "seminar",
  "suggestionBox",
  "panel",
  "publicComment",
  "stigmaPlan",
  "selfEvaluation",
  "serviceReturn",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

function isChannelKind(channel: string): channel is ChannelKind {
  return channelKinds.some((kind) => kind === channel);
}

/** What a channel is called. One that we have no words for is shown by its code. */
export function channelName(t: Translate, channel: string): string {
  return isChannelKind(channel) ? t(`channels:name.${channel}`) : channel;
}

/** A channel as part of a sentence: "by survey". One that we have no words for is shown by its code. */
export function channelInWords(t: Translate, channel: string): string {
  return isChannelKind(channel) ? t(`channels-office:by.${channel}`) : channel;
}

/** When a channel is open, in days: an event's own day, or from and to, or for as long as the programme lasts. */
export type ChannelTimes = {
  opensOn: Day | null;
  closesOn: Day | null;
  ongoing: boolean;
  eventOn: Day | null;
};

/** What there is to say about when a channel is open, and with which days. */
export type ChannelWhen =
  | { kind: "on" | "from" | "until" | "fromOngoing"; day: Day }
  | { kind: "between"; from: Day; to: Day }
  | { kind: "ongoing" };

/** When a channel is open. Null when nobody has said so yet. An event's own day comes first. */
export function whenOf({ opensOn, closesOn, ongoing, eventOn }: ChannelTimes): ChannelWhen | null {
  if (eventOn !== null) return { kind: "on", day: eventOn };
  if (ongoing) return opensOn === null ? { kind: "ongoing" } : { kind: "fromOngoing", day: opensOn };
  if (opensOn !== null && closesOn !== null) {
    return opensOn === closesOn
      ? { kind: "on", day: opensOn }
      : { kind: "between", from: opensOn, to: closesOn };
  }
  if (opensOn !== null) return { kind: "from", day: opensOn };
  return closesOn === null ? null : { kind: "until", day: closesOn };
}
