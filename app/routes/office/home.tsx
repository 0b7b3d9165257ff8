import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { listPlacesToSettle } from "#app/features/answering/evidence/use-queries.server.ts";
import { ConsultationAtWork } from "#app/features/answering/office-home/components/consultation-at-work.tsx";
import { FirstStepsList } from "#app/features/answering/office-home/components/first-steps-list.tsx";
import { OfficeTasks } from "#app/features/answering/office-home/components/office-tasks.tsx";
import { type FirstStep, isUnderWay } from "#app/features/answering/office-home/first-steps.ts";
import {
  listConsultationsAtWork,
  listFirstSteps,
} from "#app/features/answering/office-home/office-home.server.ts";
import { listDraftsWithComments } from "#app/features/listening/panel/comment-queries.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { countDue } from "#app/features/plans/progress/due.server.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf, daysAfter } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("site-office:home.title") };

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { now } = context;
  const [steps, consultations] = await Promise.all([listFirstSteps(now), listConsultationsAtWork(now)]);
  const toSettle = await listPlacesToSettle();
  const drafts = await listDraftsWithComments();
  const today = dayOf(context.now);
  const plans = await countDue(daysAfter(today, 30), today);
  return { viewer, consultations, toSettle, drafts, plans, steps: isUnderWay(steps) ? [] : steps };
}

export default function OfficeHome() {
  const { viewer, consultations, toSettle, drafts, plans, steps } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("site-office:home.title")}</PageHeading>
      {steps.length > 0 ? <FirstStepsList steps={steps} hrefFor={(step) => placeOf(step, viewer)} /> : null}
      <OfficeTasks {...{ toSettle, drafts, plans }} />
      {consultations.map((consultation) => (
        <ConsultationAtWork
          key={consultation.id}
          consultation={consultation}
          hrefs={{
            consultation: paths.office.consultation(consultation.id),
            contributions: paths.office.contributions({ consultation: consultation.id }),
            untagged: paths.office.contributions({ consultation: consultation.id, tagged: "no" }),
          }}
        />
      ))}
    </>
  );
}

function placeOf({ key, id }: FirstStep, viewer: Viewer): string | undefined {
  if (!mayWrite(viewer)) return undefined;
  const administers = viewer.role === "administrator";
  const places: Record<FirstStep["key"], string | undefined> = {
    partnership: administers ? paths.admin.partnership() : undefined,
    helpLines: administers ? paths.admin.helpLines() : undefined,
    plan: paths.office.plans(),
    publishPlan: id && paths.office.plan(id),
    consultation: paths.office.consultations(),
    survey: id && paths.office.consultation(id),
    publish: id && paths.office.consultation(id),
  };
  return places[key];
}
