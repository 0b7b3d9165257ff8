import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportWhoShaped } from "#app/features/answering/evidence/who-shaped-document.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const file = await exportWhoShaped(viewer, params.planId ?? "", "docx", siteOrigin(request));
  if (!file) throw notFound();
  return download(file.body, file);
}
