import { paths } from "#app/paths.ts";
import type { PlanStatus as Status } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

type PlanStatusProps = { planId: string; status: Status; publicHref: string; mayWrite: boolean };

/** Whether the public can read the plan, and the button that changes it. */
export function PlanStatus({ planId, status, publicHref, mayWrite }: PlanStatusProps) {
  const { t } = useTranslation();
  const isPublished = status === "published";
  return (
    <div className="plan-status not-printed">
      <Tag tone={isPublished ? "success" : "neutral"}>{t(`plans-office:status.${status}`)}</Tag>
      {isPublished ? <Link href={publicHref}>{t("plans-office:plan.publicPage")}</Link> : null}
      {mayWrite ? (
        <Form method="post" action={paths.office.plan(planId)}>
          <Button
            small
            variant={isPublished ? "secondary" : "primary"}
            name="do"
            value={isPublished ? "unpublish" : "publish"}
          >
            {isPublished ? t("plans-office:plan.unpublish") : t("plans-office:plan.publish")}
          </Button>
        </Form>
      ) : null}
      <p>{isPublished ? t("plans-office:plan.unpublishHint") : t("plans-office:plan.publishHint")}</p>
    </div>
  );
}
