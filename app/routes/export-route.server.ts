import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { download, type NamedFile } from "#app/platform/http/download.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { siteOrigin } from "#app/platform/http/site-origin.server.ts";
import { viewerOf } from "./viewer-of.server.ts";

type FileToSave = NamedFile & { body: Uint8Array | string };

type Asked = {
  viewer: Viewer;
  request: Request;
  params: LoaderFunctionArgs["params"];
  /** What the address asks for behind its question mark. */
  search: URLSearchParams;
  /** This site's address, for the links that lead back to it from a file. */
  origin: string;
  now: Date;
};

/** The loader of a file to save: null is a 404, and an answer that `find` makes itself is sent as it is. */
export function exportRoute(find: (asked: Asked) => Promise<FileToSave | Response | null>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<Response> => {
    const { searchParams: search } = new URL(request.url);
    const { now } = context;
    const viewer = viewerOf(context);
    const found = await find({ viewer, request, params, search, origin: siteOrigin(request), now });
    if (!found) throw notFound();
    return found instanceof Response ? found : download(found.body, found);
  };
}
