import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSummaryReport } from "#app/features/answering/reports/summary-report.server.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { DocumentView } from "#app/ui/document-view.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const author = await findPartnership();
  const report = await findSummaryReport(id, author, context.now);
  if (!report) throw notFound();
  return { id, report };
}

export const handle: PageHandle<typeof loader> = { title: (_t, { report }) => report.title };

export default function Summary() {
  const { id, report } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.evidence(id), label: t("reports-office:page.evidence") },
          { label: t("reports-office:summary.title") },
        ]}
      />
      <PageHeading
        caption={t("reports-office:summary.title")}
        actions={
          <>
            <LinkButton href={paths.office.summaryFile(id, "docx")} variant="secondary" small>
              {t("documents-office:download.docx")}
            </LinkButton>
            <LinkButton href={paths.office.summaryFile(id, "html")} variant="secondary" small>
              {t("documents-office:download.html")}
            </LinkButton>
          </>
        }
      >
        {report.title}
      </PageHeading>
      <DocumentView document={report} />
    </>
  );
}
