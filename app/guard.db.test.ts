import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { guardRoutes } from "./guard.server.ts";
import { endAllSessions, startSession } from "./platform/session.server.ts";

type Module = { [part in "loader" | "action"]?: (args: LoaderFunctionArgs) => unknown };

const greeting = ({ context }: LoaderFunctionArgs) => `Hello ${context.viewer?.name ?? "anyone"}`;

/** The guarded parts of a page that stands in this file. */
function guarded(file: string, module: Module): Module {
  const page = { id: file, module: { default: () => null, ...module } };
  const build = { routes: { [file]: page } } as unknown as ServerBuild;
  return guardRoutes(build).routes[file]?.module as Module;
}

function args(path: string, cookie = "", method = "GET"): LoaderFunctionArgs {
  const request = new Request(`http://127.0.0.1${path}`, { method, headers: { Cookie: cookie } });
  const [, language] = /^\/(\w\w)\/panel/.exec(path) ?? [];
  return { request, params: language ? { language } : {}, context: {} as AppLoadContext };
}

/** What a part of a page answers; of a refusal, its status and where it leads. */
async function outcome(part: Module["loader"], asked: LoaderFunctionArgs): Promise<unknown> {
  try {
    return await part?.(asked);
  } catch (refusal) {
    if (!(refusal instanceof Response)) throw refusal;
    return [refusal.status, refusal.headers.get("Location")];
  }
}

async function signIn(role: Parameters<typeof makeViewer>[0]) {
  const { id } = await makeViewer(role, "Isla");
  const [cookie = ""] = (await startSession(id)).split(";");
  return { id, cookie };
}

test("nobody is asked to sign in, in the language of the address, and a page is come back to", async () => {
  const { loader, action } = guarded("routes/panel/home", { loader: greeting, action: greeting });
  const next = `/ar/sign-in?next=${encodeURIComponent("/ar/panel?done=yes")}`;
  expect(await outcome(loader, args("/ar/panel?done=yes"))).toEqual([302, next]);
  expect(await outcome(action, args("/ar/panel", "", "POST"))).toEqual([302, "/ar/sign-in"]);
  expect(await outcome(loader, args("/xx/panel"))).toEqual([404, null]);
});

test("an officer is admitted by name, a scrutineer reads and does not write, a member does neither", async () => {
  const { loader, action } = guarded("routes/office/home", { loader: greeting, action: greeting });
  const told: unknown[] = [];
  for (const role of ["strategyOfficer", "scrutineer", "panelMember"] as const) {
    const { cookie } = await signIn(role);
    told.push(await outcome(loader, args("/office", cookie)));
    told.push(await outcome(action, args("/office", cookie, "POST")));
  }
  const refused = [403, null];
  expect(told).toEqual(["Hello Isla", "Hello Isla", "Hello Isla", refused, refused, refused]);
});

test("a page that reads nothing is closed like its neighbours", async () => {
  const { loader } = guarded("routes/admin/blank", {});
  const { cookie } = await signIn("strategyOfficer");
  expect(await outcome(loader, args("/admin/blank", cookie))).toEqual([403, null]);
});

test("a page that nobody placed is closed to administrators too", async () => {
  const { loader, action } = guarded("routes/letters/letter", { loader: greeting, action: greeting });
  const { cookie } = await signIn("administrator");
  expect(await outcome(loader, args("/letters", cookie))).toEqual([403, null]);
  expect(await outcome(action, args("/letters", cookie, "POST"))).toEqual([403, null]);
});

test("a public page answers without asking who is there", async () => {
  const { loader } = guarded("routes/public/home", { loader: greeting });
  const { cookie } = await signIn("strategyOfficer");
  expect(await outcome(loader, args("/en", cookie))).toBe("Hello anyone");
});

test("the loaders of one page ask the session once, and again after something was done", async () => {
  const { loader, action } = guarded("routes/office/home", { loader: greeting, action: greeting });
  const { id, cookie } = await signIn("strategyOfficer");
  const asked = args("/office", cookie);
  expect(await outcome(loader, asked)).toBe("Hello Isla");
  await endAllSessions(id);
  expect(await outcome(loader, asked)).toBe("Hello Isla");
  expect(await outcome(action, asked)).toBe("Hello Isla");
  expect(await outcome(loader, asked)).toEqual([302, expect.stringContaining("/sign-in?next=")]);
});
