import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { exportDraft } from "#app/features/answering/reports/export-draft.server.ts";
import { paths } from "#app/paths.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const result = await exportDraft(viewer, id, { format: "html", origin: siteOrigin(request) });
  if (!result) throw notFound();
  if (!result.ok) return redirect(paths.office.draftExport(id), 303);
  return download(result.file.body, result.file);
}
