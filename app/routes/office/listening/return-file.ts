import type { LoaderFunctionArgs } from "@remix-run/node";
import { findReturnFile } from "#app/features/listening/returns/queries.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const file = await findReturnFile(params.fileId ?? "", { id: params.id ?? "" });
  if (!file) throw notFound();
  return download(await readStoredFile(file), file);
}
