import type { RequestHandler } from "express";
import { refuse } from "./refusal.ts";
import { comesFromUs } from "./same-origin.ts";

const methods = new Set(["GET", "HEAD", "POST"]);

/** Refuses a form that another site has sent. */
export const refuseForeignForms: RequestHandler = (request, response, next) => {
  if (!comesFromUs(request.method, request.headers, request.headers.host ?? "")) {
    refuse(request, response, { status: 403, reason: "foreign" });
  }
  next();
};

/** Refuses what no browser sends from our pages (and the router would trip over): odd addresses, hosts and methods. */
export const refuseStrangeRequests: RequestHandler = (request, response, next) => {
  if (!isHost(request.headers.host)) {
    request.headers.host = "localhost";
    refuse(request, response, { status: 400 });
  } else if (!isAddress(request.originalUrl)) {
    refuse(request, response, { status: 400 });
  } else if (pathOf(request.originalUrl).includes("%00")) {
    // No database keeps this character, so nothing is found under an id that holds it.
    refuse(request, response, { status: 404 });
  } else if (!methods.has(request.method)) {
    response.set("Allow", [...methods].join(", "));
    refuse(request, response, { status: 405 });
  }
  next();
};

function isAddress(url: string): boolean {
  if (!url.startsWith("/") || url.split("?").slice(1).join("?").includes("%00")) return false;
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
