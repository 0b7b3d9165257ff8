import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StateTag } from "#app/features/listening/consultations/components/state-tag.tsx";
import { stateOf } from "#app/features/listening/consultations/consultation.ts";
import { listConsultations } from "#app/features/listening/consultations/queries.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { now } = context;
  const consultations = await listConsultations();
  return {
    mayWrite: mayWrite(viewer),
    consultations: consultations.map(({ id, title, plan, timeZone, opensAt, closesAt, ...one }) => ({
      id,
      title,
      plan,
      people: one._count.respondents,
      atLeast: one.atLeast,
      state: stateOf({ opensAt, closesAt, publishedAt: one.publishedAt }, now),
      opens: formatMoment(opensAt, "en", timeZone),
      closes: formatMoment(closesAt, "en", timeZone),
    })),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (t) => t("consultations-office:list.title"),
};

export default function Consultations() {
  const { consultations, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const begin = mayWrite ? (
    <LinkButton href={paths.office.newConsultation()}>{t("consultations-office:list.new")}</LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeading actions={consultations.length > 0 ? begin : undefined}>
        {t("consultations-office:list.title")}
      </PageHeading>
      <DataTable
        caption={t("consultations-office:list.title")}
        captionHidden
        empty={
          <EmptyState title={t("consultations-office:list.emptyTitle")} action={begin}>
            <p>{t("consultations-office:list.empty")}</p>
          </EmptyState>
        }
        columns={[
          { key: "title", label: t("consultations-office:fields.title") },
          { key: "state", label: t("consultations-office:list.state") },
          { key: "plan", label: t("consultations-office:fields.planId") },
          { key: "opens", label: t("consultations-office:list.opens") },
          { key: "closes", label: t("consultations-office:list.closes") },
          { key: "people", label: t("consultations-office:list.people"), numeric: true },
        ]}
        rows={consultations.map(({ id, title, state, plan, opens, closes, people, atLeast }) => ({
          id,
          header: "title",
          cells: {
            title: <Link href={paths.office.consultation(id)}>{title}</Link>,
            state: <StateTag state={state} />,
            plan: <Link href={paths.office.plan(plan.id)}>{plan.title}</Link>,
            opens,
            closes,
            people:
              people === 0 ? (
                "0"
              ) : (
                <Link href={paths.office.contributions({ consultation: id })}>
                  {peopleInWords(t, people, atLeast)}
                </Link>
              ),
          },
        }))}
      />
    </>
  );
}
