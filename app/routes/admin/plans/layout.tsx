import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LayoutFields } from "#app/features/plans/layouts/components/layout-fields.tsx";
import { fieldsOf, LayoutForm, shapeOf } from "#app/features/plans/layouts/layout-form.ts";
import { listLayouts, removeLayout, saveLayout } from "#app/features/plans/layouts/layouts.server.ts";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { freeSlug } from "#app/features/plans/plan/plan.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseFields, readFields } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { title }) => title ?? t("layouts-office:list.add"),
};

const RemoveLayout = z.object({ do: z.enum(["remove", "removeTable"]) });
const mostTables = 12;

export async function loader({ request, params }: LoaderFunctionArgs) {
  if (params.name === "new") return { name: "new", title: null, at: 0, tables: [], fields: {} };
  const layout = await findOwn(params.name ?? "");
  const at = Math.min(tableIn(request), layout.tables.length);
  const { name, title, tables } = layout;
  const fields = fieldsOf(layout, at) ?? { title };
  return { name, title, at, tables: tables.map((table) => table.title), fields };
}

/** The table that the page is about, from 0; one after the last is a new one. */
function tableIn(request: Request): number {
  const place = z.coerce.number().int().min(1).max(mostTables).catch(1);
  return place.parse(new URL(request.url).searchParams.get("table") ?? 1) - 1;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const isNew = params.name === "new";
  const before = isNew ? null : await findOwn(params.name ?? "");
  const at = before ? Math.min(tableIn(request), before.tables.length) : 0;
  const fields = await readFields(request);
  const removal = before ? parseFields(fields, RemoveLayout) : null;
  if (before && removal?.ok) {
    const only = removal.value.do === "removeTable" ? at : null;
    const removed = await removeLayout(viewer, before.name, only, context.now);
    if (!removed) throw notFound();
    if (removed.ok) return redirect(paths.admin.layouts("removed"), 303);
    const errors: FieldErrors = { title: "layouts-office:errors.inUse" };
    return refused({ typed: fieldsOf(before, at) ?? { title: before.title }, errors }, 409);
  }
  const form = parseFields(fields, LayoutForm);
  if (!form.ok) return refused(form);
  // The pages' own words for these: a layout may not take them from the addresses.
  const taken = ["new", "progress-report", ...(await listLayouts()).map((layout) => layout.name)];
  const name = isNew ? freeSlug(form.value.title, taken) : (params.name ?? "");
  const saved = await saveLayout(viewer, shapeOf(form.value, name, before, at));
  if (saved.ok) return redirect(paths.admin.layouts("saved"), 303);
  const errors: FieldErrors = { title: `layouts-office:errors.${saved.reason}` };
  return refused({ typed: form.typed, errors });
}

async function findOwn(name: string) {
  const shipped = shippedLayouts.some((layout) => layout.name === name);
  const layout = shipped ? undefined : (await listLayouts()).find((one) => one.name === name);
  const isForms = layout?.tables.every((_, at) => fieldsOf(layout, at) !== null);
  if (!layout || !isForms) throw notFound();
  return layout;
}

export default function EditLayout() {
  const { name, title, at, tables, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: FieldErrors = refused?.errors ?? {};
  const stored: Record<string, string> = fields;
  const value = (field: string) => {
    const typed: string | string[] | undefined = refused ? refused.typed[field] : stored[field];
    return typeof typed === "string" ? typed : "";
  };
  return (
    <div className="measure">
      <BackLink href={paths.admin.layouts()}>{t("layouts-office:list.title")}</BackLink>
      <FormErrors errors={errors} />
      <PageHeading>{title ?? t("layouts-office:list.add")}</PageHeading>
      {title === null ? null : (
        <nav aria-label={t("layouts-office:fields.tables")}>
          <ul>
            {tables.map((table, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tables are known by their place
              <li key={place}>
                <Link
                  href={paths.admin.layout(name, place + 1)}
                  aria-current={place === at ? "page" : undefined}
                >
                  {table}
                </Link>
              </li>
            ))}
            {tables.length < mostTables ? (
              <li>
                <Link
                  href={paths.admin.layout(name, tables.length + 1)}
                  aria-current={at === tables.length ? "page" : undefined}
                >
                  {t("layouts-office:fields.addTable")}
                </Link>
              </li>
            ) : null}
          </ul>
        </nav>
      )}
      {title !== null && at === tables.length ? <h2>{t("layouts-office:fields.newTable")}</h2> : null}
      <Form method="post" noValidate>
        <LayoutFields value={value} errors={errors} />
        <Button>{t("layouts-office:fields.save")}</Button>
      </Form>
      {title === null ? null : (
        <Form method="post">
          <p>{t("layouts-office:fields.removeText")}</p>
          {tables.length > 1 && at < tables.length ? (
            <Button name="do" value="removeTable" variant="secondary">
              {t("layouts-office:fields.removeTable")}
            </Button>
          ) : null}
          <Button name="do" value="remove" variant="secondary">
            {t("layouts-office:fields.remove")}
          </Button>
        </Form>
      )}
    </div>
  );
}
