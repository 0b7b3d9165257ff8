import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeStandings } from "#app/features/listening/returns/calls/write-standings.server.ts";
import { findCall, listStandings } from "#app/features/listening/returns/queries.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { currentMoment } from "#app/platform/time/clock.server.ts";
import { dayOf } from "#app/platform/time/day.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const call = await findCall(params.id ?? "");
  if (!call) throw notFound();
  const today = dayOf(currentMoment());
  return download(writeStandings(await listStandings(call.id, today)), {
    name: `${call.title} ${today}`,
    extension: "csv",
    type: "text/csv; charset=utf-8",
  });
}
