import { useTranslation } from "react-i18next";

/** The words for a channel. One without words of its own is shown by its code. */
export function useSourceNames() {
  const { t } = useTranslation();
  return {
    channelName: (channel: string) => t(`channels:name.${channel}`, { defaultValue: channel }),
  };
}
