import { openRecording } from "#app/features/listening/panel/recordings.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { downloadInParts } from "#app/platform/http/download.server.ts";
import { exportRoute } from "#app/routes/export-route.server.ts";

export const loader = exportRoute(async ({ viewer, request, params, now }) => {
  const file = await openRecording(viewer, params.id ?? "", now);
  return file && downloadInParts(request, await readStoredFile(file), file);
});
