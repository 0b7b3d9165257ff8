import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { useKindName } from "#app/features/plans/plan/components/kind-name.ts";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { WorkRows } from "#app/features/plans/plan/components/work-rows.tsx";
import { editInPlace } from "#app/features/plans/plan/edit-in-place.server.ts";
import { EditInPlaceForm, itemErrors, MoveForm } from "#app/features/plans/plan/forms.ts";
import { movePlanItem } from "#app/features/plans/plan/move-plan-item.server.ts";
import { findPlan } from "#app/features/plans/plan/queries.server.ts";
import { listKinds, listWorkRows } from "#app/features/plans/plan/work-queries.server.ts";
import { paths } from "#app/paths.ts";
import { PlanItemKind, PlanItemStatus } from "#app/platform/database/client/enums.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:rows.title") };

const View = z.object({
  kind: z.enum(PlanItemKind).optional().catch(undefined),
  status: z.enum(PlanItemStatus).optional().catch(undefined),
  words: z.string().trim().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
  /** The row that is open for changing. */
  edit: z.string().max(100).optional().catch(undefined),
  saved: z.string().optional().catch(undefined),
});

function viewOf(request: Request) {
  return View.parse(Object.fromEntries(new URL(request.url).searchParams));
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const plan = await findPlan(params.planId ?? "");
  if (!plan) throw notFound();
  const { kind, status, words, page, edit, saved } = viewOf(request);
  return {
    plan: { id: plan.id, title: plan.title },
    kinds: await listKinds(plan.id, plan.layout),
    wanted: { kind, status, words: words || undefined },
    edit: mayWrite(viewer) ? (edit ?? null) : null,
    isSaved: saved !== undefined,
    form: emptyForm,
    mayWrite: mayWrite(viewer),
    ...(await listWorkRows(plan.id, { kind, status, words, page })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const planId = params.planId ?? "";
  const { edit: _edit, saved: _saved, ...view } = viewOf(request);
  const fields = await readFields(request);
  const moved = parseFields(fields, MoveForm);
  const item = String(fields.get("item") ?? "");
  const back = (saved?: "yes") =>
    redirect(`${paths.office.planRows(planId, { ...view, saved })}#row-${encodeURIComponent(item)}`, 303);
  if (fields.get("do") === "move" && moved.ok) {
    if (!(await movePlanItem(viewer, planId, moved.value.item, moved.value.place))) throw notFound();
    return back();
  }
  if (fields.get("do") !== "edit") throw badRequest();
  const form = parseFields(fields, EditInPlaceForm);
  if (!form.ok) {
    return data({ item, typed: form.typed, errors: form.errors, isConflict: false }, { status: 400 });
  }
  const result = await editInPlace(viewer, planId, item, form.value);
  if (!result) throw notFound();
  if (result.ok) return back("yes");
  const isConflict = result.reason === "changedMeanwhile";
  const errors = itemErrors(result.reason);
  return data({ item, typed: form.typed, errors, isConflict }, { status: isConflict ? 409 : 400 });
}

export default function PlanRows() {
  const { plan, kinds, wanted, mayWrite, found, rows, page, pages, ...view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const kindName = useKindName(kinds);
  const here = paths.office.planRows(plan.id, { ...wanted, page });
  const editing = answer?.item ?? view.edit;
  const row = rows.find((one) => one.id === editing);
  // After a conflict the page shows what the row says now, and the next try is held to that.
  const seen = answer && !answer.isConflict ? Number(answer.typed.seen) : (row?.revision ?? 0);
  const form = answer ? { typed: answer.typed, errors: answer.errors as FieldErrors } : view.form;
  return (
    <>
      <ErrorSummary
        errors={Object.entries(form.errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      {view.isSaved && !answer ? (
        <Notice kind="success" live="polite">
          <p>{t("plans-office:done.saved")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={plan.title}>{t("progress-office:rows.title")}</PageHeading>
      <PlanPages planId={plan.id} current="rows" />
      <Form method="get" className="filters" aria-label={t("progress-office:rows.filter")}>
        <TextField name="words" label={t("progress-office:rows.words")} defaultValue={wanted.words} />
        <Select
          name="kind"
          label={t("progress-office:field.kind")}
          options={[
            { value: "", label: t("progress-office:rows.all") },
            ...kinds.map((one) => ({ value: one.kind, label: kindName(one.kind) })),
          ]}
          defaultValue={wanted.kind ?? ""}
        />
        <Select
          name="status"
          label={t("progress-office:field.status")}
          options={[
            { value: "", label: t("progress-office:rows.anyStatus") },
            ...Object.values(PlanItemStatus).map((status) => ({
              value: status,
              label: t(`progress-office:status.${status}`),
            })),
          ]}
          defaultValue={wanted.status ?? ""}
        />
        <Button variant="secondary">{t("progress-office:rows.show")}</Button>
      </Form>
      <p>{t("progress-office:rows.found", { count: found })}</p>
      <WorkRows
        planId={plan.id}
        {...{ rows, kindName, mayWrite, here }}
        hrefToEdit={(edit) => paths.office.planRows(plan.id, { ...wanted, page, edit })}
        editing={row ? { id: row.id, seen, form } : null}
      />
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => paths.office.planRows(plan.id, { ...wanted, page: to })}
      />
      {mayWrite ? (
        <div className="button-group">
          <LinkButton href={paths.office.newPlanItem(plan.id, undefined, "any")} variant="secondary">
            {t("progress-office:rows.add")}
          </LinkButton>
        </div>
      ) : null}
    </>
  );
}
