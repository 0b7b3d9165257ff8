import { planPrintWanted } from "#app/features/plans/printing/forms.ts";
import { exportPlanFile, type PlanFileFormat } from "#app/features/plans/printing/plan-report.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

/** As much of a plan as the address asks for, as a file. */
export function planFile(format: PlanFileFormat) {
  return exportRoute(({ viewer, params, search, origin, now }) => {
    const wanted = { ...planPrintWanted(search), format, origin };
    return exportPlanFile(viewer, params.planId ?? "", wanted, dayOf(now));
  });
}
