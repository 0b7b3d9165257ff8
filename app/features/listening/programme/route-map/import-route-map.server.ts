import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { storedDay } from "#app/platform/time/day.ts";
import { storedMonth } from "#app/platform/time/month.ts";
import type { ReadRouteMap } from "./parse-route-map.ts";

/**
 * Stores a route map that was read from a table, in place of the one that stands: the record of changes keeps the titles
 * of the tasks that went. Null if there is no such consultation.
 */
export async function importRouteMap(
  actor: Actor,
  consultationId: string,
  title: string,
  map: ReadRouteMap,
): Promise<{ ok: true; tasks: number } | null> {
  return await db.$transaction(async (tx) => {
    if (!(await tx.consultation.findUnique({ where: { id: consultationId }, select: { id: true } })))
      return null;
    const before = await tx.routeTask.findMany({
      where: { routeMapId: consultationId },
      select: { title: true },
    });
    await tx.routeTask.deleteMany({ where: { routeMapId: consultationId } });
    const fields = {
      title,
      firstMonth: storedMonth(map.firstMonth),
      lastMonth: storedMonth(map.lastMonth),
    };
    await tx.routeMap.upsert({
      where: { consultationId },
      create: { consultationId, ...fields },
      update: fields,
    });
    for (const [index, task] of map.tasks.entries()) {
      await tx.routeTask.create({
        data: {
          routeMapId: consultationId,
          position: index + 1,
          title: task.title,
          startsOn: storedDay(task.startsOn),
          endsOn: storedDay(task.endsOn),
          milestones: {
            create: task.milestones.map(({ label, month, day }, place) => ({
              label,
              month: storedMonth(month),
              day: storedDay(day),
              position: place + 1,
            })),
          },
        },
      });
    }
    const detail = { title, tasks: map.tasks.length, replaced: before.map((task) => task.title) };
    await recordAudit(tx, actor, "routeMap.imported", { kind: "consultation", id: consultationId }, detail);
    return { ok: true, tasks: map.tasks.length };
  });
}
