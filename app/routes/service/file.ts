import { findOwnFile } from "#app/features/listening/returns/own-queries.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(async ({ viewer, params }) => {
  const file = await findOwnFile(viewer, params.id ?? "");
  return file && { ...file, body: await readStoredFile(file) };
});
