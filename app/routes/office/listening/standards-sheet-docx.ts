import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportStandards } from "#app/features/listening/programme/standards/export-standards.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const file = await exportStandards(viewer, params.id ?? "", siteOrigin(request), new Date());
  if (!file) throw notFound();
  return download(file.body, file);
}
