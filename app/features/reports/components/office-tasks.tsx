import { useTranslation } from "react-i18next";
import type { DraftUse } from "#app/features/evidence/use-queries.server.ts";
import { paths } from "#app/paths.ts";

type OfficeTasksProps = {
  toSettle: DraftUse[];
  drafts: { id: string; title: string; waiting: number; unanswered: number }[];
};

/** What waits for the officers: places in drafts that quote what was taken back, and comments without an answer. */
export function OfficeTasks({ toSettle, drafts }: OfficeTasksProps) {
  const { t } = useTranslation();
  if (toSettle.length === 0 && drafts.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t("panel-office:tasks.title")}</h2>
      <ul>
        {toSettle.map((use) => (
          <li key={use.citationId}>
            <a href={paths.office.citation(use.citationId)}>
              {t("panel-office:tasks.settle", { title: use.draft.title, heading: use.heading })}
            </a>
          </li>
        ))}
        {drafts.map(({ id, title, waiting, unanswered }) => (
          <li key={id}>
            {title}:{" "}
            <a href={paths.office.draftComments(id, "unanswered")}>
              {t("panel-office:versions.unanswered", { count: unanswered + waiting })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
