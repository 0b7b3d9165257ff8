import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { KeyedPaperNotice } from "#app/features/listening/surveys/paper/components/keyed-paper-notice.tsx";
import {
  PaperAnswersFields,
  PaperFactsFields,
} from "#app/features/listening/surveys/paper/components/paper-fields.tsx";
import { WaitingPaperList } from "#app/features/listening/surveys/paper/components/waiting-paper-list.tsx";
import { keyPaperResponse } from "#app/features/listening/surveys/paper/key-paper-response.server.ts";
import {
  keptFacts,
  keptResult,
  PaperFactsForm,
  paperErrors,
} from "#app/features/listening/surveys/paper/paper-form.ts";
import { listWaitingPaper } from "#app/features/listening/surveys/paper/paper-queries.server.ts";
import { viewQuestion } from "#app/features/listening/surveys/question-view.ts";
import { findSurveyToKey } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { allQuestions } from "#app/features/listening/surveys/survey.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

async function findOr404(id: string | undefined) {
  const survey = await findSurveyToKey(id ?? "");
  if (!survey) throw notFound();
  return survey;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const survey = await findOr404(params.id);
  return {
    survey: { id: survey.id, title: survey.title, keyedTwice: survey.keyedTwice },
    questions: allQuestions(survey).map((question) => viewQuestion(question, "en")),
    groups: survey.consultation.groups.map(({ id, name }) => ({ id, name })),
    localities: survey.consultation.localities.map(({ id, name }) => ({ id, name })),
    waitingForms: await listWaitingPaper(survey, viewer.id),
    ...keptFacts(new URL(request.url).searchParams),
    nextId: newId(),
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const survey = await findOr404(params.id);
  const fields = await readFields(request);
  const facts = parseFields(fields, PaperFactsForm);
  const refuse = (errors: FieldErrors) => refused({ typed: facts.typed, errors });
  if (!facts.ok) return refuse(facts.errors);
  const result = await keyPaperResponse(viewer, survey, facts.value, facts.typed, context.now);
  if (!result) throw notFound();
  if (!result.ok) return refuse(paperErrors(result));
  const { place, batch, receivedOn, language } = facts.value;
  return redirect(
    paths.office.keyPaper(survey.id, { place, batch, receivedOn, language, ...keptResult(result) }),
    303,
  );
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { survey }) => `${t("surveys-office:paper.title")} – ${survey.title}`,
};

export default function KeyPaper() {
  const { survey, facts, reference, waiting, waitingForms, nextId, mayWrite, ...offered } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const kept = { typed: refused?.typed ?? facts, errors: refused?.errors ?? {} };
  return (
    <div className="measure">
      <FormErrors errors={kept.errors} />
      <BackLink href={paths.office.survey(survey.id)}>{survey.title}</BackLink>
      {refused ? null : <KeyedPaperNotice reference={reference} {...waiting} />}
      <PageHeading caption={survey.title}>{t("surveys-office:paper.title")}</PageHeading>
      <p>{t(survey.keyedTwice ? "surveys-office:paper.textTwice" : "surveys-office:paper.text")}</p>
      {survey.keyedTwice || waitingForms.length > 0 ? (
        <WaitingPaperList surveyId={survey.id} forms={waitingForms} mayWrite={mayWrite} />
      ) : null}
      {mayWrite ? (
        <Form method="post" noValidate key={nextId}>
          <input type="hidden" name="id" value={String(refused?.typed.id ?? nextId)} />
          <PaperFactsFields {...kept} />
          <PaperAnswersFields {...offered} {...kept} />
          <Button>{t("surveys-office:paper.save")}</Button>
        </Form>
      ) : null}
    </div>
  );
}
