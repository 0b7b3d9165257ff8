import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findPartnership } from "#app/features/accounts/queries.server.ts";
import { DocumentView } from "#app/features/reports/components/document-view.tsx";
import { findStandardsSheet } from "#app/features/reports/standards-sheet.server.ts";
import { paths } from "#app/paths.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/standards-sheet");
  const id = params.id ?? "";
  const report = await findStandardsSheet(id, await findPartnership(), new Date());
  if (!report) throw new Response(null, { status: 404 });
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
      <DocumentView report={report} />
    </div>
  );
}
