import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countInWords, sentenceCase } from "#app/features/answering/evidence/count-words.ts";
import { findNewFindingPage } from "#app/features/answering/evidence/finding-queries.server.ts";
import { FindingChoice, NewFindingForm } from "#app/features/answering/evidence/forms.ts";
import { recordFinding } from "#app/features/answering/evidence/record-finding.server.ts";
import { shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BarChart } from "#app/ui/bar-chart.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const search = new URL(request.url).searchParams;
  const choice = FindingChoice.parse(
    Object.fromEntries([...search].filter(([, value]) => value.trim() !== "")),
  );
  const page = await findNewFindingPage(params.id ?? "", choice);
  if (!page) throw notFound();
  return { ...page, choice, mayWrite: mayWrite(viewer), form: emptyForm };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, NewFindingForm);
  if (!form.ok) return refused(form);
  const { item, stance, text } = form.value;
  const result = await recordFinding(
    viewer,
    { consultationId: params.id ?? "", planItemId: item, stance: stance ?? null, text },
    context.now,
    form.recordId,
  );
  if (!result) throw notFound();
  if (!result.ok) {
    const errors: FieldErrors = { text: `evidence-office:errors.${result.reason}` };
    return refused({ typed: form.typed, errors });
  }
  return redirect(`${paths.office.finding(result.id)}?done=saved`, { status: 303 });
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("evidence-office:findings.new") };

export default function NewFinding() {
  const page = useLoaderData<typeof loader>();
  const { consultation, items, item, count, choice } = page;
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const suggestion =
    count && item
      ? t(`evidence-office:suggestion.${choice.stance ?? "any"}`, {
          words: sentenceCase(countInWords(t, count)),
          item: item.name,
        })
      : "";
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.consultation(consultation.id), label: consultation.title },
          { href: paths.office.findings(consultation.id), label: t("evidence-office:findings.title") },
          { label: t("evidence-office:findings.new") },
        ]}
      />
      <ErrorSummary
        errors={Object.entries(errors).map(([field, key]) => ({ href: `#field-${field}`, text: t(key) }))}
      />
      <PageHeading caption={consultation.title}>{t("evidence-office:findings.new")}</PageHeading>
      <Form method="get">
        <Select
          name="item"
          label={t("evidence-office:citable.item")}
          options={items.map(({ id, code, name, throughPlan }) => ({
            value: id,
            label: throughPlan ? `${throughPlan}: ${code} ${name}` : `${code} ${name}`,
          }))}
          defaultValue={choice.item}
        />
        <Select
          name="stance"
          label={t("evidence-office:citable.stance")}
          options={[
            { value: "", label: t("evidence-office:citable.any") },
            ...stances.map((stance) => ({ value: stance, label: t(`tagging-office:stance.${stance}`) })),
          ]}
          defaultValue={choice.stance}
        />
        <Button variant="secondary">{t("evidence-office:finding.countButton")}</Button>
      </Form>
      {count && item ? (
        <section aria-labelledby="counted">
          <h2 id="counted">{sentenceCase(countInWords(t, count))}</h2>
          {item.throughPlan ? <p>{t("progress-office:through.map")}</p> : null}
          <BarChart
            title={t("evidence-office:finding.byGroup")}
            bars={count.byGroup.map((share) => ({
              label: share.name ?? t("evidence-office:finding.noGroup"),
              value: share.people,
              display: t("evidence-office:count.of", shareInWords(t, share)),
            }))}
          />
          {count.people === 0 ? (
            <Notice kind="info">
              <p>{t("evidence-office:errors.nobody")}</p>
            </Notice>
          ) : null}
          {count.people > 0 && page.mayWrite ? (
            <Form method="post" makesRecord noValidate>
              <input type="hidden" name="item" value={item.id} />
              <input type="hidden" name="stance" value={choice.stance ?? ""} />
              <TextArea
                key={suggestion}
                name="text"
                label={t("evidence-office:finding.sentence")}
                hint={t("evidence-office:finding.sentenceHint")}
                rows={3}
                defaultValue={typeof typed.text === "string" ? typed.text : suggestion}
                error={errors.text ? t(errors.text) : undefined}
              />
              <Button>{t("evidence-office:finding.record")}</Button>
            </Form>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
