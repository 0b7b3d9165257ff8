import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDraftForExport } from "#app/features/answering/evidence/draft-queries.server.ts";
import { DraftExportView } from "#app/features/answering/reports/components/draft-export-view.tsx";
import { findUnprovenClaims } from "#app/features/listening/panel/involvement/claims.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findDraftForExport(params.id ?? "");
  if (!found) throw notFound();
  const { draft, footnotes, unsettled } = found;
  const claims = await findUnprovenClaims({ draftId: draft.id });
  return data(
    { id: draft.id, title: draft.title, footnotes: footnotes.length, unsettled, claims },
    { status: unsettled.length > 0 || claims.length > 0 ? 409 : 200 },
  );
}

export const handle: PageHandle<typeof loader> = { title: (_t, { title }) => title };

export default function DraftExport() {
  const found = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("reports-office:draft.title", { title: found.title })}</PageHeading>
      <DraftExportView {...found} />
    </>
  );
}
