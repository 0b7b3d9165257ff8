import { listDue } from "#app/features/plans/progress/due.server.ts";
import { writeCalendar } from "#app/features/plans/progress/write-calendar.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

const calendar = { extension: "ics", type: "text/calendar; charset=utf-8" };

export const loader = exportRoute(async ({ params, now }) => {
  const found = await listDue(params.planId ?? "");
  if (!found) return null;
  const { title } = found.plan;
  return { ...calendar, name: title, body: writeCalendar(title, found.rows, now) };
});
