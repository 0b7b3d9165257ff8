import { PermissionTag } from "#app/features/listening/contributions/components/permission-tag.tsx";
import { useSourceNames } from "#app/features/listening/contributions/components/source-names.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Link } from "#app/ui/link.tsx";
import type { TaggedExcerpt } from "../tagged-excerpt-queries.server.ts";
import { TagFacts } from "./excerpt-list.tsx";

/** One tagged excerpt in a list, with its tags, who made them, and where the words come from. */
export function TaggedExcerptItem({
  excerpt,
  throughCrosswalk = [],
}: {
  excerpt: TaggedExcerpt;
  /** Rows of an old plan: a tag on one of them says that it came through the crosswalk. */
  throughCrosswalk?: readonly string[];
}) {
  const { t } = useTranslation();
  const { channelName } = useSourceNames();
  return (
    <li>
      <blockquote className="excerpt-list__words" lang={excerpt.language} dir="auto">
        {excerpt.text}
      </blockquote>
      <p className="meta-line passage-item__facts">
        <span>{excerpt.promptCode}</span>
        <span>{excerpt.group ?? t("tagging-office:evidence.noGroup")}</span>
        <span>{channelName(excerpt.channel)}</span>
        <span>{languageName(excerpt.language)}</span>
        <span>{formatDay(dayOf(excerpt.receivedAt), "en")}</span>
        <span className="nowrap">{excerpt.reference}</span>
        <PermissionTag permission={excerpt.permission} />
      </p>
      <ul className="plain-list">
        {excerpt.tags.map((tag) => (
          <li key={tag.id} className="tag-line">
            <TagFacts tag={tag} />
            {throughCrosswalk.includes(tag.planItemId) ? <> – {t("progress-office:through.tag")}</> : null}
          </li>
        ))}
      </ul>
      <p className="passage-item__links">
        <Link href={paths.office.passage(excerpt.passageId)}>{t("tagging-office:excerpt.inPassage")}</Link>
        <Link href={paths.office.excerpt(excerpt.excerptId)}>{t("tagging-office:excerpts.open")}</Link>
      </p>
    </li>
  );
}
