import { KeyedList } from "#app/features/listening/contributions/components/keyed-list.tsx";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { WaitingPaper } from "../paper-queries.server.ts";

type WaitingPaperListProps = { surveyId: string; forms: WaitingPaper[]; mayWrite: boolean };

/** The forms that are keyed and not counted yet, each with what is to be done with it. */
export function WaitingPaperList({ surveyId, forms, mayWrite }: WaitingPaperListProps) {
  const { t } = useTranslation();
  return (
    <KeyedList
      caption={t("surveys-office:paper.waiting")}
      empty={t("surveys-office:paper.noneWaiting")}
      numberLabel={t("surveys-office:paper.number")}
      wordsLabel={t("surveys-office:paper.facts")}
      papers={forms}
      wordsOf={({ place, batch }) => (batch ? `${place}, ${batch}` : place)}
      hrefOf={(form) => paths.office.paperForm(surveyId, form.id)}
      mayWrite={mayWrite}
    />
  );
}
