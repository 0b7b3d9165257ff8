import { moved } from "#app/features/listening/consultations/order.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Moves a task of a route map one place up or down. Null if the consultation's route map has no such task. */
export async function moveRouteTask(
  actor: Actor,
  consultationId: string,
  id: string,
  direction: "up" | "down",
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const tasks = await tx.routeTask.findMany({
      where: { routeMapId: consultationId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = tasks.map((task) => task.id);
    if (!ids.includes(id)) return null;
    for (const [index, one] of moved(ids, id, direction).entries()) {
      await tx.routeTask.update({ where: { id: one }, data: { position: index + 1 } });
    }
    await recordAudit(tx, actor, "routeTask.moved", { kind: "routeTask", id }, { direction });
    return { ok: true };
  });
}
