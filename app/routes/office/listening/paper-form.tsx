import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { KeyingStateTag } from "#app/features/listening/contributions/components/keying-state-tag.tsx";
import { LeaveOutForm } from "#app/features/listening/contributions/components/leave-out-form.tsx";
import { KeyingDecisionForm } from "#app/features/listening/contributions/forms.ts";
import { PaperComparison } from "#app/features/listening/surveys/paper/components/paper-comparison.tsx";
import {
  PaperAnswersFields,
  PaperFactsFields,
} from "#app/features/listening/surveys/paper/components/paper-fields.tsx";
import { PaperSummary } from "#app/features/listening/surveys/paper/components/paper-summary.tsx";
import { keyPaperResponse } from "#app/features/listening/surveys/paper/key-paper-response.server.ts";
import { keptResult, PaperFactsForm, paperErrors } from "#app/features/listening/surveys/paper/paper-form.ts";
import { readPaperForm } from "#app/features/listening/surveys/paper/read-paper-form.server.ts";
import { settlePaper } from "#app/features/listening/surveys/paper/settle-paper.server.ts";
import { viewQuestion } from "#app/features/listening/surveys/question-view.ts";
import { findSurveyToKey } from "#app/features/listening/surveys/responses/answering-queries.server.ts";
import { allQuestions } from "#app/features/listening/surveys/survey.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

async function findOr404(viewer: Viewer, { id = "", formId = "" }: Record<string, string | undefined>) {
  const survey = await findSurveyToKey(id);
  const form = survey && (await readPaperForm(viewer, survey, formId));
  if (!survey || !form) throw notFound();
  return { survey, form };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { survey, form } = await findOr404(viewer, params);
  const named = (choices: { id: string; name: string }[]) => choices.map(({ id, name }) => ({ id, name }));
  return {
    survey: { id: survey.id, title: survey.title, keyedTwice: survey.keyedTwice },
    form,
    offered: {
      questions: allQuestions(survey).map((question) => viewQuestion(question, "en")),
      groups: named(survey.consultation.groups),
      localities: named(survey.consultation.localities),
    },
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { survey, form } = await findOr404(viewer, params);
  const fields = await readFields(request);
  if (fields.has("decision")) {
    const decided = parseFields(fields, KeyingDecisionForm);
    if (!decided.ok) throw badRequest();
    const result = await settlePaper(viewer, survey, form.id, decided.value.decision);
    if (!result) throw notFound();
    if (!result.ok) {
      return data({ typed: undefined, errors: {}, refusal: result.reason }, { status: 409 });
    }
    return redirect(paths.office.keyPaper(survey.id, { reference: result.reference ?? undefined }), 303);
  }
  fields.set("id", form.id);
  // Whoever keys it second says nothing of where the paper came from.
  for (const fact of form.isBlind ? (["place", "batch", "receivedOn"] as const) : [])
    fields.set(fact, form[fact]);
  const facts = parseFields(fields, PaperFactsForm);
  if (!facts.ok)
    return data({ typed: facts.typed, errors: facts.errors, refusal: undefined }, { status: 400 });
  const result = await keyPaperResponse(viewer, survey, facts.value, facts.typed, context.now);
  if (!result) throw notFound();
  if (!result.ok) {
    // What is wrong with no field of this page is said above it.
    const isOfField = result.reason === "wrong" || result.reason === "notInTime";
    const errors = isOfField ? paperErrors(result) : {};
    return data(
      { typed: facts.typed, errors, refusal: isOfField ? undefined : result.reason },
      { status: 400 },
    );
  }
  return redirect(paths.office.keyPaper(survey.id, keptResult(result)), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { form }) => t("surveys-office:paper.one", { number: form.number }),
};

export default function PaperForm() {
  const { survey, form, offered, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const isWaiting = form.state !== "takenIn";
  const mayKey = mayWrite && isWaiting && form.state !== "leftOut" && form.keyings < 2;
  const { place, batch, receivedOn } = form;
  const kept = {
    typed: refused?.typed ?? { ...form.typed, place, batch, receivedOn },
    errors: refused?.errors ?? {},
  };
  return (
    <>
      <FormErrors errors={kept.errors} />
      <BackLink href={paths.office.keyPaper(survey.id)}>{t("surveys-office:paper.title")}</BackLink>
      {refused?.refusal ? (
        <Notice kind="warning" live="assertive" title={t(`surveys-office:paper.errors.${refused.refusal}`)} />
      ) : null}
      <PageHeading caption={survey.title}>
        {t("surveys-office:paper.one", { number: form.number })}
      </PageHeading>
      <p>
        <KeyingStateTag state={form.state} />
      </p>
      {mayKey && !form.isBlind ? null : <PaperSummary form={form} />}
      {form.comparison ? (
        <PaperComparison comparison={form.comparison} mayChoose={mayWrite && form.state === "differs"} />
      ) : null}
      {mayKey && form.isBlind ? <p className="measure">{t("contributions-office:keying.blind")}</p> : null}
      {mayKey && !survey.keyedTwice ? (
        <Form method="post">
          <Button name="decision" value="first" variant="secondary">
            {t("surveys-office:paper.keyedOnce")}
          </Button>
        </Form>
      ) : null}
      {mayKey ? (
        <Form method="post" className="measure" noValidate>
          {form.isBlind ? null : <PaperFactsFields {...kept} />}
          <PaperAnswersFields {...offered} {...kept} />
          <Button>
            {t(form.isBlind ? "surveys-office:paper.saveSecond" : "surveys-office:paper.correct")}
          </Button>
        </Form>
      ) : null}
      {mayWrite && isWaiting ? <LeaveOutForm isLeftOut={form.state === "leftOut"} /> : null}
    </>
  );
}
