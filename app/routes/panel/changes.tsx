import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { compareVersions } from "#app/features/drafts/compare.ts";
import { ComparedVersions } from "#app/features/drafts/components/compared-versions.tsx";
import { findVersionsToCompare } from "#app/features/drafts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import type { PageHandle } from "#app/ui/document-title.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { requireViewer } from "../require-viewer.server.ts";
import { findPanelDraft } from "./find-panel-draft.server.ts";

export const handle: PageHandle<typeof loader> = { title: (t) => t("panel-office:member.whatChanged") };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "panel/changes");
  const { period, version } = await findPanelDraft(viewer, params.id, new Date());
  const found = await findVersionsToCompare(version.draftId, undefined, version.number);
  if (!found) throw new Response(null, { status: 404 });
  const { before, after, ...facts } = found;
  return { ...facts, id: period.id, rows: compareVersions(before, after) };
}

export default function WhatChanged() {
  const { id, title, from, to, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.panel.draft(id)}>{t("panel-office:versionName", { title, number: to })}</BackLink>
      <PageHeading caption={title}>{t("panel-office:member.whatChanged")}</PageHeading>
      <ComparedVersions rows={rows} from={from} to={to} caption={t("panel-office:member.whatChanged")} />
    </>
  );
}
