import type { LoaderFunctionArgs } from "@remix-run/node";
import { openRecording } from "#app/features/listening/panel/recordings.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { downloadInParts } from "#app/platform/http/download.server.ts";
import { requireViewer } from "#app/routes/require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "office/listening/recording");
  const file = await openRecording(viewer, params.id ?? "", new Date());
  if (!file) throw new Response(null, { status: 404 });
  return downloadInParts(request, await readStoredFile(file), file);
}
