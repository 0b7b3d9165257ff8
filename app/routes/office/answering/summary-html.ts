import { exportSummary } from "#app/features/answering/reports/export-summary.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(({ viewer, params, origin, now }) =>
  exportSummary(viewer, params.id ?? "", { format: "html", origin }, now),
);
