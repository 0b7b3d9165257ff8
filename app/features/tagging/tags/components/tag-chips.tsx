import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { ExcerptTag } from "../tagged-excerpt-queries.server.ts";

/** The tags of a passage at a glance: code and stance, each once. */
export function TagChips({ tags }: { tags: ExcerptTag[] }) {
  const { t } = useTranslation();
  const once = new Map(tags.map((tag) => [`${tag.planItemCode} ${tag.stance}`, tag]));
  if (once.size === 0) return null;
  return (
    <ul className="tag-chips" aria-label={t("tagging-office:chips.label")}>
      {[...once].map(([key, tag]) => (
        <li key={key}>
          <Tag tone={tag.stance}>
            {t("tagging-office:chips.chip", {
              code: tag.planItemCode,
              stance: t(`tagging-office:stance.${tag.stance}`),
            })}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
