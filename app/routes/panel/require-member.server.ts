import type { RouteName } from "#app/access.ts";
import { isLanguage } from "#app/platform/i18n/languages.ts";
import { requireViewer } from "../require-viewer.server.ts";

/** As requireViewer, with the language of the page's address. Throws a 404 for a language that no page is in. */
export async function requireMember(request: Request, { language }: { language?: string }, route: RouteName) {
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  return { viewer: await requireViewer(request, route), language };
}
