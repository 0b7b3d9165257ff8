import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LayoutFields } from "#app/features/plans/components/layout-fields.tsx";
import { fieldsOf, LayoutForm, shapeOf } from "#app/features/plans/layout-form.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped.ts";
import { listLayouts, saveLayout } from "#app/features/plans/layouts.server.ts";
import { freeSlug } from "#app/features/plans/plan.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = {
  title: (t, { title }) => title ?? t("plan-layouts-office:list.add"),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "admin/layout");
  if (params.name === "new") return { title: null, fields: {} };
  return await findOwn(params.name ?? "");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "admin/layout");
  const isNew = params.name === "new";
  if (!isNew) await findOwn(params.name ?? "");
  const form = await parseForm(request, LayoutForm);
  if (!form.ok) return data({ typed: form.typed, errors: form.errors }, { status: 400 });
  // The pages' own words for these: a layout may not take them from the addresses.
  const taken = ["new", "progress-report", ...(await listLayouts()).map((layout) => layout.name)];
  const name = isNew ? freeSlug(form.value.title, taken) : (params.name ?? "");
  const saved = await saveLayout(viewer, shapeOf(form.value, name));
  if (saved.ok) return redirect(paths.admin.layouts("saved"), 303);
  const errors: Record<string, string> = { title: `plan-layouts-office:errors.${saved.reason}` };
  return data({ typed: form.typed, errors }, { status: 400 });
}

async function findOwn(name: string) {
  const shipped = shippedLayouts.some((layout) => layout.name === name);
  const layout = shipped ? undefined : (await listLayouts()).find((one) => one.name === name);
  const fields = layout ? fieldsOf(layout) : null;
  if (!layout || !fields) throw new Response(null, { status: 404 });
  return { title: layout.title, fields };
}

export default function EditLayout() {
  const { title, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: Record<string, string> = refused?.errors ?? {};
  const stored: Record<string, string> = fields;
  const value = (field: string) => {
    const typed: string | string[] | undefined = refused ? refused.typed[field] : stored[field];
    return typeof typed === "string" ? typed : "";
  };
  return (
    <div className="measure">
      <BackLink href={paths.admin.layouts()}>{t("plan-layouts-office:list.title")}</BackLink>
      <FormErrors errors={errors} />
      <PageHeading>{title ?? t("plan-layouts-office:list.add")}</PageHeading>
      <form method="post" noValidate>
        <LayoutFields value={value} errors={errors} />
        <Button>{t("plan-layouts-office:fields.save")}</Button>
      </form>
    </div>
  );
}
