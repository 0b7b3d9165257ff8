import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOwnRecording } from "#app/features/listening/panel/recordings.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { downloadInParts } from "#app/platform/http/download.server.ts";
import { requireMember } from "./require-member.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer } = await requireMember(request, params, "panel/recording");
  const file = await findOwnRecording(viewer, params.id ?? "");
  if (!file) throw new Response(null, { status: 404 });
  return downloadInParts(request, await readStoredFile(file), file);
}
