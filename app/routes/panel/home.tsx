import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPublishedConsultations } from "#app/features/listening/consultations/queries.server.ts";
import { periodState } from "#app/features/listening/panel/comment.ts";
import { MemberTasks } from "#app/features/listening/panel/components/member-tasks.tsx";
import { listInvolvementsToAnswer } from "#app/features/listening/panel/involvement/involvement-queries.server.ts";
import { findMember, listOwnComments } from "#app/features/listening/panel/member-queries.server.ts";
import { listPanelPeriods } from "#app/features/listening/panel/period-queries.server.ts";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:nav.home") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const { now } = context;
  const member = await findMember(viewer.id);
  const comments = await listOwnComments(viewer.id);
  return {
    name: member?.displayName ?? viewer.name,
    hasName: member !== null,
    drafts: (await listPanelPeriods(viewer.id, now)).map((period) => ({
      ...period,
      isOpen: periodState(period, now) === "open",
    })),
    answered: comments
      .filter((comment) => comment.answer && !comment.reply && !comment.isWithdrawn)
      .map(({ id, exact, answer }) => ({ id, exact, outcome: answer?.outcome ?? "partly" })),
    toAgree: (await listInvolvementsToAnswer(viewer.id)).map(({ id, draftTitle, heading }) => ({
      ...{ id, draftTitle, heading },
    })),
    consultations: await listPublishedConsultations(language),
  };
}

export default function Home() {
  const { name, consultations, ...tasks } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <>
      <PageHeading>{t("panel-member:home.title", { name })}</PageHeading>
      <p>{t("panel-member:home.text")}</p>
      <MemberTasks {...tasks} />
      <h2>{t("panel-member:home.openNow")}</h2>
      {consultations.length === 0 ? <EmptyState title={t("panel-member:home.nothingOpen")} /> : null}
      <ul className="plain-list">
        {consultations.map((consultation) => (
          <li key={consultation.id}>
            <h3>
              <Link href={paths.public.consultation(language, consultation.slug)}>
                <Localised {...consultation.title} />
              </Link>
            </h3>
            <Localised {...consultation.purpose} as="p" />
            <p>
              {t("consultations:closes", {
                when: formatMoment(new Date(consultation.closesAt), language, consultation.timeZone),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
