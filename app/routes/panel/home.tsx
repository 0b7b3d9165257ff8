import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listPublishedConsultations } from "#app/features/consultations/queries.server.ts";
import { periodState } from "#app/features/panel/comment.ts";
import { MemberTasks } from "#app/features/panel/components/member-tasks.tsx";
import { listInvolvementsToAnswer } from "#app/features/panel/involvement-queries.server.ts";
import { findMember, listOwnComments } from "#app/features/panel/member-queries.server.ts";
import { listPanelPeriods } from "#app/features/panel/period-queries.server.ts";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("site-office:nav.home") };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "panel/home");
  const now = new Date();
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
    consultations: await listPublishedConsultations("en"),
  };
}

export default function Home() {
  const { name, consultations, ...tasks } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("site-office:welcome", { name })}</PageHeading>
      <p>{t("site-office:panel.text")}</p>
      <MemberTasks {...tasks} />
      <h2>{t("site-office:openNow")}</h2>
      {consultations.length === 0 ? <EmptyState title={t("site-office:nothingOpen")} /> : null}
      <ul className="plain-list">
        {consultations.map((consultation) => (
          <li key={consultation.id}>
            <h3>
              <a href={paths.public.consultation("en", consultation.slug)}>{consultation.title.text}</a>
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
