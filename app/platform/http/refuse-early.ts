import type { RequestHandler } from "express";

const methods = new Set(["GET", "HEAD", "POST"]);

/** Refuses what no browser sends from our pages (and the router would trip over): odd addresses, hosts and methods. */
export const refuseStrangeRequests: RequestHandler = (request, response, next) => {
  if (!isAddress(request.originalUrl) || !isHost(request.headers.host)) {
    return response
      .status(400)
      .type("text/plain")
      .send("We could not read that address. Check it and try again.\n");
  }
  if (/%00/.test(pathOf(request.originalUrl))) {
    // No database keeps this character, so nothing is found under an id that holds it.
    return response.status(404).type("text/plain").send("We could not find that page.\n");
  }
  if (!methods.has(request.method)) {
    return response
      .status(405)
      .set("Allow", [...methods].join(", "))
      .type("text/plain")
      .send("That is not possible here, so nothing was changed.\n");
  }
  next();
};

function isAddress(url: string): boolean {
  // The database keeps no NUL, so nothing can be found by one.
  if (!url.startsWith("/") || url.includes("%00")) return false;
  try {
    return decodeURIComponent(pathOf(url)).isWellFormed();
  } catch {
    return false;
  }
}

function pathOf(url: string): string {
  return url.split("?")[0] ?? "";
}

function isHost(host: string | undefined): boolean {
  return host !== undefined && /^[\w.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`);
}
