import type { Request, RequestHandler, Response } from "express";
import { languageOfPath } from "../i18n/languages.ts";

/** What a refused request is told, some in a header too. "foreign" is a form that another site has sent. */
export type Refusal = { status: number; reason?: "foreign"; headers?: Record<string, string> };

/**
 * Has a request answered by the page that says why it is refused, in the language of its address, whatever it asked
 * for: from here on it is a plain request for that page.
 */
export function refuse(request: Request, response: Response, refusal: Refusal): void {
  response.locals.refusal = refusal;
  response.set(refusal.headers ?? {});
  // What the browser's router asks for is led to that page: its answer to a form is read by what was asked.
  const isData = request.originalUrl.split("?")[0]?.endsWith(".data");
  request.originalUrl = `/${languageOfPath(request.originalUrl)}/refused${isData ? ".data" : ""}`;
  request.url = request.originalUrl;
  if (!isData) request.method = "GET";
}

/** The refusal of a request, if it has been refused. */
export function refusalOf(response: Response): Refusal | undefined {
  return response.locals.refusal as Refusal | undefined;
}

const refusable = [400, 403, 405, 411, 413];

/** The page of a refusal, for a browser that is led to it. */
export function refusedPage(pathname: string, { status }: Refusal): string {
  return `/${languageOfPath(pathname)}/refused?status=${status}`;
}

/** The status that such an address speaks of; 404 for any other. */
export function refusedStatus(address: string): number {
  const status = Number(new URL(address).searchParams.get("status"));
  return refusable.includes(status) ? status : 404;
}

/** Gives failures that come without a word (a download that is not there) the page that says so. */
export function explainSilentFailures(render: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const end = response.end.bind(response);
    const endOrExplain = (...words: Parameters<typeof end>) => {
      response.end = end;
      const isSilent =
        words[0] === undefined &&
        response.statusCode >= 400 &&
        !response.headersSent &&
        !response.hasHeader("Content-Type") &&
        request.method !== "HEAD";
      if (!isSilent) return end(...words);
      refuse(request, response, { status: response.statusCode });
      render(request, response, next);
      return response;
    };
    response.end = endOrExplain as typeof response.end;
    next();
  };
}
