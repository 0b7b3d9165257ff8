/** A file to be saved under this name: never shown as a page of this site, and never kept on the way. */
export function download(
  body: Uint8Array | string,
  file: { name: string; extension: string; type: string },
): Response {
  return new Response(typeof body === "string" ? body : new Uint8Array(body), {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": attachment(file.name, file.extension),
      "Cache-Control": "no-store",
    },
  });
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
