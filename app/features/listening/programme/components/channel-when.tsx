import { formatDay } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import type { ChannelWhen as When } from "../channel.ts";

/** When a channel is open, in the reader's words. */
export function ChannelWhen({ when }: { when: When }) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const inWords = (day: Day) => formatDay(day, language);
  if (when.kind === "ongoing") return <>{t("programme:when.ongoing")}</>;
  if (when.kind === "between") {
    return <>{t("programme:when.between", { from: inWords(when.from), to: inWords(when.to) })}</>;
  }
  return <>{t(`programme:when.${when.kind}`, { day: inWords(when.day) })}</>;
}
