import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
// React's other server renderer, for Node, puts zero bytes into letters that do not fit into what is left of its buffer.
import { renderToReadableStream } from "react-dom/server.browser";
import { I18nextProvider } from "react-i18next";
import { isWorkPage } from "#app/paths.ts";
import { keepPage } from "#app/platform/http/direct-answers/page-cache.server.ts";
import { storeTemplate } from "#app/platform/http/direct-answers/page-templates.server.ts";
import { refusedPage } from "#app/platform/http/refusal.ts";
import { i18nextFor } from "#app/platform/i18n/instance.server.ts";
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
    <I18nextProvider i18n={i18nextFor(language)}>
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

/** How long a page that was fetched ahead may be used, in seconds: from pointing at a link to pressing it. */
const aheadFor = 5;

/**
 * What the pages of the people who work here fetch is for its reader only. A page fetched ahead is kept for a moment, and
 * never beyond a change: every change sets a cookie, and what was fetched ahead answers only to the cookies of before.
 * A redirect to anybody else's page (to sign in, as a rule) is a load of a document, with its own styles and language.
 */
export function handleDataRequest(
  response: Response,
  { request, context }: { request: Request; context: AppLoadContext },
): Response {
  const { headers, status } = response;
  // The page that says that something failed is made by the browser, and names the request to whoever writes to us.
  if (status >= 500)
    headers.append("Set-Cookie", `failed=${context.requestId}; Path=/; Max-Age=${aheadFor}; SameSite=Lax`);
  if (request.method !== "GET")
    headers.append(
      "Set-Cookie",
      `changed=${Date.now()}; Path=/; Max-Age=${2 * aheadFor}; HttpOnly; SameSite=Lax`,
    );
  const isAhead = request.headers.get("Sec-Purpose")?.startsWith("prefetch") && status === 200;
  if (isAhead && !headers.has("Cache-Control")) headers.set("Cache-Control", `private, max-age=${aheadFor}`);
  const target = context.refusal
    ? refusedPage(new URL(request.url).pathname, context.refusal)
    : headers.get("Location");
  if (target === null || isWorkPage(target)) return response;
  headers.set("Location", target);
  headers.set("X-Remix-Reload-Document", "true");
  return new Response(null, { status: 302, headers });
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
