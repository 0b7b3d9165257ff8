import { db } from "#app/platform/database/database.server.ts";

/** What the record of changes says last about a subject; null where it says nothing. */
export async function lastEvent(subjectId: string) {
  return await db.auditEvent.findFirst({
    where: { subjectId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
}
