import { channelName } from "#app/features/listening/programme/channel.ts";
import { isLanguage } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** The words for a channel and for a language. One without words of its own is shown by its code. */
export function useSourceNames() {
  const { t } = useTranslation();
  return {
    channelName: (channel: string) => channelName(t, channel),
    languageName: (code: string) => (isLanguage(code) ? t(`contributions-office:language.${code}`) : code),
  };
}
