import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";

/** The signed-in person whom the guard admitted. A route that is open to anyone has none: asking there is a mistake. */
export function viewerOf({ viewer }: AppLoadContext): Viewer {
  if (!viewer) throw new Error("This route is open to anyone, so it may not ask who is signed in.");
  return viewer;
}
