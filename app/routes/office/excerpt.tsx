import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPassage } from "#app/features/contributions/queries.server.ts";
import { ExcerptWalk } from "#app/features/tagging/components/excerpt-walk.tsx";
import { findExcerpt } from "#app/features/tagging/queries.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("tagging-office:excerpt.title") };

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/excerpt");
  const excerpt = await findExcerpt(params.id ?? "");
  const from = excerpt && (await findPassage(excerpt.passageId));
  if (!excerpt || !from) throw new Response(null, { status: 404 });
  return { excerpt, ...from };
}

export default function Excerpt() {
  const { excerpt, passage, contribution } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading caption={contribution.reference}>{t("tagging-office:excerpt.title")}</PageHeading>
      <ExcerptWalk excerpt={excerpt} passage={passage} contribution={contribution} />
    </>
  );
}
