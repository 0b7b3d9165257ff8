import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Translated } from "#app/features/listening/consultations/components/translated.tsx";
import { nextStateChangeOf } from "#app/features/listening/panel/comment.ts";
import { listCommentsBeside } from "#app/features/listening/panel/comment-queries.server.ts";
import { commentsByPassage } from "#app/features/listening/panel/comments-by-passage.ts";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { VersionText } from "#app/features/listening/panel/components/version-text.tsx";
import { paths } from "#app/paths.ts";
import { keepForEveryone, keepNoLongerThan } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findPublicDraft } from "./find-public-draft.server.ts";

export const handle: PageHandle<typeof loader> = {
  title: (t, { title, number }) => t("panel:page.title", { title, number }),
};

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { now } = context;
  await keepForEveryone(context, now);
  const { language, period, version, isOpen } = await findPublicDraft(params, now);
  keepNoLongerThan(context, nextStateChangeOf(period, now));
  return {
    language,
    slug: period.slug,
    title: version.title,
    number: version.number,
    planTitle: period.planTitle,
    introduction: localised(period.introduction, period.translations, "introduction", language),
    isOpen,
    closes: formatMoment(period.closesAt, language, period.timeZone),
    paragraphs: version.paragraphs,
    comments: await listCommentsBeside(version, "everyone"),
  };
}

export default function PublicDraft() {
  const page = useLoaderData<typeof loader>();
  const { language, slug } = page;
  const { t } = useTranslation();
  const { at, removed } = commentsByPassage(page.comments);
  return (
    <>
      <PageHeading caption={<span lang="en">{page.planTitle}</span>}>
        {t("panel:page.title", { title: page.title, number: page.number })}
      </PageHeading>
      <p>
        {page.isOpen
          ? t("panel:page.open", { when: page.closes })
          : t("panel:page.closed", { when: page.closes })}
      </p>
      {page.isOpen ? <p>{t("panel:page.how")}</p> : null}
      {language === "en" ? null : <p>{t("panel:page.inEnglish")}</p>}
      {page.introduction.text ? (
        <InsetText>
          <Translated {...page.introduction} as="p" />
        </InsetText>
      ) : null}
      <VersionText
        paragraphs={page.paragraphs}
        under={(paragraph) => (
          <div className="version-passage__comments">
            {(at.get(paragraph.paragraphId) ?? []).map((comment) => (
              <CommentCard key={comment.id} comment={comment} versionNumber={page.number} />
            ))}
            {page.isOpen ? (
              <p>
                <a href={paths.public.draftPassage(language, slug, paragraph.paragraphId)}>
                  {t("panel:passage.comment", { number: paragraph.position })}
                </a>
              </p>
            ) : null}
          </div>
        )}
      />
      {removed.length > 0 ? (
        <section aria-labelledby="removed">
          <h2 id="removed">{t("panel:passage.removedTitle")}</h2>
          {removed.map((comment) => (
            <CommentCard key={comment.id} comment={comment} versionNumber={page.number} />
          ))}
        </section>
      ) : null}
    </>
  );
}
