import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tag, type TagTone } from "#app/ui/tag.tsx";
import type { KeyingState } from "../keying.ts";

const tones: Record<KeyingState, TagTone> = {
  takenIn: "success",
  leftOut: "neutral",
  settled: "suggestion",
  needsSecond: "warning",
  differs: "concern",
};

/** How far a keyed paper has come, in a word. */
export function KeyingStateTag({ state }: { state: KeyingState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`contributions-office:keying.state.${state}`)}</Tag>;
}
