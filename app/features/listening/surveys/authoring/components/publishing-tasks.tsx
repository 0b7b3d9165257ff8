import { Checklist } from "#app/features/listening/consultations/components/checklist.tsx";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { AuthoredSurvey } from "../authored-survey.ts";
import type { PublishingTask } from "../authoring.ts";

type PublishingTasksProps = {
  survey: Pick<AuthoredSurvey, "consultation" | "publishing">;
  isAdministrator: boolean;
};

/** What is left to do before a survey can be published. */
export function PublishingTasks({ survey, isAdministrator }: PublishingTasksProps) {
  const { t } = useTranslation();
  const { tasks, withoutOptions } = survey.publishing;
  const places: Partial<Record<PublishingTask, string>> = {
    consultation: paths.office.consultation(survey.consultation.id),
    ...(isAdministrator ? { helpLines: paths.admin.helpLines() } : {}),
  };
  return (
    <>
      <h2>{t("surveys-office:publishing.title")}</h2>
      <Checklist
        items={tasks.map(({ task, done }) => ({
          id: task,
          done,
          text:
            task === "options" && !done
              ? t("surveys-office:publishing.optionsOf", { codes: withoutOptions.join(", ") })
              : t(`surveys-office:publishing.${task}`),
          href: places[task],
        }))}
      />
    </>
  );
}
