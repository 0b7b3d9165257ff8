import { exportWhoShaped } from "#app/features/answering/evidence/who-shaped-document.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(({ viewer, params, origin }) =>
  exportWhoShaped(viewer, params.planId ?? "", "csv", origin),
);
