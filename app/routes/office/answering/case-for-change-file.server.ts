import { redirect } from "@remix-run/node";
import { pickedIn } from "#app/features/answering/reports/case-for-change.ts";
import { exportCaseForChange } from "#app/features/answering/reports/export-case-for-change.server.ts";
import { paths } from "#app/paths.ts";
import type { ReportFormat } from "#app/platform/documents/report-file.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

/** The case for change as a file, or the way back to its page, which says why there is none. */
export function caseForChangeFile(format: ReportFormat) {
  return exportRoute(async ({ viewer, params: { id = "" }, search, origin, now }) => {
    const picked = pickedIn(search);
    const result = await exportCaseForChange(viewer, id, picked, { format, origin }, now);
    if (result && !result.ok) return redirect(paths.office.caseForChange(id, picked, "refused"), 303);
    return result?.file ?? null;
  });
}
