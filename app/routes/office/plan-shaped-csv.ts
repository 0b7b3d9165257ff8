import type { LoaderFunctionArgs } from "@remix-run/node";
import { listWhoShaped, writeWhoShaped } from "#app/features/evidence/who-shaped.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/plan-shaped-csv");
  const found = await listWhoShaped(params.planId ?? "");
  if (!found) throw new Response(null, { status: 404 });
  return download(writeWhoShaped(found.rows), {
    name: `${found.title} who shaped what`,
    extension: "csv",
    type: "text/csv; charset=utf-8",
  });
}
