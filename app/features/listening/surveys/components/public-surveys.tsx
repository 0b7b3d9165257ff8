import { Translated } from "#app/features/listening/consultations/components/translated.tsx";
import { paths } from "#app/paths.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";

type PublicSurveysProps = {
  language: Language;
  surveys: { id: string; slug: string; title: Localised; minutes: number }[];
};

/** The surveys that people can answer now, each with the way in. Says so when there is none yet. */
export function PublicSurveys({ language, surveys }: PublicSurveysProps) {
  const { t } = useTranslation();
  if (surveys.length === 0) return <InsetText>{t("consultations:page.noSurvey")}</InsetText>;
  return (
    <>
      <h2>{t("consultations:page.takePart")}</h2>
      {surveys.map(({ id, slug, title, minutes }) => (
        <section key={id}>
          <h3>
            <Translated {...title} />
          </h3>
          <p>{t("consultations:page.minutes", { count: minutes })}</p>
          <LinkButton href={paths.public.survey.start(language, slug)}>
            {t("consultations:page.answer")}
            {surveys.length > 1 ? <span className="visually-hidden"> {title.text}</span> : null}
          </LinkButton>
        </section>
      ))}
    </>
  );
}
