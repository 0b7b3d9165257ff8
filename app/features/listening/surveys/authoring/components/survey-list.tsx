import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type SurveyListProps = {
  consultationId: string;
  surveys: { id: string; title: string; isPublished: boolean; questions: number; sent: number }[];
  mayWrite: boolean;
};

/** The surveys of a consultation, for the office. */
export function SurveyList({ consultationId, surveys, mayWrite }: SurveyListProps) {
  const { t } = useTranslation();
  const begin = mayWrite ? (
    <LinkButton href={paths.office.newSurvey(consultationId)} variant="secondary" small>
      {t("surveys-office:list.new")}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <DataTable
        dense
        caption={t("surveys-office:list.caption")}
        captionHidden
        empty={
          <EmptyState title={t("surveys-office:list.emptyTitle")} action={begin}>
            <p>{t("surveys-office:list.empty")}</p>
          </EmptyState>
        }
        columns={[
          { key: "title", label: t("surveys-office:fields.title") },
          { key: "state", label: t("surveys-office:list.state") },
          { key: "questions", label: t("surveys-office:list.questions"), numeric: true },
          { key: "sent", label: t("surveys-office:list.sent"), numeric: true },
        ]}
        rows={surveys.map(({ id, title, isPublished, questions, sent }) => ({
          id,
          header: "title",
          cells: {
            title: <Link href={paths.office.survey(id)}>{title}</Link>,
            state: <PublishedTag isPublished={isPublished} />,
            questions,
            sent,
          },
        }))}
      />
      {surveys.length > 0 ? begin : null}
    </>
  );
}

/** Whether people can reach a survey, in a word. */
export function PublishedTag({ isPublished }: { isPublished: boolean }) {
  const { t } = useTranslation();
  return isPublished ? (
    <Tag tone="success">{t("surveys-office:state.published")}</Tag>
  ) : (
    <Tag>{t("surveys-office:state.unpublished")}</Tag>
  );
}
