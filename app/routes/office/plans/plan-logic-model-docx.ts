import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportLogicModel } from "#app/features/plans/progress/logic-model-document.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { requireViewer } from "#app/routes/require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/plans/plan-logic-model-docx");
  const file = await exportLogicModel(viewer, params.planId ?? "", siteOrigin(request));
  if (!file) throw new Response(null, { status: 404 });
  return download(file.body, file);
}
