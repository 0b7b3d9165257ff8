import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReviewList } from "#app/features/listening/returns/components/review-list.tsx";
import { ReviewForm } from "#app/features/listening/returns/forms.ts";
import { findOwnReview } from "#app/features/listening/returns/own-queries.server.ts";
import {
  type ReviewTexts,
  saveReview,
  sendReview,
} from "#app/features/listening/returns/save-review.server.ts";
import { textsOfReview } from "#app/features/listening/returns/texts.server.ts";
import { TermWarnings } from "#app/features/partnership/language-check/components/term-warnings.tsx";
import { checkTexts } from "#app/features/partnership/language-check/queries.server.ts";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { isDay, monthsAfter } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { review }) => t("returns-office:reviews.heading", { number: review.number }),
};

const outcomes = ["saved", "reviewSent"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const found = await findOwnReview(viewer, params.id ?? "");
  if (!found) throw notFound();
  const { review, whole } = found;
  const months = Number((whole.versions.at(-1)?.content ?? whole.content).review.everyMonths || 12);
  const asked = new URL(request.url).searchParams.get("done");
  return {
    review,
    whole: { id: whole.id, name: whole.name },
    earlier: whole.reviews.filter(({ number, submittedAt }) => submittedAt && number < review.number),
    nextOn: monthsAfter(review.dueOn, months),
    warnings: await checkTexts(textsOfReview(review)),
    done: outcomes.find((outcome) => outcome === asked),
  };
}

type Refused = {
  texts: ReviewTexts & { nextOn: string };
  errors: FieldErrors;
  conflict: { now: ReviewTexts; revision: number } | null;
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  if (!(await findOwnReview(viewer, id))) throw notFound();
  const form = await parseForm(request, ReviewForm);
  const typed = (name: string) => {
    const value = form.typed[name];
    return typeof value === "string" ? value : "";
  };
  const texts = {
    ...{ lessonsLearned: typed("lessonsLearned"), progressMade: typed("progressMade") },
    nextOn: isDay(typed("nextOn")) ? typed("nextOn") : "",
  };
  const refuse = (status: number, part: Partial<Refused>) =>
    data<Refused>({ texts, errors: {}, conflict: null, ...part }, { status });
  if (!form.ok) return refuse(400, { errors: form.errors });
  const { intent, revision, nextOn, ...written } = form.value;
  const saved = await saveReview(viewer, id, written, revision);
  if (!saved) throw notFound();
  if (!saved.ok)
    return saved.reason === "alreadySent"
      ? redirect(paths.service.review(id), 303)
      : refuse(409, { conflict: saved });
  if (intent === "save") return redirect(paths.service.review(id, "saved"), 303);
  const sent = await sendReview(viewer, id, nextOn, context.now);
  if (!sent) throw notFound();
  if (sent.ok || sent.reason === "alreadySent") return redirect(paths.service.review(id, "reviewSent"), 303);
  const errors: FieldErrors = Object.fromEntries(
    sent.problems.map((field) => [field, `returns-office:problems.review.${field}` as const]),
  );
  return refuse(400, { errors });
}

export default function Review() {
  const { review, whole, earlier, nextOn, warnings, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const errors: FieldErrors = refused?.errors ?? {};
  const error = (field: string) => (errors[field] ? t(errors[field]) : undefined);
  return (
    <div className="measure">
      <FormErrors errors={errors} />
      <BackLink href={paths.service.return(whole.id)}>{whole.name}</BackLink>
      {done && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t(`returns-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      {refused?.conflict ? (
        <Notice kind="warning" live="assertive" title={t("returns-office:conflict.title")}>
          <p>{t("returns-office:conflict.reviewText")}</p>
          <p className="own-words">{refused.conflict.now.lessonsLearned}</p>
          <p className="own-words">{refused.conflict.now.progressMade}</p>
        </Notice>
      ) : null}
      <PageHeading caption={whole.name}>
        {t("returns-office:reviews.heading", { number: review.number })}
      </PageHeading>
      {earlier.length > 0 ? <h2>{t("returns-office:reviews.earlier")}</h2> : null}
      <ReviewList reviews={earlier} />
      {review.submittedAt ? (
        <ReviewList reviews={[review]} />
      ) : (
        <>
          <p>{t("returns-office:reviews.due", { day: formatDay(review.dueOn, "en") })}</p>
          <TermWarnings warnings={warnings} />
          <Form method="post" noValidate>
            <input type="hidden" name="revision" value={refused?.conflict?.revision ?? review.revision} />
            <TextArea
              name="lessonsLearned"
              label={t("returns-office:prompts.review.lessonsLearned")}
              hint={t("returns-office:reviews.lessonsHint")}
              defaultValue={refused?.texts.lessonsLearned ?? review.lessonsLearned}
              error={error("lessonsLearned")}
            />
            <TextArea
              name="progressMade"
              label={t("returns-office:prompts.review.progressMade")}
              hint={t("returns-office:reviews.progressHint")}
              defaultValue={refused?.texts.progressMade ?? review.progressMade}
              error={error("progressMade")}
            />
            <TextField
              name="nextOn"
              type="date"
              width="medium"
              label={t("returns-office:reviews.nextOn")}
              defaultValue={refused?.texts.nextOn ?? nextOn}
              error={error("nextOn")}
            />
            <div className="button-group">
              <Button name="intent" value="save" variant="secondary">
                {t("returns-office:save")}
              </Button>
              <Button name="intent" value="send">
                {t("returns-office:reviews.send")}
              </Button>
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
