import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportNotHeard } from "#app/features/answering/reports/export-not-heard.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { requireViewer } from "#app/routes/require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/listening/not-heard-csv");
  const file = await exportNotHeard(viewer, params.id ?? "", siteOrigin(request));
  if (!file) throw new Response(null, { status: 404 });
  return download(file.body, file);
}
