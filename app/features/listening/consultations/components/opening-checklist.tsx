import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { OpeningTask } from "../consultation.ts";
import { Checklist } from "./checklist.tsx";

type OpeningChecklistProps = {
  consultationId: string;
  planId: string;
  /** The survey in which a question or its publication is missing; none when there is no survey yet. */
  surveyId: string | undefined;
  tasks: { task: OpeningTask; done: boolean }[];
  isAdministrator: boolean;
};

/** What is left to do before people can answer. Nothing once everything is done. */
export function OpeningChecklist(props: OpeningChecklistProps) {
  const { consultationId, planId, surveyId, tasks, isAdministrator } = props;
  const { t } = useTranslation();
  if (tasks.every(({ done }) => done)) return null;
  const survey = surveyId ? paths.office.survey(surveyId) : paths.office.newSurvey(consultationId);
  const edit = paths.office.editConsultation(consultationId);
  const places: Record<OpeningTask, string | undefined> = {
    purpose: `${edit}#field-purpose`,
    plan: paths.office.plan(planId),
    closing: `${edit}#field-closesAt`,
    question: survey,
    helpLines: isAdministrator ? paths.admin.helpLines() : undefined,
    conditions: paths.office.standards(consultationId),
    consultation: undefined,
    survey,
  };
  return (
    <>
      <h2>{t("consultations-office:checklist.title")}</h2>
      <Checklist
        items={tasks.map(({ task, done }) => ({
          id: task,
          done,
          text: t(`consultations-office:checklist.${task}`),
          href: places[task],
        }))}
      />
    </>
  );
}
