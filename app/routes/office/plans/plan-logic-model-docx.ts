import { exportLogicModel } from "#app/features/plans/progress/logic-model-document.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(({ viewer, params, origin }) =>
  exportLogicModel(viewer, params.planId ?? "", origin),
);
