import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportStandards } from "#app/features/listening/programme/standards/export-standards.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { requireViewer } from "#app/routes/require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/listening/standards-sheet-docx");
  const file = await exportStandards(viewer, params.id ?? "", siteOrigin(request), new Date());
  if (!file) throw new Response(null, { status: 404 });
  return download(file.body, file);
}
