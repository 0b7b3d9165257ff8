import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { pickedIn } from "#app/features/answering/reports/case-for-change.ts";
import { exportCaseForChange } from "#app/features/answering/reports/export-case-for-change.server.ts";
import { paths } from "#app/paths.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const id = params.id ?? "";
  const picked = pickedIn(new URL(request.url).searchParams);
  const wanted = { format: "csv", origin: siteOrigin(request) } as const;
  const result = await exportCaseForChange(viewer, id, picked, wanted, new Date());
  if (!result) throw notFound();
  if (!result.ok) return redirect(paths.office.caseForChange(id, picked, "refused"), 303);
  return download(result.file.body, result.file);
}
