import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Takes a task and its milestones off a route map; the record of changes keeps its words. Null if there is none such. */
export async function removeRouteTask(
  actor: Actor,
  consultationId: string,
  id: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const task = await tx.routeTask.findFirst({
      where: { id, routeMapId: consultationId },
      include: { milestones: true },
    });
    if (!task) return null;
    await tx.routeTask.delete({ where: { id } });
    const detail = { title: task.title, milestones: task.milestones.map(({ label }) => label) };
    await recordAudit(tx, actor, "routeTask.removed", { kind: "routeTask", id }, detail);
    return { ok: true };
  });
}
