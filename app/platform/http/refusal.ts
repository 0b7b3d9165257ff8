import type { Request, RequestHandler, Response } from "express";
import { languageOfPath } from "../i18n/languages.ts";

/** What a refused request is told. "foreign" is a form that another site has sent. */
export type Refusal = { status: number; reason?: "foreign" };

/**
 * Has a request answered by the page that says why it is refused, in the language of its address, whatever it asked
 * for: from here on it is a plain request for that page.
 */
export function refuse(request: Request, response: Response, refusal: Refusal): void {
  response.locals.refusal = refusal;
  request.originalUrl = `/${languageOfPath(request.originalUrl)}/refused`;
  request.url = request.originalUrl;
  request.method = "GET";
}

/** The refusal of a request, if it has been refused. */
export function refusalOf(response: Response): Refusal | undefined {
  return response.locals.refusal as Refusal | undefined;
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
