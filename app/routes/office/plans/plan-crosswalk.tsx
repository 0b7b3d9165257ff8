import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { PlanPages } from "#app/features/plans/plan/components/plan-pages.tsx";
import { CrosswalkForm } from "#app/features/plans/plan/forms.ts";
import { listPlans } from "#app/features/plans/plan/queries.server.ts";
import { replacePlan } from "#app/features/plans/plan/replace-plan.server.ts";
import { findCrosswalk, rowsOf } from "#app/features/plans/progress/crosswalk.server.ts";
import { decideSuccessors } from "#app/features/plans/progress/decide-successors.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:crosswalk.title") };

const View = z.object({
  item: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const { item, page } = View.parse(Object.fromEntries(new URL(request.url).searchParams));
  const crosswalk = await findCrosswalk(params.planId ?? "", { page });
  if (!crosswalk) throw notFound();
  const chosen = crosswalk.rows.find((row) => row.id === item) ?? null;
  return {
    ...crosswalk,
    chosen,
    choices: chosen ? await rowsOf(crosswalk.plan.id) : [],
    others: (await listPlans())
      .filter((plan) => plan.id !== crosswalk.plan.id)
      .map(({ id, title }) => ({ id, title })),
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const planId = params.planId ?? "";
  const form = await parseForm(request, CrosswalkForm);
  if (!form.ok) return data({ errors: form.errors }, { status: 400 });
  const page = View.parse(Object.fromEntries(new URL(request.url).searchParams)).page;
  const result =
    form.value.do === "replace"
      ? await replacePlan(viewer, planId, form.value.replaces)
      : await decideSuccessors(viewer, planId, form.value.item, form.value, context.now);
  if (!result) throw notFound();
  if (result.ok) return redirect(paths.office.planCrosswalk(planId, { page }), 303);
  const errors: FieldErrors = { replaces: "progress-office:errors.ring" };
  return data({ errors }, { status: 400 });
}

export default function PlanCrosswalk() {
  const view = useLoaderData<typeof loader>();
  const { plan, replaces, rows, chosen, choices, others, mayWrite, page, pages } = view;
  const errors: FieldErrors = useActionData<typeof action>()?.errors ?? {};
  const { t } = useTranslation();
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      <PageHeading caption={plan.title}>{t("progress-office:crosswalk.title")}</PageHeading>
      <PlanPages planId={plan.id} current="crosswalk" />
      <p>{t("progress-office:crosswalk.text")}</p>
      {mayWrite && rows.every((row) => row.decision === null) ? (
        <Form method="post" noValidate className="measure">
          <Select
            name="replaces"
            label={t("progress-office:crosswalk.replaces")}
            error={errors.replaces ? t(errors.replaces) : undefined}
            options={[
              { value: "", label: t("progress-office:crosswalk.noPlan") },
              ...others.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            defaultValue={replaces?.id ?? ""}
          />
          <Button name="do" value="replace" variant="secondary">
            {t("progress-office:crosswalk.saveReplaces")}
          </Button>
        </Form>
      ) : null}
      {replaces ? (
        <>
          <h2>{t("progress-office:crosswalk.from", { title: replaces.title })}</h2>
          <p>{t("progress-office:crosswalk.undecided", { undecided: view.undecided, found: view.found })}</p>
          <ul>
            {replaces.consultations.map(({ id, title }) => (
              <li key={id}>
                <Link href={paths.office.evidence(id, plan.id)}>
                  {t("progress-office:crosswalk.voices", { title })}
                </Link>
              </li>
            ))}
          </ul>
          {chosen && mayWrite ? (
            <Form method="post" noValidate className="measure">
              <input type="hidden" name="item" value={chosen.id} />
              <Checkboxes
                name="becomes"
                legend={t("progress-office:crosswalk.becomesOf", { code: chosen.code, name: chosen.name })}
                hint={t("progress-office:crosswalk.becomesHint")}
                options={choices.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }))}
                defaultValue={chosen.becomes.map((row) => row.id)}
              />
              <TextField
                name="reason"
                label={t("progress-office:refine.reason")}
                error={errors.reason ? t(errors.reason) : undefined}
                defaultValue={chosen.decision?.reason ?? ""}
              />
              <Button name="do" value="decide">
                {t("progress-office:crosswalk.save")}
              </Button>
            </Form>
          ) : null}
          <DataTable
            caption={t("progress-office:crosswalk.title")}
            captionHidden
            dense
            empty={<p>{t("progress-office:rows.none")}</p>}
            columns={(["row", "becomes", "why", "decided"] as const).map((key) => ({
              key,
              label: t(`progress-office:crosswalk.${key}`),
            }))}
            rows={rows.map((row) => ({
              id: row.id,
              header: "row",
              cells: {
                row: mayWrite ? (
                  <Link href={paths.office.planCrosswalk(plan.id, { page, item: row.id })}>
                    {row.code} {row.name}
                  </Link>
                ) : (
                  `${row.code} ${row.name}`
                ),
                becomes:
                  row.becomes.length > 0 ? (
                    <ul>
                      {row.becomes.map((to) => (
                        <li key={to.id}>
                          <Link href={paths.office.editPlanItem(plan.id, to.id)}>
                            {to.code} {to.name}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  ) : row.decision ? (
                    t("progress-office:crosswalk.none")
                  ) : (
                    t("progress-office:crosswalk.open")
                  ),
                why: row.decision?.reason ?? "",
                decided: row.decision?.decidedBy ?? "",
              },
            }))}
          />
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(to) => paths.office.planCrosswalk(plan.id, { page: to })}
          />
        </>
      ) : null}
    </>
  );
}
