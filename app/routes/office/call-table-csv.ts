import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayOf } from "#app/features/stigma-plans/plan-day.ts";
import { findCall, listStandings } from "#app/features/stigma-plans/queries.server.ts";
import { writeStandings } from "#app/features/stigma-plans/write-standings.server.ts";
import { currentMoment } from "#app/platform/clock.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/call-table-csv");
  const call = await findCall(params.id ?? "");
  if (!call) throw new Response(null, { status: 404 });
  const today = dayOf(currentMoment());
  return download(writeStandings(await listStandings(call.id, today)), {
    name: `${call.title} ${today}`,
    extension: "csv",
    type: "text/csv; charset=utf-8",
  });
}
