import { findReturnFile } from "#app/features/listening/returns/queries.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(async ({ params }) => {
  const file = await findReturnFile(params.fileId ?? "", { id: params.id ?? "" });
  return file && { ...file, body: await readStoredFile(file) };
});
