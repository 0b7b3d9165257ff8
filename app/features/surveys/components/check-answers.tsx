import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { Localised } from "#app/ui/localised.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { CheckRow } from "../check.ts";

type CheckAnswersProps = { rows: CheckRow[]; language: string; slug: string };

/** What somebody has typed, each with a link to change it. */
export function CheckAnswers({ rows, language, slug }: CheckAnswersProps) {
  const { t } = useTranslation();
  // Looked up once: a translation costs more than the row that it stands in.
  const [change, notProvided] = [t("surveys:check.change"), t("surveys:check.notProvided")];
  const inWords = (one: CheckRow["words"][number]) =>
    "key" in one ? (
      <span key={one.key}>{t(one.key)}</span>
    ) : (
      <div key={one.text} className="own-words" dir={one.language ? undefined : "auto"}>
        <Localised {...one} />
      </div>
    );
  return (
    <SummaryList
      rows={rows.map((row) => ({
        id: row.field,
        key: "key" in row.question ? t(row.question.key) : <Localised {...row.question} />,
        value: row.words.length > 0 ? row.words.map(inWords) : notProvided,
        action: {
          href: `${paths.public.survey.step(language, slug, row.step, "change")}#field-${row.field}`,
          label: change,
          hidden: "key" in row.question ? t(row.question.key) : row.question.text,
        },
      }))}
    />
  );
}
