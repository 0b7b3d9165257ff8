import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findCitation } from "#app/features/answering/evidence/citation-queries.server.ts";
import { isUnsettled, mayRenew } from "#app/features/answering/evidence/citation-status.ts";
import { CitationChain } from "#app/features/answering/evidence/components/citation-chain.tsx";
import { PermissionLink } from "#app/features/answering/evidence/components/permission-link.tsx";
import { findFinding } from "#app/features/answering/evidence/finding-queries.server.ts";
import { CitationWorkForm } from "#app/features/answering/evidence/forms.ts";
import { removeCitation } from "#app/features/answering/evidence/remove-citation.server.ts";
import { renewCitation } from "#app/features/answering/evidence/renew-citation.server.ts";
import { mayWrite } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { parseForm } from "#app/platform/http/form.server.ts";
import { badRequest, notFound } from "#app/platform/http/replies.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const citation = await findCitation(params.id ?? "");
  if (!citation) throw notFound();
  return {
    citation,
    finding: citation.findingId ? await findFinding(citation.findingId) : null,
    mayWrite: mayWrite(viewer),
    saved: new URL(request.url).searchParams.get("done") === "saved",
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = viewerOf(context);
  const form = await parseForm(request, CitationWorkForm);
  if (!form.ok) throw badRequest();
  const id = params.id ?? "";
  const { now } = context;
  if (form.value.intent === "renew") {
    const renewed = await renewCitation(viewer, id, now);
    if (!renewed) throw notFound();
    if (!renewed.ok)
      return data<{ error: LocaleKey }>({ error: "evidence-office:errors.nobody" }, { status: 400 });
    return redirect(`${paths.office.citation(id)}?done=saved`, { status: 303 });
  }
  const removed = await removeCitation(viewer, id, now);
  if (!removed) throw notFound();
  if (!removed.ok) throw new Response(null, { status: 409 });
  const undo = new URLSearchParams({ removed: id, at: String(removed.offset) });
  return redirect(`${paths.office.paragraph(removed.paragraphId)}?${undo}`, { status: 303 });
}

export const handle: PageHandle<typeof loader> = { title: (t) => t("evidence-office:citation.title") };

export default function Citation() {
  const { citation, finding, mayWrite, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation();
  const { draft, paragraph, status, source } = citation;
  return (
    <>
      <Breadcrumbs
        items={[
          { href: paths.office.drafts(), label: t("drafts-office:list.title") },
          { href: paths.office.draft(draft.id), label: draft.title },
          { label: t("evidence-office:citation.title") },
        ]}
      />
      {saved ? (
        <Notice kind="success" live="polite">
          <p>{t("drafts-office:saved")}</p>
        </Notice>
      ) : null}
      {refused ? (
        <Notice kind="warning" live="assertive">
          <p>{t(refused.error)}</p>
        </Notice>
      ) : null}
      <PageHeading caption={draft.title}>
        {paragraph.number === null
          ? t("evidence-office:citation.title")
          : t("evidence-office:citation.numbered", { number: paragraph.number })}
      </PageHeading>
      {citation.removedAt ? (
        <Notice kind="info">
          <p>{t("evidence-office:citation.isRemoved")}</p>
        </Notice>
      ) : null}
      {status !== "live" ? (
        <Notice kind={isUnsettled(status) ? "warning" : "info"} title={t(`evidence-office:status.${status}`)}>
          <p>{t(`evidence-office:statusText.${status}`)}</p>
        </Notice>
      ) : null}
      <CitationChain citation={citation} finding={finding} />
      {mayWrite && !citation.removedAt ? (
        <div className="button-group">
          {mayRenew(status) ? (
            <Form method="post">
              <Button name="intent" value="renew">
                {t("evidence-office:citation.renew")}
              </Button>
            </Form>
          ) : null}
          <Form method="post">
            <Button name="intent" value="remove" variant="secondary">
              {t("evidence-office:citation.remove")}
            </Button>
          </Form>
        </div>
      ) : null}
      {mayWrite && source ? <PermissionLink respondentId={source.respondentId} /> : null}
    </>
  );
}
