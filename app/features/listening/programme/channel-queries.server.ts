import { db } from "#app/platform/database/database.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { dayStored } from "#app/platform/time/day.ts";
import { whenOf } from "./channel.ts";

const order = [{ position: "asc" as const }, { id: "asc" as const }];

/** Every channel of a consultation's programme in order, those taken out included. */
export async function listChannels(consultationId: string) {
  const channels = await db.channel.findMany({ where: { consultationId }, orderBy: order });
  return channels.map((channel) => ({
    ...channelFields(channel),
    id: channel.id,
    isRetired: channel.retiredAt !== null,
  }));
}
export type ChannelRow = Awaited<ReturnType<typeof listChannels>>[number];

/** One channel of a consultation, or null. */
export async function findChannel(consultationId: string, id: string) {
  const channel = await db.channel.findFirst({ where: { id, consultationId } });
  return channel && { id, ...channelFields(channel) };
}

/** The channels that the public is offered, in order and in the reader's language. */
export async function listPublicChannels(consultationId: string, language: Language) {
  const channels = await db.channel.findMany({
    where: { consultationId, retiredAt: null },
    orderBy: order,
  });
  return channels.map((channel) => {
    const text = (field: "title" | "audience" | "place") =>
      localised(channel[field], channel.translations, field, language);
    return {
      id: channel.id,
      title: text("title"),
      audience: text("audience"),
      place: text("place"),
      when: whenOf(daysOf(channel)),
      offered: channel.offered,
    };
  });
}

type StoredChannel = Awaited<ReturnType<typeof db.channel.findMany>>[number];

function daysOf({ opensOn, closesOn, eventOn, ongoing }: StoredChannel) {
  return { opensOn: dayStored(opensOn), closesOn: dayStored(closesOn), eventOn: dayStored(eventOn), ongoing };
}

function channelFields(channel: StoredChannel) {
  const { kind, title, audience, place, handedOut, returned, attended, offered } = channel;
  return { kind, title, audience, place, handedOut, returned, attended, offered, ...daysOf(channel) };
}
