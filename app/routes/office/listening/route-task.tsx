import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { RouteTaskForm } from "#app/features/listening/programme/programme-forms.ts";
import { RouteTaskFields } from "#app/features/listening/programme/route-map/components/route-task-fields.tsx";
import { removeRouteTask } from "#app/features/listening/programme/route-map/remove-route-task.server.ts";
import { findRouteMap } from "#app/features/listening/programme/route-map/route-map-queries.server.ts";
import { saveRouteTask } from "#app/features/listening/programme/route-map/save-route-task.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  const map = consultation && (await findRouteMap(consultation.id));
  if (!map) throw notFound();
  const task = map.tasks.find((one) => one.id === params.taskId) ?? null;
  if (!task && params.taskId !== "new") throw notFound();
  const { firstMonth, lastMonth } = map;
  const { id, title: heading } = consultation;
  return { id, heading, map: { firstMonth, lastMonth }, task, mayWrite: mayWrite(viewer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { id = "", taskId = "" } = params;
  const fields = await readFields(request);
  if (fields.get("intent") === "remove") {
    if (!(await removeRouteTask(viewer, id, taskId))) throw notFound();
    return redirect(paths.office.routeMap(id, "saved"), 303);
  }
  const form = parseFields(fields, RouteTaskForm);
  if (!form.ok) return refused(form);
  const result = await saveRouteTask(viewer, id, taskId === "new" ? null : taskId, form.value, form.recordId);
  if (!result) throw notFound();
  return redirect(paths.office.routeMap(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { task }) => task?.title ?? t("programme-office:routeMap.new"),
};

export default function RouteTask() {
  const { id, heading, map, task, mayWrite } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.routeMap(id)}>{t("programme-office:tabs.routeMap")}</BackLink>
      <PageHeading caption={heading}>{task?.title ?? t("programme-office:routeMap.new")}</PageHeading>
      <Form method="post" makesRecord noValidate className="measure">
        <fieldset disabled={!mayWrite}>
          <legend className="visually-hidden">{t("programme-office:routeMap.task")}</legend>
          <RouteTaskFields map={map} task={task} refused={refused} />
        </fieldset>
        {mayWrite ? (
          <div className="button-group">
            <Button>{t("programme-office:routeMap.saveTask")}</Button>
            {task ? (
              <Button variant="danger" name="intent" value="remove">
                {t("programme-office:routeMap.remove")}
              </Button>
            ) : null}
          </div>
        ) : null}
      </Form>
    </>
  );
}
