import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { periodState } from "#app/features/panel/comment.ts";
import { listCommentsBeside } from "#app/features/panel/comment-queries.server.ts";
import { commentsByPassage } from "#app/features/panel/comments-by-passage.ts";
import { CommentCard } from "#app/features/panel/components/comment-card.tsx";
import { VersionText } from "#app/features/panel/components/version-text.tsx";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";
import { findPanelDraft } from "./find-panel-draft.server.ts";

export const handle: PageHandle<typeof loader> = {
  title: (t, { title, number }) => t("panel-office:versionName", { title, number }),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "panel/draft");
  const now = new Date();
  const { period, version, member } = await findPanelDraft(viewer, params.id, now);
  const comments = await listCommentsBeside(version, { accountId: viewer.id });
  return {
    id: period.id,
    title: version.title,
    number: version.number,
    planTitle: period.planTitle,
    introduction: period.introduction,
    note: version.note,
    isOpen: periodState(period, now) === "open",
    closes: formatMoment(period.closesAt, "en", period.timeZone),
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
  const { at, removed } = commentsByPassage(page.comments);
  return (
    <>
      {page.sent ? (
        <Notice kind="success" live="polite">
          <p>{t("panel-office:member.sent")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={page.planTitle}>
        {t("panel-office:versionName", { title: page.title, number: page.number })}
      </PageHeading>
      {page.introduction ? (
        <InsetText>
          <p>{page.introduction}</p>
        </InsetText>
      ) : null}
      <p>
        {page.isOpen
          ? t("panel-office:member.openUntil", { when: page.closes, name: page.name })
          : t("panel-office:member.closed", { when: page.closes })}
      </p>
      {page.signedOff ? <p>{t("panel-office:member.final")}</p> : null}
      {page.number > 1 ? (
        <>
          {page.note ? <p>{page.note}</p> : null}
          <p>
            <a href={paths.panel.changes(page.id)}>{t("panel-office:member.whatChanged")}</a>
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
                    <a href={paths.panel.comment(comment.id)}>{t("panel-office:member.openOwn")}</a>
                  </p>
                ) : null}
              </CommentCard>
            ))}
            {page.isOpen ? (
              <LinkButton
                href={paths.panel.passage(page.id, paragraph.paragraphId)}
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
