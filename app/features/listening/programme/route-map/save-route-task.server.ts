import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { storedDay } from "#app/platform/time/day.ts";
import { monthOf, storedMonth } from "#app/platform/time/month.ts";
import type { RouteTaskForm } from "../programme-forms.ts";

/**
 * Adds a task at the end of a route map (id null) or changes one, its milestones included: those without a label go.
 * Null when the consultation has no route map, or no such task.
 */
export async function saveRouteTask(
  actor: Actor,
  consultationId: string,
  id: string | null,
  form: RouteTaskForm,
  madeAs = newId(),
): Promise<{ ok: true; id: string } | null> {
  const { title, startsOn, endsOn } = form;
  const fields = { title, startsOn: storedDay(startsOn), endsOn: storedDay(endsOn) };
  return await makeOnce(
    id ?? madeAs,
    async (tx) =>
      id === null && (await tx.routeTask.findUnique({ where: { id: madeAs } }))
        ? { ok: true, id: madeAs }
        : null,
    async (tx) => {
      const routeMap = await tx.routeMap.findUnique({
        where: { consultationId },
        select: { tasks: { select: { id: true, position: true, milestones: { select: { id: true } } } } },
      });
      if (!routeMap) return null;
      const stored = id === null ? undefined : routeMap.tasks.find((task) => task.id === id);
      if (id !== null && !stored) return null;
      const position = Math.max(0, ...routeMap.tasks.map((task) => task.position)) + 1;
      const task = stored
        ? await tx.routeTask.update({ where: { id: stored.id }, data: fields })
        : await tx.routeTask.create({
            data: { id: madeAs, ...fields, routeMapId: consultationId, position },
          });
      const known = new Set(stored?.milestones.map((milestone) => milestone.id));
      const kept: string[] = [];
      for (const [index, row] of form.milestones.filter(({ label }) => label !== "").entries()) {
        // A milestone may be set to stand under another month than its day's: printed tables have such.
        const month = row.month ?? (row.day && monthOf(row.day));
        if (!month) throw new Error("a milestone names neither a month nor a day");
        const milestone = {
          label: row.label,
          day: storedDay(row.day),
          month: storedMonth(month),
          position: index + 1,
        };
        if (row.id !== undefined && known.has(row.id)) {
          await tx.routeMilestone.update({ where: { id: row.id }, data: milestone });
          kept.push(row.id);
        } else {
          kept.push((await tx.routeMilestone.create({ data: { ...milestone, taskId: task.id } })).id);
        }
      }
      await tx.routeMilestone.deleteMany({ where: { taskId: task.id, id: { notIn: kept } } });
      const detail = { title, startsOn, endsOn, milestones: kept.length };
      const action = stored ? "routeTask.changed" : "routeTask.added";
      await recordAudit(tx, actor, action, { kind: "routeTask", id: task.id }, detail);
      return { ok: true, id: task.id };
    },
  );
}
