import { TwoKeyings } from "#app/features/listening/contributions/components/two-keyings.tsx";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { CheckRow } from "../../responses/check.ts";
import type { PaperFormPage } from "../read-paper-form.server.ts";

type PaperComparisonProps = {
  comparison: NonNullable<PaperFormPage["comparison"]>;
  mayChoose: boolean;
};

/** Two keyings of one form on paper beside each other, and the choice between them. */
export function PaperComparison({ comparison, mayChoose }: PaperComparisonProps) {
  const { t } = useTranslation();
  const { languages, fields, ...names } = comparison;
  const inWords = (words: CheckRow["words"]) =>
    words.map((word) => ("key" in word ? t(word.key) : word.text)).join(", ") ||
    t("surveys:check.notProvided");
  return (
    <TwoKeyings
      {...names}
      mayChoose={mayChoose}
      facts={[
        {
          id: "language",
          name: t("surveys-office:paper.language"),
          first: languageName(languages.first),
          second: languageName(languages.second),
          differs: languages.first !== languages.second,
        },
        ...fields.map(({ field, question, first, second, isOpen, differs }) => ({
          id: field,
          name: "key" in question ? t(question.key) : question.text,
          first: inWords(first),
          second: inWords(second),
          differs,
          ...(isOpen && first.length > 0 && second.length > 0 ? { languages } : {}),
        })),
      ]}
    />
  );
}
