import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewQuestion } from "#app/features/listening/surveys/question-view.ts";
import { paths } from "#app/paths.ts";
import { keepForEveryone } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findSurveyOf } from "./find-survey.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  await keepForEveryone(context, context.now);
  const { survey, language } = await findSurveyOf(params);
  return {
    language,
    slug: survey.slug,
    asksLocality: survey.consultation.localities.length > 0,
    title: localised(survey.title, survey.translations, "title", language),
    pages: survey.pages.map((page) => ({
      id: page.id,
      title: localised(page.title, page.translations, "title", language),
      questions: page.questions.map((question) => viewQuestion(question, language)),
    })),
  };
}

export const handle: PageHandle = { title: (t) => t("surveys:questions.title") };

export default function SurveyQuestions() {
  const { language, slug, asksLocality, title, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.public.survey.start(language, slug)}>
        <Localised {...title} />
      </BackLink>
      <PageHeading>{t("surveys:questions.title")}</PageHeading>
      <p>{t("surveys:questions.text")}</p>
      {pages.map((page) => (
        <section key={page.id}>
          <h2>
            <Localised {...page.title} />
          </h2>
          <ul>
            {page.questions.map((question) => (
              <li key={question.code}>
                <Localised {...question.text} />
                {question.shown.options.length > 0 ? (
                  <ul>
                    {question.shown.options.map((option) => (
                      <li key={option.value}>
                        <Localised {...option.label} />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t("surveys:questions.atTheEnd")}</h2>
      <ul>
        <li>{t("surveys:aboutYou.group")}</li>
        {asksLocality ? <li>{t("surveys:aboutYou.locality")}</li> : null}
        <li>{t("surveys:permission.question")}</li>
      </ul>
    </>
  );
}
