import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { dayStored } from "#app/platform/time/day.ts";
import { monthStored } from "#app/platform/time/month.ts";

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
    firstMonth: monthStored(map.firstMonth),
    lastMonth: monthStored(map.lastMonth),
    tasks: map.tasks.map((task) => ({
      id: task.id,
      title: task.title,
      startsOn: dayStored(task.startsOn),
      endsOn: dayStored(task.endsOn),
      milestones: task.milestones.map(({ id, label, month, day }) => ({
        ...{ id, label },
        month: monthStored(month),
        day: dayStored(day),
      })),
    })),
  };
}
export type RouteMapRecord = NonNullable<Awaited<ReturnType<typeof findRouteMap>>>;

/** The route map of a published consultation in the reader's language; null when there is none with a task on it. */
export async function findPublicRouteMap(slug: string, language: Language) {
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
    firstMonth: monthStored(map.firstMonth),
    lastMonth: monthStored(map.lastMonth),
    tasks: map.tasks.map((task) => ({
      id: task.id,
      title: localised(task.title, task.translations, "title", language),
      startsOn: dayStored(task.startsOn),
      endsOn: dayStored(task.endsOn),
      milestones: task.milestones.map((milestone) => ({
        label: localised(milestone.label, milestone.translations, "label", language),
        month: monthStored(milestone.month),
        day: dayStored(milestone.day),
      })),
    })),
  };
}

/** Whether the public can read a route map of this consultation. */
export async function hasRouteMap(consultationId: string): Promise<boolean> {
  return (await db.routeTask.count({ where: { routeMapId: consultationId } })) > 0;
}
