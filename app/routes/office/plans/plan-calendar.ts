import type { LoaderFunctionArgs } from "@remix-run/node";
import { listDue } from "#app/features/plans/progress/due.server.ts";
import { writeCalendar } from "#app/features/plans/progress/write-calendar.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { currentMoment } from "#app/platform/time/clock.server.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await listDue(params.planId ?? "");
  if (!found) throw notFound();
  const { plan, rows } = found;
  return download(writeCalendar(plan.title, rows, currentMoment()), {
    ...{ name: plan.title, extension: "ics", type: "text/calendar; charset=utf-8" },
  });
}
