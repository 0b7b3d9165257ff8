import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { dayOf, monthOfDay } from "#app/platform/time/calendar.ts";

const order = [{ position: "asc" as const }, { id: "asc" as const }];

async function readRouteMap(where: { consultationId: string }, tx: Transaction) {
  return await tx.routeMap.findUnique({
    where,
    include: { tasks: { orderBy: order, include: { milestones: { orderBy: order } } } },
  });
}

/** A consultation's route map with its tasks in order, or null when it has none yet. */
export async function findRouteMap(consultationId: string, tx: Transaction = db) {
  const map = await readRouteMap({ consultationId }, tx);
  if (!map) return null;
  return {
    title: map.title,
    firstMonth: monthOfDay(dayOf(map.firstMonth)),
    lastMonth: monthOfDay(dayOf(map.lastMonth)),
    tasks: map.tasks.map((task) => ({
      id: task.id,
      title: task.title,
      startsOn: dayOf(task.startsOn),
      endsOn: dayOf(task.endsOn),
      milestones: task.milestones.map(({ id, label, month, day }) => ({
        ...{ id, label },
        month: monthOfDay(dayOf(month)),
        day: dayOf(day),
      })),
    })),
  };
}
export type RouteMapRecord = NonNullable<Awaited<ReturnType<typeof findRouteMap>>>;

/** The route map of a published consultation in the reader's language; null when there is none with a task on it. */
export async function findPublicRouteMap(slug: string, language: string) {
  const consultation = await db.consultation.findFirst({
    where: { slug, publishedAt: { not: null }, plan: { status: "published" } },
    select: { id: true, slug: true, title: true, translations: true },
  });
  const map = consultation && (await readRouteMap({ consultationId: consultation.id }, db));
  if (!map || map.tasks.length === 0) return null;
  return {
    slug: consultation.slug,
    consultation: localised(consultation.title, consultation.translations, "title", language),
    title: localised(map.title, map.translations, "title", language),
    firstMonth: monthOfDay(dayOf(map.firstMonth)),
    lastMonth: monthOfDay(dayOf(map.lastMonth)),
    tasks: map.tasks.map((task) => ({
      id: task.id,
      title: localised(task.title, task.translations, "title", language),
      startsOn: dayOf(task.startsOn),
      endsOn: dayOf(task.endsOn),
      milestones: task.milestones.map((milestone) => ({
        label: localised(milestone.label, milestone.translations, "label", language),
        month: monthOfDay(dayOf(milestone.month)),
        day: dayOf(milestone.day),
      })),
    })),
  };
}

/** Whether the public can read a route map of this consultation. */
export async function hasRouteMap(consultationId: string): Promise<boolean> {
  return (await db.routeTask.count({ where: { routeMapId: consultationId } })) > 0;
}
