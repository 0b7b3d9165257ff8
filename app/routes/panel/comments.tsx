import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { listOwnComments } from "#app/features/listening/panel/member-queries.server.ts";
import { paths } from "#app/paths.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:own.title") };

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return { comments: await listOwnComments(viewer.id) };
}

export default function OwnComments() {
  const { comments } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <>
      <PageHeading>{t("panel-member:own.title")}</PageHeading>
      {comments.length === 0 ? (
        <EmptyState title={t("panel-member:own.none")}>
          <p>
            <Link href={paths.panel.home(language)}>{t("panel-member:own.start")}</Link>
          </p>
        </EmptyState>
      ) : null}
      {comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment}>
          <p>
            <Link href={paths.panel.comment(language, comment.id)}>{t("panel-member:comment.open")}</Link>
          </p>
        </CommentCard>
      ))}
    </>
  );
}
