import type { LoaderFunctionArgs } from "@remix-run/node";
import { findReturnFile } from "#app/features/listening/returns/queries.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { requireViewer } from "#app/routes/require-viewer.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireViewer(request, "office/listening/return-file");
  const file = await findReturnFile(params.fileId ?? "", { id: params.id ?? "" });
  if (!file) throw new Response(null, { status: 404 });
  return download(await readStoredFile(file), file);
}
