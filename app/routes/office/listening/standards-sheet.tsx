import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findStandardsSheet } from "#app/features/listening/programme/standards/standards-sheet.server.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { DocumentView } from "#app/ui/document-view.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const report = await findStandardsSheet(id, await findPartnership(), context.now);
  if (!report) throw notFound();
  return { id, report };
}

export const handle: PageHandle<typeof loader> = { title: (_t, { report }) => report.title };

export default function StandardsSheet() {
  const { id, report } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="one-sheet">
      <BackLink href={paths.office.standards(id)}>{t("programme-office:tabs.standards")}</BackLink>
      <PageHeading
        actions={
          <LinkButton href={paths.office.standardsSheetFile(id)} variant="secondary" small>
            {t("programme-office:download.docx")}
          </LinkButton>
        }
      >
        {report.title}
      </PageHeading>
      <DocumentView document={report} />
    </div>
  );
}
