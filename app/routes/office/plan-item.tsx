import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "#app/features/plans/components/conflict-notice.tsx";
import { PlanItemFields } from "#app/features/plans/components/plan-item-fields.tsx";
import { editPlanItem, fingerprintOfItem } from "#app/features/plans/edit-plan-item.server.ts";
import { EditPlanItemForm } from "#app/features/plans/forms.ts";
import { headings } from "#app/features/plans/plan.ts";
import { findPlanItem } from "#app/features/plans/queries.server.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";

export const handle: PageHandle<typeof loader> = {
  title: (t, { kind, texts }) =>
    t("plans-office:item.edit", { kind: t(`plans-office:kind.${kind}`), code: texts.code }),
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/plan-item");
  const item = await findPlanItem(params.planId ?? "", params.itemId ?? "");
  if (!item) throw new Response(null, { status: 404 });
  const { planId, kind, code, name, outcome, parent } = item;
  return {
    ...{ planId, kind, texts: { code, name, outcome } },
    priority: parent?.name,
    seen: fingerprintOfItem(item),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, "office/plan-item");
  const { planId = "", itemId = "" } = params;
  const form = await parseForm(request, EditPlanItemForm);
  if (!form.ok) {
    const { typed, errors } = form;
    return data({ typed, errors, seen: String(typed.seen ?? ""), isConflict: false }, { status: 400 });
  }
  const { seen, ...texts } = form.value;
  const result = await editPlanItem(viewer, planId, itemId, texts, seen);
  if (!result) throw new Response(null, { status: 404 });
  if (result.ok) return redirect(`${paths.office.plan(planId, { done: "saved" })}#item-${itemId}`, 303);
  if (result.reason === "changedMeanwhile") {
    return data({ typed: form.typed, errors: {}, seen: null, isConflict: true }, { status: 409 });
  }
  const field = result.reason === "codeInUse" ? "code" : "name";
  const errors: Record<string, string> = { [field]: `plans-office:errors.${result.reason}` };
  return data({ typed: form.typed, errors, seen, isConflict: false }, { status: 400 });
}

export default function EditPlanItem() {
  const { planId, kind, texts, priority, seen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const form = { typed: refused?.typed ?? texts, errors: refused?.errors ?? {} };
  return (
    <>
      <BackLink href={paths.office.plan(planId)} />
      <ErrorSummary
        errors={Object.entries(form.errors).map(([name, key]) => ({
          href: `#field-${name}`,
          text: t(String(key)),
        }))}
      />
      <PageHeading caption={priority}>
        {t("plans-office:item.edit", { kind: t(`plans-office:kind.${kind}`), code: texts.code })}
      </PageHeading>
      {refused?.isConflict ? (
        <ConflictNotice
          now={[
            { key: t("plans-office:item.code"), value: texts.code },
            ...(headings.includes(kind)
              ? [
                  { key: t("plans-office:item.namePriority"), value: texts.name },
                  { key: t("plans-office:item.outcome"), value: texts.outcome },
                ]
              : [{ key: t("plans-office:item.nameKeyAction"), value: texts.name }]),
          ]}
        />
      ) : null}
      <form method="post" noValidate className="measure">
        <input type="hidden" name="seen" value={refused?.seen ?? seen} />
        <PlanItemFields kind={kind} isNew={false} form={form} />
        <Button>{t("plans-office:item.save")}</Button>
      </form>
    </>
  );
}
