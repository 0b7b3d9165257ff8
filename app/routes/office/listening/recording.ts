import type { LoaderFunctionArgs } from "@remix-run/node";
import { openRecording } from "#app/features/listening/panel/recordings.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { downloadInParts } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const file = await openRecording(viewer, params.id ?? "", new Date());
  if (!file) throw notFound();
  return downloadInParts(request, await readStoredFile(file), file);
}
