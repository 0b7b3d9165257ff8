import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { refusedPage } from "#app/platform/http/refusal.ts";
import { isWorkPage } from "#app/paths.ts";
import { keepPage, publicVersion } from "#app/platform/http/page-cache.server.ts";
import { storeFrame } from "#app/platform/http/page-frames.server.ts";
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
  const url = new URL(request.url);
  const language = languageOfPath(url.pathname);
  const { loaderData, matches } = entryContext.staticHandlerContext;
  const wantsScript = matches.some(
    (match) => (entryContext.routeModules[match.route.id]?.handle as PageHandle | undefined)?.scripts,
  );
  // As the document's frame does: without the root's data it has no nonce to give.
  const usesScript = wantsScript && Boolean(loaderData?.root);
  if (usesScript) facts.allowScripts();
  const page = (
    <I18nextProvider i18n={i18nextFor(language)}>
      <ServerAnswer.Provider
        value={{
          status,
          failed: entryContext.staticHandlerContext.errors !== null,
          reason: facts.refusal?.reason,
        }}
      >
        <RemixServer context={entryContext} url={request.url} nonce={facts.nonce} />
      </ServerAnswer.Provider>
    </I18nextProvider>
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  const wholeAtOnce = !usesScript || isbot(request.headers.get("User-Agent") ?? "");
  if (facts.keepUntil !== undefined && status === 200 && request.method === "GET" && url.search === "") {
    const renderedFrom = facts.contentVersion ?? (await publicVersion());
    const html = await renderWhole(page, facts);
    const kept = keepPage(url.pathname, renderedFrom, facts.keepUntil, html, language);
    for (const [name, value] of Object.entries(kept.headers)) headers.set(name, value);
    return new Response(new Uint8Array(kept.plain.body), { headers, status });
  }
  if (facts.frame && status === 200 && request.method === "GET" && url.search === "") {
    const html = await renderWhole(page, facts);
    storeFrame(url.pathname, facts.frame, html);
    return new Response(html, { headers, status });
  }
  return new Response(await render(page, facts, wholeAtOnce), { headers, status });
}

async function renderWhole(page: React.ReactElement, facts: AppLoadContext): Promise<string> {
  return await new Response(await render(page, facts, true)).text();
}

function render(
  page: React.ReactElement,
  facts: AppLoadContext,
  wholeAtOnce: boolean,
): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const start = () => {
      const body = new PassThrough();
      resolve(createReadableStreamFromReadable(body));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: facts.nonce,
      ...(wholeAtOnce ? { onAllReady: start } : { onShellReady: start }),
      onShellError: reject,
      onError: (error) =>
        log.error({ err: error, requestId: facts.requestId }, "a page broke while rendering"),
    });
    setTimeout(abort, streamTimeout + 1000).unref();
  });
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
  if (isAhead) headers.append("Vary", "Cookie");
  if (!headers.has("Cache-Control"))
    headers.set("Cache-Control", isAhead ? `private, max-age=${aheadFor}` : "no-store");
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
