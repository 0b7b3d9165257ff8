import { redirect } from "@remix-run/node";
import { type Access, access, type RouteName } from "#app/access.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { paths } from "#app/paths.ts";
import { isLanguage } from "#app/platform/i18n/languages.ts";
import { readSession } from "#app/platform/session.server.ts";

/**
 * The signed-in person, if the access table lets them read (GET) or write (any other method) this route.
 * Throws a redirect to the sign-in page for nobody, and a 403 for somebody else.
 */
export async function requireViewer(request: Request, route: RouteName): Promise<Viewer> {
  const user = await readSession(request);
  if (!user) {
    const url = new URL(request.url);
    const next = request.method === "GET" ? url.pathname + url.search : undefined;
    const [, first] = url.pathname.split("/");
    throw redirect(paths.signIn(next, isLanguage(first) ? first : undefined));
  }
  const rule: Access = access[route];
  const allowed = request.method === "GET" || request.method === "HEAD" ? rule.read : rule.write;
  if (allowed !== "anyone" && !allowed.includes(user.role)) {
    // A page says it in its own words; a file has no page around it.
    throw new Response("This is not for you to open.\n", {
      status: 403,
      headers: { "Content-Type": "text/plain" },
    });
  }
  return { id: user.id, name: user.name, role: user.role };
}
