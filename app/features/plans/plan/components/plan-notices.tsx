import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PlanDone } from "../forms.ts";

type DoneNoticeProps = {
  planId: string;
  done: PlanDone;
  /** What has just been taken out, as long as it is. */
  retired: { id: string; code: string; name: string } | undefined;
  mayUndo: boolean;
};

/** Says what has just been done and, where something was taken out, offers to undo it. */
export function DoneNotice({ planId, done, retired, mayUndo }: DoneNoticeProps) {
  const { t } = useTranslation();
  if (done.done !== "retired") {
    return (
      <Notice kind="success" live="polite">
        <p>{t(`plans-office:done.${done.done}`, done)}</p>
      </Notice>
    );
  }
  if (!retired) return null;
  const name = t("plans-office:plan.of", retired);
  return (
    <Notice kind="success" live="polite">
      <p>{t("plans-office:done.retired", { name })}</p>
      {mayUndo ? (
        <Form method="post" action={paths.office.plan(planId)}>
          <input type="hidden" name="item" value={retired.id} />
          <Button small variant="secondary" name="do" value="restore">
            {t("plans-office:done.undo")}
          </Button>
        </Form>
      ) : null}
    </Notice>
  );
}

type Refusal = "noPriorities" | "nameInUse" | "stillInPlan" | "pointedAt";

/** Why one of the page's buttons did nothing. */
export function RefusedNotice({ reason }: { reason: Refusal }) {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" title={t("plans-office:refused.title")} live="assertive">
      <p>{t(`plans-office:refused.${reason}`)}</p>
    </Notice>
  );
}
