import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AimList } from "#app/features/listening/returns/aims/components/aim-list.tsx";
import { ReturnDocument } from "#app/features/listening/returns/components/return-document.tsx";
import { ReviewList } from "#app/features/listening/returns/components/review-list.tsx";
import { LearningForm } from "#app/features/listening/returns/forms.ts";
import {
  commentOnPlan,
  removeComment,
} from "#app/features/listening/returns/learning/comment-on-plan.server.ts";
import { LearningComments } from "#app/features/listening/returns/learning/components/learning-comments.tsx";
import { findSharedPlan } from "#app/features/listening/returns/learning/shared-plans.server.ts";
import { listOwnServices } from "#app/features/listening/returns/own-queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

export const handle: PageHandle<typeof loader> = { title: (_t, { plan }) => plan.service };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const plan = await findSharedPlan(viewer, params.id ?? "");
  if (!plan) throw notFound();
  return { plan, services: await listOwnServices(viewer) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  if (!(await findSharedPlan(viewer, id))) throw notFound();
  const form = await parseForm(request, LearningForm);
  if (!form.ok) return refused(form);
  const { now } = context;
  const result =
    form.value.intent === "remove"
      ? await removeComment(viewer, id, form.value.comment, now)
      : await commentOnPlan(viewer, id, form.value, now, form.recordId);
  if (!result) throw notFound();
  if (!result.ok) {
    const errors: FieldErrors = { text: `returns-office:errors.${result.reason}` };
    return refused({ typed: form.typed, errors });
  }
  return redirect(`${paths.service.plan(id)}#comments`, 303);
}

export default function SharedPlan() {
  const { plan, services } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const { field } = useFormFields({}, refused);
  return (
    <div className="measure">
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.service.plans()}>{t("returns-office:shared.title")}</BackLink>
      <PageHeading caption={plan.title}>{plan.service}</PageHeading>
      {plan.versions.map(({ number, submittedAt }) => (
        <p className="meta-line" key={number}>
          {t("returns-office:versions.sentOn", { number, day: formatDay(dayOf(submittedAt), "en") })}
        </p>
      ))}
      <ReturnDocument content={plan.content} call={plan.call} forOthers />
      {plan.aims.length > 0 ? <h2>{t("returns-office:aims.title")}</h2> : null}
      <AimList aims={plan.aims} />
      {plan.reviews.length > 0 ? <h2>{t("returns-office:reviews.title")}</h2> : null}
      <ReviewList reviews={plan.reviews} />
      <LearningComments comments={plan.comments} />
      <Form method="post" makesRecord noValidate>
        <TextArea
          {...field("text")}
          label={t("returns-office:learning.add")}
          hint={t("returns-office:learning.hint")}
          rows={4}
        />
        {services.length > 1 ? (
          <Select
            name="service"
            label={t("returns-office:learning.from")}
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <Button name="intent" value="add">
          {t("returns-office:learning.send")}
        </Button>
      </Form>
    </div>
  );
}
