import type { AppLoadContext, LoaderFunction, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { generatePath } from "@remix-run/react";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { guardRoutes } from "#app/guard.server.ts";
import { startSession } from "#app/platform/session.server.ts";
import { remixId, siteRoutes } from "./route-table.ts";

type RouteModule = NonNullable<ServerBuild["routes"][string]>["module"];

/** What a route answered: the status, where it leads, and what it hands to its page (a file's words, a Word file's bytes). */
export type RouteAnswer = { status: number; location: string | null; data: unknown };

type Asked = {
  params?: Record<string, string>;
  search?: Record<string, string>;
  /** What a form sends: with it the route's action is asked, without it the loader. */
  form?: Record<string, string | string[]>;
  now: Date;
};

// As Vite finds them: a route's file by its name.
const modules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");

/**
 * Asks one route, behind the guard, as somebody with a session; null is nobody. `name` is its file below app/routes
 * without its ending, "office/plans/draft". Throws what the route would break with.
 */
export async function askRoute(viewer: Viewer | null, name: string, asked: Asked): Promise<RouteAnswer> {
  const { params = {}, search = {}, form, now } = asked;
  const route = siteRoutes.find((one) => one.name === name);
  const load = route && modules[`../../app/${route.file}`];
  if (!load) throw new Error(`No address leads to ${name}`);
  const module = guarded(remixId(route), await load());
  const part = form ? module.action : module.loader;
  if (!part) throw new Error(`${name} has no ${form ? "action" : "loader"}`);
  const url = new URL(generatePath(route.pattern, params), "http://127.0.0.1");
  for (const [key, value] of Object.entries(search)) url.searchParams.set(key, value);
  const [cookie = ""] = viewer ? (await startSession(viewer.id)).split(";") : [];
  const request = new Request(url, {
    method: form ? "POST" : "GET",
    headers: { Cookie: cookie },
    ...(form && { body: fieldsOf(form) }),
  });
  const facts = { now, requestId: "test", nonce: "", clientAddress: "127.0.0.1", allowScripts: () => {} };
  return await answerOf(part, { request, params, context: facts as AppLoadContext });
}

function guarded(id: string, module: RouteModule): RouteModule {
  const build = { routes: { [id]: { id, module } } } as unknown as ServerBuild;
  return guardRoutes(build).routes[id]?.module as RouteModule;
}

function fieldsOf(form: NonNullable<Asked["form"]>): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, values] of Object.entries(form))
    for (const value of [values].flat()) fields.append(name, value);
  return fields;
}

async function answerOf(part: LoaderFunction, args: LoaderFunctionArgs): Promise<RouteAnswer> {
  try {
    return await read(await part(args));
  } catch (thrown) {
    // A refusal may be thrown as well as returned.
    if (thrown instanceof Response || isDataWithInit(thrown)) return await read(thrown);
    throw thrown;
  }
}

async function read(answer: unknown): Promise<RouteAnswer> {
  if (answer instanceof Response) {
    const isWordFile = answer.headers.get("Content-Type")?.includes("wordprocessingml");
    const body = isWordFile ? Buffer.from(await answer.arrayBuffer()) : await answer.text();
    return { status: answer.status, location: answer.headers.get("Location"), data: body };
  }
  if (isDataWithInit(answer)) {
    return { status: answer.init?.status ?? 200, location: null, data: answer.data };
  }
  return { status: 200, location: null, data: answer };
}

type DataWithInit = { type: "DataWithResponseInit"; data: unknown; init: ResponseInit | null };

function isDataWithInit(answer: unknown): answer is DataWithInit {
  return typeof answer === "object" && (answer as DataWithInit | null)?.type === "DataWithResponseInit";
}
