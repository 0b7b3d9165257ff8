import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TranslationPage } from "#app/features/listening/consultations/components/translation-page.tsx";
import { findAuthoredSurvey } from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { surveySheet } from "#app/features/listening/surveys/authoring/survey-sheet.ts";
import { translateSurvey } from "#app/features/listening/surveys/authoring/translate-survey.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { isTranslatedLanguage, languages } from "#app/platform/i18n/languages.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { saveTranslation } from "./save-translation.server.ts";

async function findSheet(params: { id?: string; language?: string }) {
  const { language } = params;
  const survey = await findAuthoredSurvey(params.id ?? "");
  if (!isTranslatedLanguage(language) || !survey) throw notFound();
  const { id, title } = survey;
  const back = { href: paths.office.survey(id), label: title };
  return { id, language, sections: surveySheet(survey, language), back };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { language, sections, back } = await findSheet(params);
  const saved = new URL(request.url).searchParams.has("done");
  return { back, language, sections, mayWrite: mayWrite(viewer), saved };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id, language, sections } = await findSheet(params);
  return await saveTranslation(
    request,
    sections,
    (texts) => translateSurvey(viewer, id, language, texts),
    paths.office.translateSurvey(id, language, "saved"),
  );
}

export const handle: PageHandle<typeof loader> = {
  title: (_t, { language, back }) => `${languages[language].ownName} – ${back.label}`,
};

export default function SurveyTranslations() {
  const refused = useActionData<typeof action>();
  return <TranslationPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
