import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closeConsultation } from "#app/features/listening/consultations/close-consultation.server.ts";
import { ConsultationHeading } from "#app/features/listening/consultations/components/consultation-heading.tsx";
import { ConsultationPlaces } from "#app/features/listening/consultations/components/consultation-places.tsx";
import { ConsultationSummary } from "#app/features/listening/consultations/components/consultation-summary.tsx";
import { OpeningChecklist } from "#app/features/listening/consultations/components/opening-checklist.tsx";
import { TranslationProgress } from "#app/features/listening/consultations/components/translation-progress.tsx";
import { consultationView } from "#app/features/listening/consultations/consultation-view.ts";
import { ConsultationDone, ConsultationIntent } from "#app/features/listening/consultations/forms.ts";
import { publishConsultation } from "#app/features/listening/consultations/publish-consultation.server.ts";
import {
  countPeopleHeard,
  findConsultation,
  listHelpLineChecks,
} from "#app/features/listening/consultations/queries.server.ts";
import { PeopleHeardTable } from "#app/features/listening/programme/components/people-heard-table.tsx";
import { ProgrammePlaces } from "#app/features/listening/programme/components/programme-places.tsx";
import { listSurveysOf } from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { SurveyList } from "#app/features/listening/surveys/authoring/components/survey-list.tsx";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Link } from "#app/ui/link.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  const surveys = await listSurveysOf(consultation.id);
  const view = consultationView(consultation, surveys, await listHelpLineChecks(), context.now);
  return {
    ...view,
    surveys: surveys.map(({ publishedAt, ...survey }) => ({ ...survey, isPublished: publishedAt !== null })),
    warnings: await checkTexts(
      (["purpose", "canChange", "cannotChange", "whoReads", "whatNext"] as const).map((field) => ({
        text: consultation[field],
      })),
    ),
    heard: await countPeopleHeard(consultation.id),
    mayWrite: mayWrite(viewer),
    isAdministrator: viewer.role === "administrator",
    done: ConsultationDone.safeParse(new URL(request.url).searchParams.get("done")).data,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, ConsultationIntent);
  if (!form.ok) throw badRequest();
  const { intent } = form.value;
  const change = intent === "publish" ? publishConsultation : closeConsultation;
  const result = await change(viewer, id, context.now);
  if (!result) throw notFound();
  if (!result.ok) return data({ reason: result.reason }, { status: 400 });
  return redirect(paths.office.consultation(id, intent === "publish" ? "published" : "closed"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { title }) => title,
};

export default function Consultation() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <ConsultationHeading
        consultation={page}
        mayWrite={page.mayWrite}
        done={refused ? undefined : page.done}
        refusal={refused?.reason}
      />
      <OpeningChecklist
        consultationId={page.id}
        planId={page.plan.id}
        surveyId={page.surveys[0]?.id}
        tasks={page.tasks}
        isAdministrator={page.isAdministrator}
      />
      <TermWarnings warnings={page.warnings} />
      <ConsultationPlaces id={page.id} heard={page.heard.total} />
      <ProgrammePlaces id={page.id} />
      <h2>{t("consultations-office:hub.surveys")}</h2>
      <SurveyList consultationId={page.id} surveys={page.surveys} mayWrite={page.mayWrite} />
      <h2>{t("consultations-office:heard.title")}</h2>
      <PeopleHeardTable consultationId={page.id} heard={page.heard} groups={page.groups} />
      <p>
        <Link href={paths.office.consultationGroups(page.id)}>{t("consultations-office:groups.title")}</Link>
      </p>
      <h2>{t("consultations-office:hub.texts")}</h2>
      <ConsultationSummary consultation={page} mayWrite={page.mayWrite} />
      <h2>{t("consultations-office:translations.title")}</h2>
      <TranslationProgress languages={page.languages} />
    </>
  );
}
