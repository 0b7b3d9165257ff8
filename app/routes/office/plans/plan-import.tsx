import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ImportForm } from "#app/features/plans/imports/components/import-form.tsx";
import { keepUpload } from "#app/features/plans/imports/keep-upload.server.ts";
import { knownColumns } from "#app/features/plans/imports/reading/known-tables.ts";
import { ReadTableForm } from "#app/features/plans/plan/forms.ts";
import { listPlans } from "#app/features/plans/plan/queries.server.ts";
import { paths } from "#app/paths.ts";
import { type FormState, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { readPasted, readTables } from "#app/platform/office-files/read-tables.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import type { PageHandle } from "#app/ui/document-title.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("plans-office:import.title") };

export async function loader({ request }: LoaderFunctionArgs) {
  const plans = await listPlans();
  return {
    into: new URL(request.url).searchParams.get("into") ?? "",
    plans: plans.map(({ id, title }) => ({ id, title })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, ReadTableForm);
  if (!form.ok) return refuse(form);
  const { file, pasted, pastedHtml, target, title } = form.value;
  const read = file
    ? await readTables(new Uint8Array(await file.arrayBuffer()), { knownColumns })
    : readPasted(pastedHtml, pasted, { knownColumns });
  if (!read.ok) {
    const error: LocaleKey = `plans-office:import.refused.${read.reason}`;
    return refuse({ typed: form.typed, errors: { [file ? "file" : "pasted"]: error } });
  }
  const { t } = translatorFor("en");
  const fileName = file ? file.name.slice(0, 255) : t("plans-office:import.pastedName");
  const id = await keepUpload(viewer, { planId: target || null, title }, { ...read, fileName });
  if (id === null) throw notFound();
  return redirect(paths.office.planUpload(id), 303);
}

function refuse({ typed: { pastedHtml: _html, ...typed }, errors }: FormState) {
  return refused({ typed, errors });
}

export default function ImportPlan() {
  const { into, plans } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>() ?? { typed: {}, errors: {} };
  return <ImportForm form={form} into={into} plans={plans} />;
}
