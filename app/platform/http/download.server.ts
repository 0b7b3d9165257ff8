import { byteRange } from "./byte-range.ts";

export type NamedFile = { name: string; extension: string; type: string };

/** A file to be saved under this name: never shown as a page of this site, and never kept on the way. */
export function download(body: Uint8Array | string, file: NamedFile): Response {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), { headers: headersOf(file) });
}

/**
 * As download, for sound: a player asks for a part of it at a time, and some play nothing that is not sent so. Without a
 * date or tag to compare, `If-Range` never holds, and the whole is sent (RFC 9110, 13.1.5).
 */
export function downloadInParts(request: Request, bytes: Uint8Array, file: NamedFile): Response {
  const mayBePart = request.method === "GET" && !request.headers.has("If-Range");
  const size = bytes.byteLength;
  const range = mayBePart ? byteRange(request.headers.get("Range"), size) : null;
  const accepts = { "Accept-Ranges": "bytes", "Cache-Control": "no-store" };
  if (range === "unsatisfiable") {
    const headers = { ...accepts, "Content-Type": "text/plain", "Content-Range": `bytes */${size}` };
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  return new Response(new Uint8Array(bytes.subarray(first, last + 1)), {
    status: range ? 206 : 200,
    headers: {
      ...headersOf(file),
      ...accepts,
      "Content-Length": String(last - first + 1),
      ...(range ? { "Content-Range": `bytes ${first}-${last}/${size}` } : {}),
    },
  });
}

function headersOf({ name, extension, type }: NamedFile): Record<string, string> {
  return {
    "Content-Type": type,
    "Content-Disposition": attachment(name, extension),
    "Cache-Control": "no-store",
  };
}

/** The header that names a download: plain letters for old programs, and the whole name for the others (RFC 6266). */
export function attachment(name: string, extension: string): string {
  const safe = [
    ...name
      .toWellFormed()
      // Characters that a file system or a header may read as something else.
      .replace(/[\p{Cc}\p{Cf}\p{Cs}"*/:<>?\\|%]+/gu, " ")
      .replace(/\s+/g, " ")
      .replace(/^[. ]+|[. ]+$/g, ""),
  ]
    .slice(0, 80)
    .join("");
  const plain = safe
    .normalize("NFKD")
    .replace(/[–—]/g, "-")
    .replace(/\p{M}+/gu, "")
    .replace(/[^ -~]+/g, "_")
    .replace(/["*/:<>?\\|%]+/g, "_");
  const whole = encodeURIComponent(safe).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain || "document"}.${extension}"; filename*=UTF-8''${whole || "document"}.${extension}`;
}
