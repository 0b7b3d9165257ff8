import { channelName } from "#app/features/listening/programme/channel.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** The words for a channel. One without words of its own is shown by its code. */
export function useSourceNames() {
  const { t } = useTranslation();
  return {
    channelName: (channel: string) => channelName(t, channel),
  };
}
