import { db } from "#app/platform/database/database.server.ts";
import type { TableChoice } from "./upload.ts";

/** Changes how an upload is understood. Null when there is no such upload, or when it is on its way into the plan already. */
export async function chooseTable(id: string, choice: TableChoice): Promise<{ ok: true } | null> {
  const { count } = await db.planUpload.updateMany({ where: { id, state: "read" }, data: { choice } });
  return count === 0 ? null : { ok: true };
}
