import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RefinementTable } from "#app/features/answering/evidence/components/refinement-table.tsx";
import { listRefinements } from "#app/features/answering/evidence/refinements.server.ts";
import { listReturnsTowards } from "#app/features/listening/returns/aims/aims.server.ts";
import { ReturnsTowards } from "#app/features/listening/returns/aims/components/returns-towards.tsx";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { ItemValues } from "#app/features/plans/measures/components/item-values.tsx";
import { measured } from "#app/features/plans/measures/measure.ts";
import { recordValue } from "#app/features/plans/measures/record-value.server.ts";
import { ConflictNotice } from "#app/features/plans/plan/components/conflict-notice.tsx";
import { ItemBelow, ItemPlace, ItemSaid } from "#app/features/plans/plan/components/item-around.tsx";
import { ItemForm } from "#app/features/plans/plan/components/item-form.tsx";
import { ItemHistory } from "#app/features/plans/plan/components/item-history.tsx";
import { ItemMeaning } from "#app/features/plans/plan/components/item-meaning.tsx";
import { useKindName } from "#app/features/plans/plan/components/kind-name.ts";
import { editPlanItem } from "#app/features/plans/plan/edit-plan-item.server.ts";
import {
  EditPlanItemForm,
  itemErrors,
  MoveForm,
  ProgressForm,
  ValueForm,
} from "#app/features/plans/plan/forms.ts";
import { linkFields } from "#app/features/plans/plan/item-link.ts";
import { movePlanItem } from "#app/features/plans/plan/move-plan-item.server.ts";
import {
  findItemAtWork,
  findPlace,
  listItemChoices,
  listItemHistory,
  listKinds,
} from "#app/features/plans/plan/work-queries.server.ts";
import { addProgress } from "#app/features/plans/progress/add-progress.server.ts";
import { ItemProgress } from "#app/features/plans/progress/components/item-progress.tsx";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseFields, readFields } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { item }) =>
    t("plans-office:item.edit", { kind: t(`plans-office:kind.${item.kind}`), code: item.code }),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const item = await findItemAtWork(params.planId ?? "", params.itemId ?? "");
  if (!item) throw notFound();
  const linkedTo = item.links.map((link) => link.toId);
  return {
    emptyForm,
    item,
    place: await findPlace(item.planId, item),
    kinds: await listKinds(item.planId, item.plan.layout),
    choices: await listItemChoices(item.planId, { id: item.id, parentId: item.parentId, linkedTo }),
    refinements: await listRefinements({ planId: item.planId, itemId: item.id }),
    warnings: await checkTexts([item.name, item.outcome, item.detail].map((text) => ({ text }))),
    towards: await listReturnsTowards(item.id),
    events: await listItemHistory(item.planId, item),
    isSaved: new URL(request.url).searchParams.has("saved"),
    mayWrite: mayWrite(viewer),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { planId = "", itemId = "" } = params;
  const fields = await readFields(request);
  const what = fields.get("do");
  const saved = (part: string) =>
    redirect(`${paths.office.editPlanItem(planId, itemId, "saved")}${part}`, 303);
  if (what === "progress") {
    const form = parseFields(fields, ProgressForm);
    if (!form.ok) return refused(form);
    if (!(await addProgress(viewer, planId, itemId, form.value))) throw notFound();
    return saved("#progress");
  }
  if (what === "value") {
    const form = parseFields(fields, ValueForm);
    if (!form.ok) return refused(form);
    if (!(await recordValue(viewer, planId, itemId, form.value))) throw notFound();
    return saved("#values");
  }
  if (what === "move") {
    const form = parseFields(fields, MoveForm);
    if (!form.ok) throw badRequest();
    if (!(await movePlanItem(viewer, planId, itemId, form.value.place, form.value.moveWhy))) throw notFound();
    return saved("#place");
  }
  if (what !== "edit") throw badRequest();
  const form = parseFields(fields, EditPlanItemForm);
  if (!form.ok) return refused(form);
  const result = await editPlanItem(viewer, planId, itemId, form.value);
  if (!result) throw notFound();
  if (result.ok) return saved("");
  if (result.reason === "changedMeanwhile") {
    return data({ typed: form.typed, errors: {}, isConflict: true }, { status: 409 });
  }
  return refused({ typed: form.typed, errors: itemErrors(result.reason) });
}

