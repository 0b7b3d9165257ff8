import type { TFunction } from "i18next";
import type { Permission, RespondentKind } from "#app/platform/database/client/enums.ts";
import { type Part, text } from "./document.ts";

/** Where exact words come from, as far as a report may say it. */
export type Source = {
  respondentKind: RespondentKind;
  organisationName: string;
  permission: Permission;
  group: string | null;
  channel: string;
  promptCode: string;
  reference: string;
};

/**
 * Says whose words these are: individuals never by name, an organisation by its name only where it allows that
 * (domain/practice.md 3.1). The reference leads to the words themselves.
 */
export function attributed(t: TFunction, source: Source, href: string): Part[] {
  const who = [speaker(t, source), source.group].filter(Boolean).join(", ");
  const where = t("reports-office:source", {
    channel: channelName(t, source.channel),
    code: source.promptCode,
  });
  return [text(`${who}. ${where} `), { kind: "link", text: source.reference, href }];
}

function speaker(t: TFunction, source: Source): string {
  if (source.respondentKind === "individual") return t("reports-office:individual");
  return source.permission === "withName" && source.organisationName !== ""
    ? source.organisationName
    : t("reports-office:organisation");
}

/** A channel in words; one that has none yet goes by its own name. */
export function channelName(t: TFunction, channel: string): string {
  return t(`reports-office:channel.${channel}`, { defaultValue: channel });
}
