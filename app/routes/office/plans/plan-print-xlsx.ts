import type { LoaderFunctionArgs } from "@remix-run/node";
import { planPrintWanted } from "#app/features/plans/printing/forms.ts";
import { exportPlanFile } from "#app/features/plans/printing/plan-report.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { currentMoment } from "#app/platform/time/clock.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const printed = planPrintWanted(new URL(request.url).searchParams);
  const wanted = { ...printed, format: "xlsx", origin: siteOrigin(request) } as const;
  const today = dayOf(currentMoment());
  const file = await exportPlanFile(viewer, params.planId ?? "", wanted, today);
  if (!file) throw notFound();
  return download(file.body, file);
}
