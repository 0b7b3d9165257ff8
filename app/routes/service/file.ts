import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOwnFile } from "#app/features/listening/returns/own-queries.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { download } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { viewerOf } from "#app/routes/viewer-of.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = viewerOf(context);
  const file = await findOwnFile(viewer, params.id ?? "");
  if (!file) throw notFound();
  return download(await readStoredFile(file), file);
}
