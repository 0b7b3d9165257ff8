import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refinePlanItem } from "#app/features/answering/evidence/refine-plan-item.server.ts";
import { decisions } from "#app/features/answering/evidence/refinement.ts";
import { RefinementForm } from "#app/features/answering/evidence/refinement-forms.ts";
import { findRowToRefine } from "#app/features/answering/evidence/refinements.server.ts";
import { shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("progress-office:refine.title") };

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findRowToRefine(params.planId ?? "", params.itemId ?? "");
  if (!found) throw notFound();
  return found;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const { planId = "", itemId = "" } = params;
  const form = await parseForm(request, RefinementForm);
  if (!form.ok) return refused(form);
  const result = await refinePlanItem(viewer, planId, itemId, form.value, form.recordId);
  if (!result) throw notFound();
  if (result.ok) return redirect(`${paths.office.editPlanItem(planId, itemId, "saved")}#refinements`, 303);
  const errors: FieldErrors =
    result.reason === "nameInUse"
      ? { name: "plans-office:errors.nameInUse" }
      : result.reason === "evidenceNotThere"
        ? { findings: "progress-office:errors.evidenceNotThere" }
        : { name: `progress-office:errors.${result.reason}` };
  return data({ typed: form.typed, errors }, { status: result.reason === "changedMeanwhile" ? 409 : 400 });
}

export default function RefinePlanItem() {
  const { item, findings, excerpts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const { field } = useFormFields({ name: item.name }, refused);
  const errors: FieldErrors = refused?.errors ?? {};
  const chosen = (name: string) => [refused?.typed[name] ?? []].flat();
  return (
    <>
      <BackLink href={paths.office.editPlanItem(item.planId, item.id)} />
      <ErrorSummary
        errors={Object.entries(errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      <PageHeading caption={`${t(`plans-office:kind.${item.kind}`)} ${item.code}`}>
        {t("progress-office:refine.title")}
      </PageHeading>
      <SummaryList
        rows={[
          { key: t("progress-office:refine.now"), value: item.name },
          { key: t("progress-office:field.status"), value: t(`progress-office:status.${item.status}`) },
        ]}
      />
      <Form method="post" makesRecord noValidate className="measure">
        <input type="hidden" name="seen" value={item.revision} />
        <TextArea
          {...field("name")}
          label={t("progress-office:refine.words")}
          hint={t("progress-office:refine.wordsHint")}
          rows={4}
        />
        <Radios
          {...field("status")}
          legend={t("progress-office:refine.decision")}
          options={decisions.map((status) => ({
            value: status,
            label: t(`progress-office:status.${status}`),
            hint: t(`progress-office:refine.${status}`),
          }))}
        />
        <TextArea
          {...field("reason")}
          label={t("progress-office:refine.reason")}
          hint={t("progress-office:refine.reasonHint")}
          rows={3}
        />
        {findings.length > 0 ? (
          <Checkboxes
            name="findings"
            legend={t("progress-office:refine.findings")}
            error={errors.findings ? t(errors.findings) : undefined}
            options={findings.map((finding) => ({
              value: finding.id,
              label: `${finding.planItem.code}: ${finding.text}`,
              hint: t("evidence-office:count.of", shareInWords(t, finding)),
            }))}
            defaultValue={chosen("findings")}
          />
        ) : null}
        {excerpts.length > 0 ? (
          <Checkboxes
            name="excerpts"
            legend={t("progress-office:refine.excerpts")}
            hint={t("progress-office:refine.excerptsHint")}
            options={excerpts.map((excerpt) => ({
              value: excerpt.id,
              label: <q>{excerpt.text}</q>,
              hint: excerpt.reference,
              lang: excerpt.language,
            }))}
            defaultValue={chosen("excerpts")}
          />
        ) : null}
        {findings.length + excerpts.length === 0 ? <p>{t("progress-office:refine.nothing")}</p> : null}
        <Button>{t("progress-office:refine.save")}</Button>
      </Form>
    </>
  );
}
