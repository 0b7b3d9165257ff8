import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pickedIn } from "#app/features/answering/reports/case-for-change.ts";
import { findCaseForChangeReport } from "#app/features/answering/reports/case-for-change-report.server.ts";
import { CaseForChangeView } from "#app/features/answering/reports/components/case-for-change-view.tsx";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const author = await findPartnership();
  const found = await findCaseForChangeReport(params.id ?? "", pickedIn(searchParams), author, context.now);
  if (!found) throw notFound();
  // A download that was refused ends here.
  const refused = searchParams.has("refused") && !found.result.ok;
  return data({ ...found, hasPicked: searchParams.has("picked") }, { status: refused ? 409 : 200 });
}

export const handle: PageHandle<typeof loader> = { title: (_t, { rowTitle }) => rowTitle };

export default function CaseForChangePage() {
  const found = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.evidence(found.consultationId), label: t("reports-office:page.evidence") },
          { label: t("reports-office:case.title") },
        ]}
      />
      <PageHeading caption={t("reports-office:case.title")}>{found.rowTitle}</PageHeading>
      <CaseForChangeView {...found} />
    </>
  );
}
