import type { DraftUse } from "#app/features/answering/evidence/use-queries.server.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

type OfficeTasksProps = {
  toSettle: DraftUse[];
  drafts: { id: string; title: string; waiting: number; unanswered: number }[];
  /** Plans of which something is due soon. */
  plans: { id: string; title: string; soon: number; late: number }[];
};

/** What waits for the officers: places in drafts that rest on what was taken back, comments without an answer, and what is due. */
export function OfficeTasks({ toSettle, drafts, plans }: OfficeTasksProps) {
  const { t } = useTranslation();
  if (toSettle.length + drafts.length + plans.length === 0) return null;
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{t("panel-office:tasks.title")}</h2>
      <ul>
        {toSettle.map((use) => (
          <li key={use.citationId}>
            <Link href={paths.office.citation(use.citationId)}>
              {t(use.finding ? "panel-office:tasks.settleFinding" : "panel-office:tasks.settle", {
                title: use.draft.title,
                heading: use.heading,
              })}
            </Link>
          </li>
        ))}
        {drafts.map(({ id, title, waiting, unanswered }) => (
          <li key={id}>
            {title}:{" "}
            <Link href={paths.office.draftComments(id, "unanswered")}>
              {t("panel-office:versions.unanswered", { count: unanswered + waiting })}
            </Link>
          </li>
        ))}
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={paths.office.planDue(plan.id)}>{t("progress-office:due.soon", plan)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
