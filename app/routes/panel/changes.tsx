import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { compareVersions } from "#app/features/plans/drafts/compare.ts";
import { ComparedVersions } from "#app/features/plans/drafts/components/compared-versions.tsx";
import { findVersionsToCompare } from "#app/features/plans/drafts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { languageOf } from "#app/routes/language-of.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { Localised } from "#app/ui/localised.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { findPanelDraft } from "./find-panel-draft.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-member:draft.whatChanged") };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const language = languageOf(params);
  const { period, version } = await findPanelDraft(viewer, language, params.id, context.now);
  const found = await findVersionsToCompare(version.draftId, undefined, version.number);
  if (!found) throw notFound();
  const { before, after, ...facts } = found;
  return { ...facts, id: period.id, rows: compareVersions(before, after) };
}

export default function WhatChanged() {
  const { id, title, from, to, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <>
      <BackLink href={paths.panel.draft(language, id)}>
        {t("panel:page.title", { title, number: to })}
      </BackLink>
      <PageHeading caption={<Localised text={title} language="en" />}>
        {t("panel-member:draft.whatChanged")}
      </PageHeading>
      <ComparedVersions rows={rows} from={from} to={to} caption={t("panel-member:draft.whatChanged")} />
    </>
  );
}
