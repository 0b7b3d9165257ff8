import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
// React's other server renderer, for Node, puts zero bytes into letters that do not fit into what is left of its buffer.
import { renderToReadableStream } from "react-dom/server.browser";
import { I18nextProvider } from "react-i18next";
import { keepPage } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { storeTemplate } from "#app/platform/http/direct-answers/page-templates.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { languageOfPath } from "#app/platform/i18n/languages.ts";
import { log } from "#app/platform/log.server.ts";
import { type PageHandle, ServerAnswer } from "#app/ui/document-title.tsx";

export const streamTimeout = 10_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  facts: AppLoadContext,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const language = languageOfPath(pathname);
  const { loaderData, matches, errors } = entryContext.staticHandlerContext;
  const wantsScript = matches.some(
    (match) => (entryContext.routeModules[match.route.id]?.handle as PageHandle | undefined)?.scripts,
  );
  // As the document itself does: without the root's data it has no nonce to give.
  if (wantsScript && loaderData?.root) facts.allowScripts();
  const html = await render(
    <I18nextProvider i18n={translatorFor(language)}>
      <ServerAnswer.Provider value={{ status, failed: errors !== null, reason: facts.refusal?.reason }}>
        <RemixServer context={entryContext} url={request.url} nonce={facts.nonce} />
      </ServerAnswer.Provider>
    </I18nextProvider>,
    facts,
  );
  const ofPage = { "Content-Type": "text/html; charset=utf-8", "Content-Language": language };
  const mayBeKept = status === 200 && search === "" && ["GET", "HEAD"].includes(request.method);
  if (mayBeKept && facts.template) storeTemplate(pathname, facts.template, html, ofPage);
  const ifNoneMatch = request.headers.get("If-None-Match");
  const answer =
    mayBeKept && facts.keep
      ? keepPage(pathname, facts.keep, html, ofPage, ifNoneMatch)
      : { status, headers: ofPage };
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, value);
  return new Response(answer.status === 304 ? null : html, { headers, status: answer.status });
}

/** A whole page: nothing on our pages comes later than the rest. */
async function render(page: React.ReactElement, facts: AppLoadContext): Promise<string> {
  const stream = await renderToReadableStream(page, {
    nonce: facts.nonce,
    signal: AbortSignal.timeout(streamTimeout + 1000),
    onError: (error) => log.error({ err: error, requestId: facts.requestId }, "a page broke while rendering"),
  });
  await stream.allReady;
  return await new Response(stream).text();
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  // What a visitor did wrong is answered, not logged.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error(
    { err: error, requestId: context.requestId, path: new URL(request.url).pathname },
    "a request failed",
  );
}
