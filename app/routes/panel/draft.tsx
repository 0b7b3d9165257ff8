import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { periodState } from "#app/features/listening/panel/comment.ts";
import { listCommentsBeside } from "#app/features/listening/panel/comment-queries.server.ts";
import { commentsByPassage } from "#app/features/listening/panel/comments-by-passage.ts";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { VersionText } from "#app/features/listening/panel/components/version-text.tsx";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findPanelDraft } from "./find-panel-draft.server.ts";

export const handle: PageHandle<typeof loader> = {
  title: (t, { title, number }) => t("panel:page.title", { title, number }),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const { now } = context;
  const { period, version, member } = await findPanelDraft(viewer, language, params.id, now);
  const comments = await listCommentsBeside(version, { accountId: viewer.id });
  return {
    id: period.id,
    title: version.title,
    number: version.number,
    planTitle: period.planTitle,
    introduction: localised(period.introduction, period.translations, "introduction", language),
    note: version.note,
    isOpen: periodState(period, now) === "open",
    closes: formatMoment(period.closesAt, language, period.timeZone),
    signedOff: version.signOff !== null,
    paragraphs: version.paragraphs,
    comments,
    name: member.displayName,
    sent: new URL(request.url).searchParams.get("done") === "sent",
  };
}

export default function PanelDraft() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { at, removed } = commentsByPassage(page.comments);
  return (
    <>
      {page.sent ? (
        <Notice kind="success" live="polite">
          <p>{t("panel-member:draft.sent")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={<Localised text={page.planTitle} language="en" />}>
        {t("panel:page.title", { title: page.title, number: page.number })}
      </PageHeading>
      {language === "en" ? null : <p>{t("panel:page.inEnglish")}</p>}
      {page.introduction.text ? (
        <InsetText>
          <Localised {...page.introduction} as="p" />
        </InsetText>
      ) : null}
      <p>
        {page.isOpen
          ? t("panel-member:draft.openUntil", { when: page.closes, name: page.name })
          : t("panel:page.closed", { when: page.closes })}
      </p>
      {page.signedOff ? <p>{t("panel-member:draft.final")}</p> : null}
      {page.number > 1 ? (
        <>
          <Localised text={page.note} language="en" as="p" />
          <p>
            <Link href={paths.panel.changes(language, page.id)}>{t("panel-member:draft.whatChanged")}</Link>
          </p>
        </>
      ) : null}
      <VersionText
        paragraphs={page.paragraphs}
        under={(paragraph) => (
          <div className="version-passage__comments">
            {(at.get(paragraph.paragraphId) ?? []).map((comment) => (
              <CommentCard key={comment.id} comment={comment} versionNumber={page.number}>
                {comment.isOwn ? (
                  <p>
                    <Link href={paths.panel.comment(language, comment.id)}>
                      {t("panel-member:comment.open")}
                    </Link>
                  </p>
                ) : null}
              </CommentCard>
            ))}
            {page.isOpen ? (
              <LinkButton
                href={paths.panel.passage(language, page.id, paragraph.paragraphId)}
                variant="secondary"
                small
              >
                {t("panel:passage.comment", { number: paragraph.position })}
              </LinkButton>
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
