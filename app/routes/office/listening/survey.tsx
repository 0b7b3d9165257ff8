import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TranslationProgress } from "#app/features/listening/consultations/components/translation-progress.tsx";
import { areVerified } from "#app/features/listening/consultations/consultation.ts";
import { listHelpLineChecks } from "#app/features/listening/consultations/queries.server.ts";
import { authoredSurvey } from "#app/features/listening/surveys/authoring/authored-survey.ts";
import { SurveyDone, SurveyIntent } from "#app/features/listening/surveys/authoring/authoring-forms.ts";
import { findAuthoredSurvey } from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { PublishingTasks } from "#app/features/listening/surveys/authoring/components/publishing-tasks.tsx";
import { SurveyHeading } from "#app/features/listening/surveys/authoring/components/survey-heading.tsx";
import { SurveyOutline } from "#app/features/listening/surveys/authoring/components/survey-outline.tsx";
import { moveQuestion } from "#app/features/listening/surveys/authoring/move-question.server.ts";
import { moveSurveyPage } from "#app/features/listening/surveys/authoring/move-survey-page.server.ts";
import { publishSurvey } from "#app/features/listening/surveys/authoring/publish-survey.server.ts";
import { questionFields } from "#app/features/listening/surveys/authoring/stored-question.ts";
import { countWaitingPaper } from "#app/features/listening/surveys/paper/paper-queries.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const survey = await findAuthoredSurvey(params.id ?? "");
  if (!survey) throw notFound();
  return {
    survey: authoredSurvey(survey, areVerified(await listHelpLineChecks(), context.now)),
    waitingPaper: await countWaitingPaper(survey.id),
    warnings: await checkTexts(ownTexts(survey).map((text) => ({ text }))),
    mayWrite: mayWrite(viewer),
    isAdministrator: viewer.role === "administrator",
    done: SurveyDone.safeParse(new URL(request.url).searchParams.get("done")).data,
  };
}

/** What the survey says in the partnership's own voice. */
function ownTexts({ introduction, pages }: NonNullable<Awaited<ReturnType<typeof findAuthoredSurvey>>>) {
  return [
    introduction,
    ...pages.flatMap(({ title, help, questions }) => [
      ...[title, help],
      ...questions.flatMap((question) => Object.values(questionFields(question))),
    ]),
  ];
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, SurveyIntent);
  if (!form.ok) throw badRequest();
  const result = await change(viewer, id, form.value, context.now);
  if (!result) throw notFound();
  if (!result.ok) return data({ reason: result.reason }, { status: 400 });
  return redirect(paths.office.survey(id, form.value.intent === "publish" ? "published" : undefined), 303);
}

function change(viewer: Viewer, id: string, form: SurveyIntent, now: Date) {
  if (form.intent === "publish") return publishSurvey(viewer, id, now);
  const move = form.intent.startsWith("page") ? moveSurveyPage : moveQuestion;
  return move(viewer, id, form.id, form.intent.endsWith("Up") ? "up" : "down");
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { survey }) => survey.title,
};

export default function Survey() {
  const { survey, waitingPaper, warnings, mayWrite, isAdministrator, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const mayChange = mayWrite && !survey.frozen;
  return (
    <>
      <SurveyHeading
        survey={survey}
        waitingPaper={waitingPaper}
        mayWrite={mayWrite}
        done={refused ? undefined : done}
        refusal={refused?.reason}
      />
      <TermWarnings warnings={warnings} />
      {survey.isPublished ? null : <PublishingTasks survey={survey} isAdministrator={isAdministrator} />}
      <h2>{t("surveys-office:outline.title")}</h2>
      <SurveyOutline surveyId={survey.id} pages={survey.pages} mayChange={mayChange} />
      {mayChange ? (
        <p>
          <LinkButton href={paths.office.newSurveyPage(survey.id)} variant="secondary">
            {t("surveys-office:outline.addPage")}
          </LinkButton>
        </p>
      ) : null}
      <h2>{t("surveys-office:translations.title")}</h2>
      <TranslationProgress languages={survey.languages} />
    </>
  );
}
