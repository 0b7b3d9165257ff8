import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { PassageExcerpt } from "../excerpt-queries.server.ts";
import type { ExcerptTag } from "../tagged-excerpt-queries.server.ts";

type ExcerptListProps = { excerpts: PassageExcerpt[]; language: string; mayWrite: boolean };

/** What is tagged of a passage: the words, their tags, who tagged them and when; and what was taken off. */
export function ExcerptList({ excerpts, language, mayWrite }: ExcerptListProps) {
  const { t } = useTranslation();
  const tagged = excerpts.filter((excerpt) => excerpt.tags.length > 0);
  return (
    <section aria-labelledby="excerpts-title">
      <h2 id="excerpts-title">{t("tagging-office:excerpts.title")}</h2>
      {tagged.length === 0 ? <p>{t("tagging-office:excerpts.none")}</p> : null}
      {excerpts.some((excerpt) => excerpt.isTakenBack) ? (
        <InsetText>
          <p>{t("tagging-office:excerpts.takenBack")}</p>
        </InsetText>
      ) : null}
      <ol className="excerpt-list">
        {tagged.map((excerpt) => (
          <li key={excerpt.id} id={`excerpt-${excerpt.id}`}>
            <blockquote className="excerpt-list__words" lang={language} dir="auto">
              {excerpt.text}
            </blockquote>
            <ul className="plain-list">
              {excerpt.tags.map((tag) => (
                <li key={tag.id} className="tag-line">
                  <TagFacts tag={tag} />
                  {mayWrite ? <RemoveTag tag={tag} words={excerpt.text} /> : null}
                </li>
              ))}
            </ul>
            <p>
              <Link href={paths.office.excerpt(excerpt.id)}>{t("tagging-office:excerpts.open")}</Link>
            </p>
          </li>
        ))}
      </ol>
      <RemovedTags excerpts={excerpts} mayWrite={mayWrite} />
    </section>
  );
}

/** One tag: where the words stand, on what, who says so, since when and why. */
export function TagFacts({ tag }: { tag: ExcerptTag }) {
  const { t } = useTranslation();
  return (
    <div className="tag-line__facts">
      <Tag tone={tag.stance}>{t(`tagging-office:stance.${tag.stance}`)}</Tag>{" "}
      {t("tagging-office:item", { code: tag.planItemCode, name: tag.planItemName })}
      {tag.note ? <p className="tag-line__note">{tag.note}</p> : null}
      <p className="meta-line">
        {t("tagging-office:excerpts.by", {
          name: tag.taggedByName,
          day: formatDay(dayOf(tag.taggedAt), "en"),
        })}
      </p>
    </div>
  );
}

function RemoveTag({ tag, words }: { tag: ExcerptTag; words: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="tag" value={tag.id} />
      <Button
        variant="secondary"
        small
        ariaLabel={t("tagging-office:excerpts.removeLabel", { code: tag.planItemCode, words })}
      >
        {t("tagging-office:excerpts.remove")}
      </Button>
    </Form>
  );
}

/** The tags that were taken off, for whoever asks: with who and when, and a way to put them back. */
export function RemovedTags({ excerpts, mayWrite }: { excerpts: PassageExcerpt[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  const removed = excerpts.flatMap((excerpt) => excerpt.removed.map((tag) => ({ tag, excerpt })));
  if (removed.length === 0) return null;
  return (
    <Details summary={t("tagging-office:history.title", { count: removed.length })}>
      <ul className="plain-list">
        {removed.map(({ tag, excerpt }) => (
          <li key={tag.id} className="tag-line">
            <div className="tag-line__facts">
              {excerpt.isTakenBack ? null : (
                <blockquote className="excerpt-list__words" dir="auto">
                  {excerpt.text}
                </blockquote>
              )}
              <p>
                {t(
                  tag.removedByName === null
                    ? "tagging-office:history.takenBack"
                    : "tagging-office:history.line",
                  {
                    code: tag.planItemCode,
                    name: tag.planItemName,
                    stance: t(`tagging-office:stance.${tag.stance}`),
                    tagger: tag.taggedByName,
                    taggedOn: formatDay(dayOf(tag.taggedAt), "en"),
                    remover: tag.removedByName ?? "",
                    removedOn: tag.removedAt ? formatDay(dayOf(tag.removedAt), "en") : "",
                  },
                )}
              </p>
            </div>
            {mayWrite && !excerpt.isTakenBack ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="restore" />
                <input type="hidden" name="tag" value={tag.id} />
                <Button
                  variant="secondary"
                  small
                  ariaLabel={t("tagging-office:history.restoreLabel", {
                    code: tag.planItemCode,
                    words: excerpt.text,
                  })}
                >
                  {t("tagging-office:history.restore")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Details>
  );
}
