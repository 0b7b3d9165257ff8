import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPublishedConsultations } from "#app/features/listening/consultations/queries.server.ts";
import { OwnReturns } from "#app/features/listening/returns/components/own-returns.tsx";
import { listOwnReturns } from "#app/features/listening/returns/own-queries.server.ts";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("site-office:nav.home") };

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  return {
    name: viewer.name,
    returns: await listOwnReturns(viewer, dayOf(context.now)),
    consultations: await listPublishedConsultations("en"),
  };
}

export default function Home() {
  const { name, returns, consultations } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("site-office:welcome", { name })}</PageHeading>
      <h2>{t("returns-office:own.title")}</h2>
      <OwnReturns returns={returns} />
      <h2>{t("site-office:openNow")}</h2>
      {consultations.length === 0 ? <EmptyState title={t("site-office:nothingOpen")} /> : null}
      <ul className="plain-list">
        {consultations.map((consultation) => (
          <li key={consultation.id}>
            <h3>
              <Link href={paths.public.consultation("en", consultation.slug)}>{consultation.title.text}</Link>
            </h3>
            <p>{consultation.purpose.text}</p>
            <p>
              {t("consultations:closes", {
                when: formatMoment(new Date(consultation.closesAt), "en", consultation.timeZone),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
