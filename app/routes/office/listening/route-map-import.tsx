import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { ReadRouteMapForm, StoreRouteMapForm } from "#app/features/listening/programme/programme-forms.ts";
import {
  type RouteMapDryRun,
  RouteMapImportForm,
  RouteMapReport,
} from "#app/features/listening/programme/route-map/components/route-map-import.tsx";
import { importRouteMap } from "#app/features/listening/programme/route-map/import-route-map.server.ts";
import { parseRouteMap } from "#app/features/listening/programme/route-map/parse-route-map.ts";
import { findRouteMap } from "#app/features/listening/programme/route-map/route-map-queries.server.ts";
import { importedTitle, routeMapView } from "#app/features/listening/programme/route-map/route-map-view.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { type FormState, parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { readTable, tableOfJson } from "#app/platform/office-files/read-tables.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("programme-office:import.title") };

export async function loader({ params }: LoaderFunctionArgs) {
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  return { id: consultation.id, heading: consultation.title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const consultation = await findConsultation(params.id ?? "");
  if (!consultation) throw notFound();
  const fields = await readFields(request);
  return fields.has("rows")
    ? await store(viewer, consultation.id, fields)
    : await dryRun(consultation.id, fields);
}

type Answer = {
  form: FormState;
  /** What the officer may store next is carried in the page. */
  dryRun: (RouteMapDryRun & { carried: Record<"title" | "year" | "fileName" | "rows", string> }) | null;
};

function refuse(form: FormState) {
  return data<Answer>({ form: { typed: form.typed, errors: form.errors }, dryRun: null }, { status: 400 });
}

async function dryRun(consultationId: string, fields: FormData) {
  const form = parseFields(fields, ReadRouteMapForm);
  if (!form.ok) return refuse(form);
  const { file, title, year } = form.value;
  const table = await readTable(new Uint8Array(await file.arrayBuffer()));
  if (!table.ok) {
    return refuse({ typed: form.typed, errors: { file: `plans-office:import.refused.${table.reason}` } });
  }
  const { map, notes } = parseRouteMap(table.rows, year);
  if (notes.some((note) => note.reason === "noYear")) {
    return refuse({ typed: form.typed, errors: { year: "programme-office:errors.yearMissing" } });
  }
  const standing = await findRouteMap(consultationId);
  const name = map && importedTitle(title, map);
  return data<Answer>({
    form: { typed: {}, errors: {} },
    dryRun: {
      notes,
      map: map && routeMapView({ ...map, title: name ?? "", tasks: map.tasks.map(withId) }),
      replaces: standing?.tasks.length ?? 0,
      carried: {
        title: name ?? "",
        year: year === null ? "" : String(year),
        fileName: file.name.slice(0, 255),
        rows: JSON.stringify(table.rows),
      },
    },
  });
}

const withId = <Task extends object>(task: Task, index: number) => ({ ...task, id: String(index) });

async function store(viewer: Viewer, consultationId: string, fields: FormData) {
  const form = parseFields(fields, StoreRouteMapForm);
  if (!form.ok) return refuse(form);
  const { title, year, rows } = form.value;
  const table = tableOfJson(rows);
  const { map } = parseRouteMap(table ?? [], year);
  if (!map) return refuse({ typed: form.typed, errors: { file: "programme-office:errors.file" } });
  const result = await importRouteMap(viewer, consultationId, importedTitle(title, map), map);
  if (!result) throw notFound();
  return redirect(paths.office.routeMap(consultationId, "imported"), 303);
}

export default function ImportRouteMap() {
  const { id, heading } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const dryRun = answer?.dryRun;
  const form = answer?.form ?? { typed: {}, errors: {} };
  return (
    <>
      <FormErrors errors={form.errors} />
      {dryRun ? (
        <BackLink href={paths.office.importRouteMap(id)}>{t("programme-office:import.another")}</BackLink>
      ) : (
        <BackLink href={paths.office.routeMap(id)}>{t("programme-office:tabs.routeMap")}</BackLink>
      )}
      <PageHeading caption={dryRun?.carried.fileName ?? heading}>
        {t("programme-office:import.title")}
      </PageHeading>
      {dryRun ? <RouteMapReport {...dryRun} /> : <RouteMapImportForm form={form} />}
      {dryRun?.map && dryRun.map.tasks.length > 0 ? (
        <Form method="post" encType="multipart/form-data" className="button-group">
          {Object.entries(dryRun.carried).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <Button>{t("programme-office:import.store")}</Button>
        </Form>
      ) : null}
    </>
  );
}
