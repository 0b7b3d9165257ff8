import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findFrozenVersion } from "#app/features/answering/evidence/version-queries.server.ts";
import { findConsultation } from "#app/features/listening/consultations/queries.server.ts";
import { closeComments } from "#app/features/listening/panel/close-comments.server.ts";
import { nextStep } from "#app/features/listening/panel/comment-filter.ts";
import { listCommentsOnVersion } from "#app/features/listening/panel/comment-queries.server.ts";
import { commentsByPassage } from "#app/features/listening/panel/comments-by-passage.ts";
import { CommentCard } from "#app/features/listening/panel/components/comment-card.tsx";
import { VersionText } from "#app/features/listening/panel/components/version-text.tsx";
import {
  PublishForm,
  SignOffForm,
  VersionPeriods,
} from "#app/features/listening/panel/components/version-work.tsx";
import { VersionWorkForm } from "#app/features/listening/panel/forms.ts";
import { findUnprovenClaims } from "#app/features/listening/panel/involvement/claims.server.ts";
import { UnprovenClaims } from "#app/features/listening/panel/involvement/components/unproven-claims.tsx";
import { signOffVersion } from "#app/features/listening/panel/involvement/sign-off-version.server.ts";
import { publishVersion } from "#app/features/listening/panel/publish-version.server.ts";
import { findVersions } from "#app/features/listening/panel/version-queries.server.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { emptyForm, parseForm } from "#app/platform/http/form.server.ts";
import { notFound, refused } from "#app/platform/http/replies.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { momentFrom } from "#app/platform/time/local-time.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export const handle: PageHandle<typeof loader> = {
  title: (t, { version }) => t("panel-office:versionName", { title: version.title, number: version.number }),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const version = await findFrozenVersion(params.id ?? "");
  const draft = version && (await findVersions(version.draftId));
  const own = draft?.versions.find((one) => one.id === version?.id);
  if (!version || !draft || !own) throw notFound();
  return {
    version,
    periods: own.periods,
    consultations: draft.consultations,
    unanswered: draft.unanswered,
    isNewest: draft.versions[0]?.id === version.id,
    claims: await findUnprovenClaims({ versionId: version.id }),
    comments: await listCommentsOnVersion(version.id),
    mayWrite: mayWrite(viewer),
    done: new URL(request.url).searchParams.get("done"),
    now: context.now,
    form: emptyForm,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, VersionWorkForm);
  if (!form.ok) return refused(form);
  const id = params.id ?? "";
  const done = await work(viewer, id, form.value, form.recordId, context.now);
  if (!done) throw notFound();
  const fields = { publish: "audience", close: "close", signOff: "decidedBy" } as const;
  const { intent } = form.value;
  if (!done.ok)
    return refused({
      typed: form.typed,
      errors: { [fields[intent]]: `panel-office:errors.version.${done.reason}` },
    });
  return redirect(paths.office.version(id, intent), 303);
}

async function work(
  viewer: Viewer,
  id: string,
  form: ReturnType<typeof VersionWorkForm.parse>,
  recordId: string,
  now: Date,
) {
  if (form.intent === "close") return await closeComments(viewer, id, form.periodId, now);
  if (form.intent === "signOff") return await signOffVersion(viewer, id, form, now);
  const { intent: _, opensAt, closesAt, ...period } = form;
  const consultation = await findConsultation(period.consultationId);
  const [opens, closes] = [opensAt, closesAt].map((moment) =>
    consultation ? momentFrom(moment, consultation.timeZone) : null,
  );
  if (!opens || !closes) return null;
  return await publishVersion(viewer, id, { ...period, opensAt: opens, closesAt: closes }, now, recordId);
}

export default function Version() {
  const page = useLoaderData<typeof loader>();
  const { version, done } = page;
  const { typed, errors } = useActionData<typeof action>() ?? page.form;
  const { t } = useTranslation();
  const { at } = commentsByPassage(page.comments);
  const name = t("panel-office:versionName", { title: version.title, number: version.number });
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(version.draftId), label: version.title },
          { href: paths.office.draftVersions(version.draftId), label: t("panel-office:versions.title") },
          { label: name },
        ]}
      />
      <FormErrors errors={errors} />
      {done === "frozen" || done === "publish" || done === "close" || done === "signOff" ? (
        <Notice kind="success" live="polite">
          <p>{t(`panel-office:version.done.${done}`)}</p>
        </Notice>
      ) : null}
      <PageHeading caption={t(`panel-office:stage.${version.stage}`)}>{name}</PageHeading>
      {version.signOff ? (
        <Notice kind="success" title={t("panel-office:version.final")}>
          <p>{version.signOff.decidedBy}</p>
        </Notice>
      ) : null}
      {version.note ? <p>{version.note}</p> : null}
      <UnprovenClaims claims={page.claims} draftId={version.draftId} />
      <VersionPeriods
        periods={page.periods}
        now={page.now}
        mayWrite={page.mayWrite}
        error={errors.close ? t(errors.close) : undefined}
      />
      {page.mayWrite && !version.signOff ? (
        <>
          <PublishForm
            consultations={page.consultations}
            published={page.periods.map((period) => period.audience)}
            typed={typed}
            errors={errors}
          />
          {page.isNewest ? (
            <SignOffForm
              draftId={version.draftId}
              unanswered={page.unanswered}
              typed={typed}
              errors={errors}
            />
          ) : null}
        </>
      ) : null}
      <VersionText
        paragraphs={version.paragraphs}
        under={(paragraph) => (
          <div className="version-passage__comments">
            {(at.get(paragraph.paragraphId) ?? []).map((comment) => (
              <CommentCard key={comment.id} comment={comment} versionNumber={version.number}>
                <p>
                  <Link href={paths.office.comment(comment.id)}>
                    {t(`panel-office:comments.${nextStep(comment)}`)}
                    <span className="visually-hidden"> {comment.exact.slice(0, 60)}</span>
                  </Link>
                </p>
              </CommentCard>
            ))}
          </div>
        )}
      />
    </>
  );
}
