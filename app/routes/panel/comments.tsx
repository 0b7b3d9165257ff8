import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CommentCard } from "#app/features/panel/components/comment-card.tsx";
import { listOwnComments } from "#app/features/panel/member-queries.server.ts";
import { paths } from "#app/paths.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:member.own.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "panel/comments");
  return { comments: await listOwnComments(viewer.id) };
}

export default function OwnComments() {
  const { comments } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("panel-office:member.own.title")}</PageHeading>
      {comments.length === 0 ? (
        <EmptyState title={t("panel-office:member.own.none")}>
          <p>
            <a href={paths.panel.home()}>{t("panel-office:member.own.start")}</a>
          </p>
        </EmptyState>
      ) : null}
      {comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment}>
          <p>
            <a href={paths.panel.comment(comment.id)}>{t("panel-office:member.openOwn")}</a>
          </p>
        </CommentCard>
      ))}
    </>
  );
}
