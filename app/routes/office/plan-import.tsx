import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Viewer } from "#app/features/accounts/viewer.ts";
import { ImportForm } from "#app/features/plans/components/import-form.tsx";
import { ImportReport } from "#app/features/plans/components/import-report.tsx";
import { dryRunOf } from "#app/features/plans/dry-run.ts";
import { ReadTableForm, StoreTableForm } from "#app/features/plans/forms.ts";
import { holdsAnything, importPlan, previewImport } from "#app/features/plans/import-plan.server.ts";
import { listLayouts } from "#app/features/plans/layouts.server.ts";
import { findPlan, listPlans } from "#app/features/plans/queries.server.ts";
import { readPlanTable } from "#app/features/plans/read-plan-table.ts";
import { readTable, tableOfJson } from "#app/features/plans/read-table.server.ts";
import { paths } from "#app/paths.ts";
import { type FormState, parseFields, readFields } from "#app/platform/http/form.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plans-office:import.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request, "office/plan-import");
  const plans = await listPlans();
  return {
    newId: randomUUID(),
    into: new URL(request.url).searchParams.get("into") ?? "",
    plans: plans.map(({ id, title }) => ({ id, title })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "office/plan-import");
  const fields = await readFields(request);
  return fields.has("rows") ? await store(viewer, fields) : await dryRun(fields);
}

/** What the officer may store next, carried in the page. */
type DryRun = {
  target: string;
  title: string;
  newId: string;
  fileName: string;
  rows: string;
  /** The title of the plan that the table goes into, or null for a new one. */
  into: string | null;
  report: Parameters<typeof ImportReport>[0];
  isEmpty: boolean;
};

type Answer = { form: FormState; dryRun: DryRun | null };

function refuse(form: FormState) {
  return data<Answer>({ form: { typed: form.typed, errors: form.errors }, dryRun: null }, { status: 400 });
}

async function dryRun(fields: FormData) {
  const form = parseFields(fields, ReadTableForm);
  if (!form.ok) return refuse(form);
  const { file, target, title, newId } = form.value;
  const table = await readTable(new Uint8Array(await file.arrayBuffer()));
  if (!table.ok) {
    return refuse({ typed: form.typed, errors: { file: `plans-office:import.refused.${table.reason}` } });
  }
  const plan = target === "" ? null : await findPlan(target);
  if (target !== "" && !plan) throw new Response(null, { status: 404 });
  const read = readPlanTable(table.rows, { layouts: await listLayouts() });
  const effect = await previewImport(plan?.id ?? null, read, new Date());
  return data<Answer>({
    form: { typed: {}, errors: {} },
    dryRun: {
      ...{ target, title, newId, fileName: file.name.slice(0, 255) },
      rows: JSON.stringify(table.rows),
      into: plan?.title ?? null,
      report: { format: table.format, report: dryRunOf(read, effect) },
      isEmpty: !holdsAnything(read),
    },
  });
}

async function store(viewer: Viewer, fields: FormData) {
  const form = parseFields(fields, StoreTableForm);
  if (!form.ok) return refuse(form);
  const { target, title, newId, rows } = form.value;
  const table = tableOfJson(rows);
  const stale = { typed: { target, title }, errors: { file: "plans-office:import.stale" } };
  if (!table) return refuse(stale);
  const texts = { title, period: "", vision: "", body: "", localities: "" };
  const result = await importPlan(
    viewer,
    target === "" ? { newPlan: { id: newId, ...texts } } : { planId: target },
    readPlanTable(table, { layouts: await listLayouts() }),
    new Date(),
  );
  if (!result) throw new Response(null, { status: 404 });
  if (!result.ok) return refuse(stale);
  const { planId, counts } = result;
  return redirect(paths.office.plan(planId, { done: "imported", ...counts }), 303);
}

export default function ImportPlan() {
  const { newId, into, plans } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const dryRun = answer?.dryRun;
  if (!dryRun) {
    const form = answer?.form ?? { typed: {}, errors: {} };
    return <ImportForm form={form} newId={newId} into={into} plans={plans} />;
  }
  const { report, into: plan, isEmpty, ...carried } = dryRun;
  const file = dryRun.fileName;
  return (
    <>
      <BackLink href={paths.office.importPlan(dryRun.target)}>{t("plans-office:report.another")}</BackLink>
      <PageHeading
        caption={
          plan === null
            ? t("plans-office:report.intoNew", { file, title: dryRun.title })
            : t("plans-office:report.into", { file, title: plan })
        }
      >
        {t("plans-office:report.title")}
      </PageHeading>
      <ImportReport {...report} />
      {isEmpty ? null : (
        <form method="post" encType="multipart/form-data" className="button-group">
          {Object.entries(carried).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <Button>{t("plans-office:report.importThis")}</Button>
        </form>
      )}
    </>
  );
}
