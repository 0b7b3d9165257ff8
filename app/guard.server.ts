import {
  type ActionFunction,
  type AppLoadContext,
  type LoaderFunction,
  type LoaderFunctionArgs,
  redirect,
  type ServerBuild,
} from "@remix-run/node";
import { type Access, accessOf } from "./access.ts";
import type { Viewer } from "./features/partnership/accounts/viewer.ts";
import { paths } from "./paths.ts";
import { notFound } from "./platform/http/replies.server.ts";
import { isLanguage } from "./platform/i18n/languages.ts";
import { readSession } from "./platform/session.server.ts";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** The signed-in person whom the guard admitted; absent where anyone may come. */
    viewer?: Viewer;
  }
}

type RouteModule = NonNullable<ServerBuild["routes"][string]>["module"];

const viewers = new WeakMap<AppLoadContext, Promise<Viewer | null>>();

/** The built application, with each route's loader and action behind what access.ts says of its file. */
export function guardRoutes(build: ServerBuild): ServerBuild {
  const routes: ServerBuild["routes"] = {};
  for (const [file, route] of Object.entries(build.routes)) {
    routes[file] = route && { ...route, module: guarded(route.module, accessOf(file)) };
  }
  return { ...build, routes };
}

function guarded(module: RouteModule, { read, write }: Access): RouteModule {
  const guardedModule = { ...module };
  if (read !== "anyone") {
    // A page that reads nothing is not for everybody either.
    const loader: LoaderFunction | undefined = module.loader ?? (module.default && (() => null));
    if (loader)
      guardedModule.loader = async (args) => {
        args.context.viewer = await authorise(args, read);
        return await loader(args);
      };
  }
  const { action } = module;
  if (action && write !== "anyone") {
    const guardedAction: ActionFunction = async (args) => {
      args.context.viewer = await authorise(args, write);
      // What is done may end a session, or change whose it is: the page around the answer asks again.
      viewers.delete(args.context);
      return await action(args);
    };
    guardedModule.action = guardedAction;
  }
  return guardedModule;
}

/** Throws a redirect to the sign-in page for nobody, a 403 for somebody else. */
async function authorise({ request, params, context }: LoaderFunctionArgs, allowed: readonly string[]) {
  const url = new URL(request.url);
  const [, first] = url.pathname.split("/");
  const language = isLanguage(first) ? first : undefined;
  // An address in a language that no page is in leads nowhere, whoever asks.
  if (!language && first === params.language) throw notFound();
  const viewer = await readViewer(request, context);
  if (!viewer) {
    const next = request.method === "GET" ? url.pathname + url.search : undefined;
    throw redirect(paths.signIn(next, language));
  }
  if (allowed.includes(viewer.role)) return viewer;
  // A page says it in its own words; a file has no page around it.
  const headers = { "Content-Type": "text/plain" };
  throw new Response("This is not for you to open.\n", { status: 403, headers });
}

/** Who is signed in, read once for all the loaders of a page. */
function readViewer(request: Request, context: AppLoadContext): Promise<Viewer | null> {
  const known = viewers.get(context);
  if (known) return known;
  const viewer = readSession(request).then(
    (user) => user && { id: user.id, name: user.name, role: user.role },
  );
  viewers.set(context, viewer);
  return viewer;
}
