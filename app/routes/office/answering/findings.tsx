import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countInWords } from "#app/features/answering/evidence/count-words.ts";
import { findFindingsPage } from "#app/features/answering/evidence/finding-queries.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const page = await findFindingsPage(params.id ?? "");
  if (!page) throw notFound();
  return { ...page, mayWrite: mayWrite(viewer) };
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("evidence-office:findings.title") };

export default function Findings() {
  const { consultation, findings, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.consultation(consultation.id), label: consultation.title },
          { label: t("evidence-office:findings.title") },
        ]}
      />
      <PageHeading
        caption={consultation.title}
        actions={
          mayWrite ? (
            <LinkButton href={paths.office.newFinding(consultation.id)}>
              {t("evidence-office:findings.new")}
            </LinkButton>
          ) : null
        }
      >
        {t("evidence-office:findings.title")}
      </PageHeading>
      <DataTable
        caption={t("evidence-office:findings.title")}
        captionHidden
        columns={[
          { key: "item", label: t("evidence-office:citable.item") },
          { key: "text", label: t("evidence-office:findings.sentence") },
          { key: "count", label: t("evidence-office:finding.count") },
          { key: "day", label: t("evidence-office:finding.when") },
          { key: "drafts", label: t("evidence-office:findings.drafts"), numeric: true },
        ]}
        rows={findings.map((finding) => ({
          id: finding.id,
          header: "text",
          cells: {
            item: finding.planItem.code,
            text: <Link href={paths.office.finding(finding.id)}>{finding.text}</Link>,
            count: countInWords(t, finding.count),
            day: formatDay(dayOf(finding.count.countedAt), "en"),
            drafts: finding.drafts,
          },
        }))}
        empty={
          <EmptyState title={t("evidence-office:findings.empty")}>
            <p>{t("evidence-office:findings.emptyText")}</p>
          </EmptyState>
        }
      />
    </>
  );
}
