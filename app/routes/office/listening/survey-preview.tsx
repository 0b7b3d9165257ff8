import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAuthoredSurvey } from "#app/features/listening/surveys/authoring/authoring-queries.server.ts";
import { SurveyPreview } from "#app/features/listening/surveys/authoring/components/survey-preview.tsx";
import { readQuestion } from "#app/features/listening/surveys/question.ts";
import { viewQuestion } from "#app/features/listening/surveys/question-view.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { isLanguage, languageLinks } from "#app/platform/i18n/languages.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const survey = await findAuthoredSurvey(params.id ?? "");
  if (!survey) throw notFound();
  const asked = new URL(request.url).searchParams.get("language") ?? "";
  const language = isLanguage(asked) ? asked : "en";
  const text = (record: { translations: unknown }, original: string, field: string) =>
    localised(original, record.translations, field, language);
  return {
    id: survey.id,
    heading: survey.title,
    language,
    title: text(survey, survey.title, "title"),
    introduction: text(survey, survey.introduction, "introduction"),
    pages: survey.pages.map((page) => ({
      id: page.id,
      title: text(page, page.title, "title"),
      help: text(page, page.help, "help"),
      questions: page.questions.map((question) => viewQuestion(readQuestion(question), language)),
    })),
  };
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("surveys-office:preview.title")} – ${heading}`,
};

export default function PreviewSurvey() {
  const { id, heading, language, ...survey } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <div className="measure">
      <BackLink href={paths.office.survey(id)}>{heading}</BackLink>
      <PageHeading caption={heading}>{t("surveys-office:preview.title")}</PageHeading>
      <p>{t("surveys-office:preview.text")}</p>
      <Tabs
        label={t("surveys-office:preview.languages")}
        tabs={languageLinks((code) => paths.office.previewSurvey(id, code)).map(({ code, name }) => ({
          href: paths.office.previewSurvey(id, code),
          label: <span lang={code}>{name}</span>,
          current: code === language,
        }))}
      />
      <SurveyPreview {...survey} />
    </div>
  );
}
