import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tag, type TagTone } from "#app/ui/tag.tsx";
import type { Standing } from "../standing.ts";

const tones: Record<Standing["status"], TagTone> = {
  notStarted: "neutral",
  drafting: "neutral",
  submitted: "suggestion",
  returned: "concern",
  accepted: "success",
};

/** How a return stands, in words: its state, and what is late or due about it. */
export function StandingTags({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const { status, isOverdue, review } = standing;
  return (
    <span>
      <Tag tone={tones[status]}>{t(`returns-office:status.${status}`)}</Tag>{" "}
      {isOverdue ? <Tag tone="warning">{t("returns-office:status.overdue")}</Tag> : null}{" "}
      {review === "due" ? <Tag tone="concern">{t("returns-office:status.reviewDue")}</Tag> : null}
      {review === "overdue" ? <Tag tone="warning">{t("returns-office:status.reviewOverdue")}</Tag> : null}
    </span>
  );
}
