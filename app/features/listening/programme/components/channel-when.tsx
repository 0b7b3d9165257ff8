import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { ChannelWhen as When } from "../channel.ts";
import { dayInWords } from "../route-map/route-map.ts";

/** When a channel is open, in the reader's words. */
export function ChannelWhen({ when }: { when: When }) {
  const { t, i18n } = useTranslation();
  const inWords = (day: string) => dayInWords(day, i18n.language);
  if (when.kind === "ongoing") return <>{t("programme:when.ongoing")}</>;
  if (when.kind === "between") {
    return <>{t("programme:when.between", { from: inWords(when.from), to: inWords(when.to) })}</>;
  }
  return <>{t(`programme:when.${when.kind}`, { day: inWords(when.day) })}</>;
}
