import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pounds } from "#app/features/listening/panel/support/money.ts";
import { retireRate } from "#app/features/listening/panel/support/retire-rate.server.ts";
import { saveRate } from "#app/features/listening/panel/support/save-rate.server.ts";
import { RateForm } from "#app/features/listening/panel/support/support-forms.ts";
import { listRates } from "#app/features/listening/panel/support/support-queries.server.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:support.rates") };

export async function loader({ request }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get("done");
  return { rates: await listRates(), done, form: emptyForm };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, RateForm);
  if (!form.ok) return refused(form);
  const done =
    form.value.intent === "save"
      ? await saveRate(viewer, { ...form.value, pence: form.value.amount }, form.recordId)
      : await retireRate(viewer, form.value.id, context.now);
  if (!done) throw notFound();
  return redirect(paths.admin.rateCard("saved"), 303);
}

export default function RateCard() {
  const { rates, done, form } = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? form;
  const { t } = useTranslation();
  const value = (name: string, id: string) =>
    typed.id === id || (id === "" && !typed.id)
      ? typeof typed[name] === "string"
        ? typed[name]
        : undefined
      : undefined;
  return (
    <>
      <BackLink href={paths.admin.panel()}>{t("panel-office:admin.title")}</BackLink>
      <FormErrors errors={errors} />
      {done === "saved" ? (
        <Notice kind="success" live="polite">
          <p>{t("panel-office:rates.saved")}</p>
        </Notice>
      ) : null}
      <PageHeading>{t("panel-member:support.rates")}</PageHeading>
      <p>{t("panel-office:rates.text")}</p>
      {rates.map((rate) => (
        <Details key={rate.id} summary={`${rate.activity}: ${pounds(rate.pence)}`}>
          <Form method="post" noValidate>
            <input type="hidden" name="id" value={rate.id} />
            <div className="ds_question">
              <label className="ds_label" htmlFor={`activity-${rate.id}`}>
                {t("panel-office:rates.activity")}
              </label>
              <input
                className="ds_input"
                id={`activity-${rate.id}`}
                name="activity"
                defaultValue={value("activity", rate.id) ?? rate.activity}
              />
            </div>
            <div className="ds_question">
              <label className="ds_label" htmlFor={`amount-${rate.id}`}>
                {t("panel-member:support.amount")}
              </label>
              <input
                className="ds_input ds_input--fixed-10"
                id={`amount-${rate.id}`}
                name="amount"
                inputMode="decimal"
                defaultValue={value("amount", rate.id) ?? pounds(rate.pence)}
              />
            </div>
            <div className="button-group">
              <Button name="intent" value="save" variant="secondary">
                {t("panel-office:rates.change")}
              </Button>
              <Button name="intent" value="retire" variant="secondary">
                {t("panel-office:rates.retire")}
              </Button>
            </div>
          </Form>
        </Details>
      ))}
      <Form method="post" makesRecord noValidate>
        <h2>{t("panel-office:rates.new")}</h2>
        <TextField
          name="activity"
          label={t("panel-office:rates.activity")}
          hint={t("panel-office:rates.activityHint")}
          defaultValue={value("activity", "")}
          error={errors.activity ? t(errors.activity) : undefined}
        />
        <TextField
          name="amount"
          label={t("panel-member:support.amount")}
          inputMode="decimal"
          width="short"
          defaultValue={value("amount", "")}
          error={errors.amount ? t(errors.amount) : undefined}
        />
        <Button name="intent" value="save">
          {t("panel-office:rates.add")}
        </Button>
      </Form>
    </>
  );
}
