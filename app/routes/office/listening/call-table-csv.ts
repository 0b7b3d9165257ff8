import { writeStandings } from "#app/features/listening/returns/calls/write-standings.server.ts";
import { findCall, listStandings } from "#app/features/listening/returns/queries.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

const table = { extension: "csv", type: "text/csv; charset=utf-8" };

export const loader = exportRoute(async ({ params, now }) => {
  const call = await findCall(params.id ?? "");
  if (!call) return null;
  const today = dayOf(now);
  const body = writeStandings(await listStandings(call.id, today));
  return { ...table, name: `${call.title} ${today}`, body };
});