function refused({ typed, errors }: { typed: Record<string, string | string[]>; errors: FieldErrors }) {
  return data({ typed, errors, isConflict: false }, { status: 400 });
}

type Item = ReturnType<typeof useLoaderData<typeof loader>>["item"];

export default function PlanItemPage() {
  const { item, place, kinds, choices, refinements, warnings, towards, events, isSaved, mayWrite, ...page } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation();
  const kindName = useKindName(kinds);
  const sent = answer?.typed.do;
  const form = answer ? { typed: answer.typed, errors: answer.errors as FieldErrors } : page.emptyForm;
  return (
    <>
      <BackLink href={paths.office.planRows(item.planId)} />
      <ErrorSummary
        errors={Object.entries(form.errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      {isSaved && !answer ? (
        <Notice kind="success" live="polite">
          <p>{t("plans-office:done.saved")}</p>
        </Notice>
      ) : null}
      <PageHeading caption={item.plan.title}>
        {t("progress-office:item.heading", { kind: kindName(item.kind), code: item.code })}
      </PageHeading>
      {answer?.isConflict ? (
        <ConflictNotice
          now={(["code", "name", "outcome", "lead", "timescale"] as const).map((name) => ({
            key: t(`progress-office:field.${name}`),
            value: item[name],
          }))}
        />
      ) : null}
      <TermWarnings warnings={warnings} />
      <ItemMeaning item={item} />
      {mayWrite ? (
        <>
          <Details summary={t("progress-office:item.change")} open={sent === "edit"}>
            <ItemForm
              kind={item.kind}
              seen={Number(sent === "edit" && !answer?.isConflict ? form.typed.seen : item.revision)}
              form={sent === "edit" ? form : { typed: typedOf(item), errors: {} }}
              {...{ choices, kinds }}
            />
          </Details>
          <div className="button-group">
            <LinkButton href={paths.office.refinePlanItem(item.planId, item.id)}>
              {t("progress-office:refine.title")}
            </LinkButton>
            <LinkButton href={paths.office.newPlanItem(item.planId, item.id, "any")} variant="secondary">
              {t("progress-office:item.addBelow")}
            </LinkButton>
          </div>
        </>
      ) : null}
      <ItemProgress
        progress={item.progress}
        form={sent === "progress" ? form : page.emptyForm}
        mayWrite={mayWrite}
      />
      {measured.includes(item.kind) || item.values.length > 0 ? (
        <ItemValues
          values={item.values}
          form={sent === "value" ? form : page.emptyForm}
          mayWrite={mayWrite}
        />
      ) : null}
      <ItemBelow planId={item.planId} rows={item.children} kindName={kindName} />
      <ItemSaid item={item} />
      {refinements.rows.length > 0 ? (
        <section>
          <h2 id="refinements">{t("progress-office:refinements.title")}</h2>
          <RefinementTable planId={item.planId} refinements={refinements.rows} />
        </section>
      ) : null}
      {mayWrite && item.retiredAt === null ? <ItemPlace item={item} place={place} /> : null}
      <ReturnsTowards returns={towards} />
      <ItemHistory events={events} />
    </>
  );
}

/** The form of a row, filled with what stands in the plan. */
function typedOf(item: Item): Record<string, string | string[]> {
  const { kind, code, name, outcome, detail, source, lead, timescale, status, target, parentId } = item;
  return {
    ...{ kind, code, name, outcome, detail, source, lead, timescale, status, target },
    ...{ measures: item.measures ?? "", horizon: item.horizon ?? "" },
    amount: item.amount === null ? "" : String(item.amount),
    parent: parentId ?? "top",
    leadBody: [...new Set(item.leads.map((one) => one.bodyId))],
    ...Object.fromEntries(
      linkFields.map(({ field, kind }) => [
        field,
        item.links.filter((link) => link.kind === kind).map((link) => link.toId),
      ]),
    ),
  };
}
