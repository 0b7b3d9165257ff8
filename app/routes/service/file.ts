import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOwnFile } from "#app/features/listening/returns/own-queries.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { requireViewer } from "../require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, "service/file");
  const file = await findOwnFile(viewer, params.id ?? "");
  if (!file) throw new Response(null, { status: 404 });
  return download(await readStoredFile(file), file);
}
