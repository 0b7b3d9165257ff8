import type { ProgressRating } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tag } from "#app/ui/tag.tsx";

/** How something is going, in a word and not by colour alone. */
export function RatingTag({ rating }: { rating: ProgressRating }) {
  const { t } = useTranslation();
  const tone = { red: "opposes", amber: "warning", green: "success", blue: "suggestion" } as const;
  return <Tag tone={tone[rating]}>{t(`progress-office:rating.${rating}`)}</Tag>;
}
