import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  commentFilters,
  isShownBy,
  nextStep,
  readFilter,
} from "#app/features/listening/panel/comment-filter.ts";
import { listCommentsOnDraft } from "#app/features/listening/panel/comment-queries.server.ts";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { findVersions } from "#app/features/listening/panel/version-queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:comments.title") };

const onPage = 25;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const draft = await findVersions(params.id ?? "");
  if (!draft) throw notFound();
  const { show, page: wanted } = readFilter(new URL(request.url).searchParams);
  const all = await listCommentsOnDraft(draft.id);
  const found = all.filter((comment) => isShownBy(show, comment));
  const pages = Math.max(1, Math.ceil(found.length / onPage));
  const page = Math.min(wanted, pages);
  return {
    id: draft.id,
    title: draft.title,
    show,
    page,
    pages,
    counts: Object.fromEntries(
      commentFilters.map((one) => [one, all.filter((comment) => isShownBy(one, comment)).length]),
    ),
    comments: found.slice((page - 1) * onPage, page * onPage),
  };
}

export default function DraftComments() {
  const { id, title, show, page, pages, counts, comments } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(id), label: title },
          { href: paths.office.draftVersions(id), label: t("panel-office:versions.title") },
          { label: t("panel-office:comments.title") },
        ]}
      />
      <PageHeading caption={title}>{t("panel-office:comments.title")}</PageHeading>
      <p>{t("panel-office:comments.text")}</p>
      <Tabs
        label={t("panel-office:comments.show")}
        tabs={commentFilters.map((one) => ({
          href: paths.office.draftComments(id, one === "all" ? undefined : one),
          label: t(`panel-office:comments.filter.${one}`, { count: counts[one] ?? 0 }),
          current: one === show,
        }))}
      />
      {comments.length === 0 ? <EmptyState title={t("panel-office:comments.none")} /> : null}
      {comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment}>
          <p>
            <Link href={paths.office.comment(comment.id)}>
              {t(`panel-office:comments.${nextStep(comment)}`)}
              <span className="visually-hidden"> {comment.exact.slice(0, 60)}</span>
            </Link>
          </p>
        </CommentCard>
      ))}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(number) => `${paths.office.draftComments(id, show)}&page=${number}`}
      />
    </>
  );
}
