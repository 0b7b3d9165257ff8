import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportSummary } from "#app/features/answering/reports/export-summary.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const wanted = { format: "docx", origin: siteOrigin(request) } as const;
  const file = await exportSummary(viewer, params.id ?? "", wanted, new Date());
  if (!file) throw notFound();
  return download(file.body, file);
}
