import { exportNotHeard } from "#app/features/answering/reports/export-not-heard.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(({ viewer, params, origin }) =>
  exportNotHeard(viewer, params.id ?? "", origin),
);
