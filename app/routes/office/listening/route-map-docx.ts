import { exportRouteMap } from "#app/features/listening/programme/route-map/export-route-map.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(({ viewer, params, origin }) =>
  exportRouteMap(viewer, params.id ?? "", { format: "docx", origin }),
);
