import { Checklist } from "#app/features/listening/consultations/components/checklist.tsx";
import { paths } from "#app/paths.ts";
import type { CycleStage } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { formView } from "#app/ui/form-fields.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import type { CycleTask } from "../standards.ts";

type CycleStepsProps = {
  id: string;
  cycle: { stage: CycleStage; tasks: { task: CycleTask; done: boolean }[]; note: string }[];
  refused: FormState | undefined;
  mayWrite: boolean;
};

/** Analyse, Plan, Do and Review: what the record shows of each, and what we say about it. */
export function CycleSteps({ id, cycle, refused, mayWrite }: CycleStepsProps) {
  const { t } = useTranslation();
  const view = formView(Object.fromEntries(cycle.map(({ stage, note }) => [stage, note])), refused);
  const places: Record<CycleTask, string | undefined> = {
    groupsPlaced: paths.office.stakeholders(id),
    targetsSet: paths.office.stakeholders(id),
    offered: paths.office.programme(id),
    channels: paths.office.programme(id),
    routeMap: paths.office.routeMap(id),
    opening: "#fairness",
    published: paths.office.consultation(id),
    heard: undefined,
    missingNoted: paths.office.notHeard(id),
    scored: "#standards",
    decided: "#decision",
  };
  const steps = cycle.map(({ stage, tasks, note }) => {
    const error = view.error(stage);
    return (
      <section key={stage} aria-labelledby={`step-${stage}`}>
        <h3 id={`step-${stage}`}>{t(`programme-office:cycle.stage.${stage}`)}</h3>
        <Checklist
          items={tasks.map(({ task, done }) => ({
            id: task,
            done,
            text: t(`programme-office:cycle.task.${task}`),
            href: places[task],
          }))}
        />
        {mayWrite ? (
          <TextArea
            key={note}
            name={stage}
            rows={3}
            label={t(`programme-office:cycle.note.${stage}`)}
            defaultValue={view.value(stage)}
            error={error ? t(error) : undefined}
            optional
          />
        ) : (
          <p>{note}</p>
        )}
      </section>
    );
  });
  if (!mayWrite) return <>{steps}</>;
  return (
    <Form method="post" noValidate className="measure" preventScrollReset>
      <input type="hidden" name="intent" value="note" />
      {steps}
      <Button variant="secondary">{t("programme-office:cycle.save")}</Button>
    </Form>
  );
}
