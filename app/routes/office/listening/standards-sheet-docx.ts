import { exportStandards } from "#app/features/listening/programme/standards/export-standards.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(({ viewer, params, origin, now }) =>
  exportStandards(viewer, params.id ?? "", origin, now),
);
