import type { Role } from "#app/platform/database/client/enums.ts";

/** The signed-in person on whose behalf a request is served. Also the actor of audit rows. */
export type Viewer = { id: string; name: string; role: Role };

export const roles = [
  "administrator",
  "strategyOfficer",
  "panelMember",
  "serviceManager",
  "scrutineer",
] as const satisfies readonly Role[];

const officers: readonly Role[] = ["administrator", "strategyOfficer"];

/** Whether this person may change what the office holds; a scrutineer reads only. */
export function mayWrite(viewer: Viewer): boolean {
  return officers.includes(viewer.role);
}
