import { paths } from "#app/paths.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import type { Localised as LocalisedText } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Localised } from "#app/ui/localised.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { CheckRow } from "../check.ts";

type CheckAnswersProps = { rows: CheckRow[]; language: Language; slug: string };

/** What somebody has typed, each with a link to change it. */
export function CheckAnswers({ rows, language, slug }: CheckAnswersProps) {
  const { t } = useTranslation();
  // Looked up once: a translation costs more than the row that it stands in.
  const [change, notProvided] = [t("surveys:check.change"), t("surveys:check.notProvided")];
  // A text in the page's own language needs no mark, and this page is put together for each person who comes to it.
  const marked = (text: LocalisedText) =>
    text.language === "" || text.language === language ? text.text : <Localised {...text} />;
  const inWords = (one: CheckRow["words"][number]) =>
    "key" in one ? (
      <span key={one.key}>{t(one.key)}</span>
    ) : (
      <div key={one.text} className="own-words" dir={one.language ? undefined : "auto"}>
        {marked(one)}
      </div>
    );
  return (
    <SummaryList
      rows={rows.map(({ field, step, question, words }) => {
        const name = "key" in question ? t(question.key) : question.text;
        return {
          id: field,
          key: "key" in question ? name : marked(question),
          value: words.length > 0 ? words.map(inWords) : notProvided,
          action: {
            href: `${paths.public.survey.step(language, slug, step, "change")}#field-${field}`,
            label: change,
            hidden: name,
          },
        };
      })}
    />
  );
}
