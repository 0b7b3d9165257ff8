import type { Role } from "#app/platform/database/client/enums.ts";

/** Who may open a route (GET) and who may post to it. "anyone" includes people who have not signed in. */
export type Access = { read: "anyone" | readonly Role[]; write: "anyone" | readonly Role[] };

const officers: readonly Role[] = ["administrator", "strategyOfficer"];
const staff: readonly Role[] = [...officers, "scrutineer"];
const everyone: readonly Role[] = [...staff, "panelMember", "serviceManager"];

/** Who may do what in each folder of app/routes. */
const places = new Map<string, Access>([
  ["public", { read: "anyone", write: "anyone" }],
  ["panel", { read: ["panelMember"], write: ["panelMember"] }],
  ["service", { read: ["serviceManager"], write: ["serviceManager"] }],
  ["office", { read: staff, write: officers }],
  ["admin", { read: ["administrator"], write: ["administrator"] }],
]);

/** The route files of which their place does not say it. */
export const exceptions = new Map<string, Access>([
  // The frame of every page, the refusals included.
  ["root", { read: "anyone", write: [] }],
  // Everybody who signs in has a password to change.
  ["routes/account", { read: everyone, write: everyone }],
  // It only sends an old link on to the same page in the reader's language.
  ["routes/panel/without-language", { read: "anyone", write: [] }],
]);

const closed: Access = { read: [], write: [] };

/** Who may do what with a route, by its file (below app, without its ending). A file that nobody placed is closed. */
export function accessOf(routeFile: string): Access {
  const [, folder = ""] = /^routes\/([^/]+)\/./.exec(routeFile) ?? [];
  return exceptions.get(routeFile) ?? places.get(folder) ?? closed;
}
