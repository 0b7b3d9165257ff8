import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { ConsultationState } from "../consultation.ts";

const tones = { unpublished: "neutral", notYet: "suggestion", open: "success", closed: "neutral" } as const;

/** Where a consultation stands, in a word. */
export function StateTag({ state }: { state: ConsultationState }) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]}>{t(`consultations-office:state.${state}`)}</Tag>;
}
