import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DraftsUsingExcerpt } from "#app/features/answering/evidence/components/drafts-using-excerpt.tsx";
import { PermissionLink } from "#app/features/answering/evidence/components/permission-link.tsx";
import { listDraftsUsingExcerpt } from "#app/features/answering/evidence/use-queries.server.ts";
import { findPassage } from "#app/features/listening/contributions/contribution-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { ExcerptWalk } from "#app/features/tagging/tags/components/excerpt-walk.tsx";
import { findExcerpt } from "#app/features/tagging/tags/excerpt-queries.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("tagging-office:excerpt.title") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const excerpt = await findExcerpt(params.id ?? "");
  const from = excerpt && (await findPassage(excerpt.passageId));
  if (!excerpt || !from) throw notFound();
  const uses = await listDraftsUsingExcerpt(excerpt.id);
  return { excerpt, ...from, uses, mayWrite: mayWrite(viewer) };
}

export default function Excerpt() {
  const { excerpt, passage, contribution, uses, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading caption={contribution.reference}>{t("tagging-office:excerpt.title")}</PageHeading>
      <ExcerptWalk excerpt={excerpt} passage={passage} contribution={contribution} />
      <section aria-labelledby="uses">
        <h2 id="uses">{t("evidence-office:uses.title")}</h2>
        <DraftsUsingExcerpt uses={uses} />
      </section>
      {mayWrite ? <PermissionLink respondentId={contribution.respondentId} /> : null}
    </>
  );
}
