import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { ProgrammeHeading } from "#app/features/listening/programme/components/programme-heading.tsx";
import { RouteMapForm } from "#app/features/listening/programme/programme-forms.ts";
import { RouteMapFields } from "#app/features/listening/programme/route-map/components/route-map-fields.tsx";
import { RouteMapTable } from "#app/features/listening/programme/route-map/components/route-map-table.tsx";
import { RouteTaskList } from "#app/features/listening/programme/route-map/components/route-task-list.tsx";
import { moveRouteTask } from "#app/features/listening/programme/route-map/move-route-task.server.ts";
import { findRouteMap } from "#app/features/listening/programme/route-map/route-map-queries.server.ts";
import { firstRouteMap, routeMapView } from "#app/features/listening/programme/route-map/route-map-view.ts";
import { saveRouteMap } from "#app/features/listening/programme/route-map/save-route-map.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  const map = await findRouteMap(consultation.id);
  return {
    id: consultation.id,
    slug: consultation.publishedAt === null ? null : consultation.slug,
    heading: consultation.title,
    map: map && routeMapView(map),
    fields: map ?? firstRouteMap(consultation),
    mayWrite: mayWrite(viewer),
    saved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const form = await parseForm(request, RouteMapForm);
  const { typed } = form;
  if (!form.ok) return refused({ typed, errors: form.errors });
  const { value } = form;
  if (value.intent !== "save") {
    if (!(await moveRouteTask(viewer, id, value.taskId, value.intent))) throw notFound();
    return redirect(paths.office.routeMap(id), 303);
  }
  const result = await saveRouteMap(viewer, id, value);
  if (!result) throw notFound();
  if (!result.ok) {
    return refused({ typed, errors: { lastMonth: "programme-office:errors.tooManyMonths" } });
  }
  return redirect(paths.office.routeMap(id, "saved"), 303);
}

export const handle: PageHandle<typeof loader> = {
  title: (t, { heading }) => `${t("programme-office:tabs.routeMap")} – ${heading}`,
};

export default function RouteMap() {
  const { id, slug, heading, map, fields, mayWrite, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const { title, firstMonth, lastMonth } = fields;
  const form = (
    <Form method="post" noValidate className="measure">
      <input type="hidden" name="intent" value="save" />
      <RouteMapFields
        key={`${title} ${firstMonth} ${lastMonth}`}
        stored={{ title, firstMonth, lastMonth }}
        refused={refused}
      />
      <Button variant={map ? "secondary" : "primary"}>
        {map ? t("programme-office:routeMap.save") : t("programme-office:routeMap.begin")}
      </Button>
    </Form>
  );
  return (
    <>
      <ProgrammeHeading
        {...{ id, heading, refused }}
        page="routeMap"
        saved={saved}
        actions={map && map.tasks.length > 0 ? <Files id={id} /> : undefined}
      />
      {map && map.tasks.length > 0 ? (
        <RouteMapTable map={map} language="en" />
      ) : (
        <EmptyState title={t("programme-office:routeMap.emptyTitle")}>
          <p>{t("programme-office:routeMap.empty")}</p>
        </EmptyState>
      )}
      {slug && map && map.tasks.length > 0 ? (
        <p>
          <Link href={paths.public.routeMap("en", slug)}>{t("programme-office:routeMap.publicPage")}</Link>
        </p>
      ) : null}
      {mayWrite ? (
        <>
          <p className="button-group">
            {map ? (
              <LinkButton href={paths.office.newRouteTask(id)}>
                {t("programme-office:routeMap.add")}
              </LinkButton>
            ) : null}
            <LinkButton href={paths.office.importRouteMap(id)} variant="secondary">
              {t("programme-office:import.title")}
            </LinkButton>
          </p>
          {map && map.tasks.length > 0 ? (
            <>
              <h2>{t("programme-office:routeMap.order")}</h2>
              <RouteTaskList
                consultationId={id}
                tasks={map.tasks.map((task) => ({ id: task.id, title: task.title.text }))}
              />
            </>
          ) : null}
          {map ? (
            <Details summary={t("programme-office:routeMap.settings")} open={refused !== undefined}>
              {form}
            </Details>
          ) : (
            form
          )}
        </>
      ) : null}
    </>
  );
}

function Files({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton href={paths.office.routeMapFile(id, "docx")} variant="secondary" small>
        {t("programme-office:download.docx")}
      </LinkButton>
      <LinkButton href={paths.office.routeMapFile(id, "csv")} variant="secondary" small>
        {t("programme-office:download.csv")}
      </LinkButton>
    </>
  );
}
