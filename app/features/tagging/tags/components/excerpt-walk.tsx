import { ContributionFactsList } from "#app/features/listening/contributions/components/contribution-facts.tsx";
import { WithdrawnNotice } from "#app/features/listening/contributions/components/withdrawn-notice.tsx";
import type { ContributionFacts } from "#app/features/listening/contributions/contribution-queries.server.ts";
import { TaggedWords } from "#app/features/tagging/counts/components/tagged-words.tsx";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PassageExcerpt } from "../excerpt-queries.server.ts";
import { RemovedTags, TagFacts } from "./excerpt-list.tsx";

type ExcerptWalkProps = {
  excerpt: PassageExcerpt;
  passage: { id: string; promptCode: string; prompt: string; text: string };
  contribution: ContributionFacts;
};

/** The way from an excerpt back to who said it: tags and taggers, the passage it stands in, the contribution. */
export function ExcerptWalk({ excerpt, passage, contribution }: ExcerptWalkProps) {
  const { t } = useTranslation();
  return (
    <ol className="walk">
      <li>
        <h2>{t("tagging-office:excerpt.words")}</h2>
        {contribution.isWithdrawn ? (
          <WithdrawnNotice />
        ) : excerpt.isTakenBack ? (
          <Notice kind="warning" title={t("tagging-office:excerpt.takenBackTitle")}>
            <p>{t("tagging-office:excerpt.takenBack")}</p>
          </Notice>
        ) : (
          <blockquote className="passage" lang={contribution.language} dir="auto">
            {excerpt.text}
          </blockquote>
        )}
      </li>
      <li>
        <h2>{t("tagging-office:excerpt.tags")}</h2>
        {excerpt.tags.length === 0 ? <p>{t("tagging-office:excerpt.noTags")}</p> : null}
        <ul className="plain-list">
          {excerpt.tags.map((tag) => (
            <li key={tag.id} className="tag-line">
              <TagFacts tag={tag} />
              <Link href={paths.office.planItem(contribution.consultationId, tag.planItemId)}>
                {t("tagging-office:excerpt.item", { code: tag.planItemCode })}
              </Link>
            </li>
          ))}
        </ul>
        <RemovedTags excerpts={[excerpt]} mayWrite={false} />
      </li>
      <li>
        <h2>{t("tagging-office:excerpt.passage")}</h2>
        <p>
          <b>{passage.promptCode}</b> <bdi>{passage.prompt}</bdi>
        </p>
        {contribution.isWithdrawn ? null : (
          <TaggedWords
            text={passage.text}
            language={contribution.language}
            excerpts={excerpt.isTakenBack ? [] : [excerpt]}
            currentId={excerpt.id}
          />
        )}
        <p>
          <Link href={paths.office.passage(passage.id)}>{t("tagging-office:excerpt.inPassage")}</Link>
        </p>
      </li>
      <li>
        <h2>{t("tagging-office:excerpt.source")}</h2>
        <ContributionFactsList contribution={contribution} />
        <p>
          <Link href={paths.office.contribution(contribution.id)}>
            {t("tagging-office:excerpt.contribution")}
          </Link>
        </p>
      </li>
    </ol>
  );
}
