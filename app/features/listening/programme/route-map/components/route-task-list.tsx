import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";

type RouteTaskListProps = { consultationId: string; tasks: { id: string; title: string }[] };

/** The tasks of a route map in order, each with its page and the ways to move it. */
export function RouteTaskList({ consultationId, tasks }: RouteTaskListProps) {
  const { t } = useTranslation();
  return (
    <ol className="group-list group-list--inline">
      {tasks.map(({ id, title }, index) => (
        <li key={id}>
          <p>
            <Link href={paths.office.routeTask(consultationId, id)}>{title}</Link>
          </p>
          <Form method="post" className="group-list__actions" preventScrollReset>
            <input type="hidden" name="taskId" value={id} />
            <Button
              {...{ variant: "secondary", small: true, name: "intent", value: "up", disabled: index === 0 }}
              ariaLabel={t("programme-office:actions.upOf", { title })}
            >
              {t("programme-office:actions.up")}
            </Button>
            <Button
              {...{ variant: "secondary", small: true, name: "intent", value: "down" }}
              disabled={index === tasks.length - 1}
              ariaLabel={t("programme-office:actions.downOf", { title })}
            >
              {t("programme-office:actions.down")}
            </Button>
          </Form>
        </li>
      ))}
    </ol>
  );
}
