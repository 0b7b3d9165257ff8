import type { Localised } from "#app/platform/i18n/translations.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { type Month, monthAfter, monthOf } from "#app/platform/time/month.ts";
import type { RouteMapView } from "./components/route-map-table.tsx";
import { routeMapLimits } from "./parse-route-map.ts";
import type { RouteTask } from "./route-map.ts";

const english = (text: string): Localised => ({ text, language: "en" });

type EnglishMap = {
  title: string;
  firstMonth: Month;
  lastMonth: Month;
  tasks: (RouteTask & { id: string })[];
};

/** A route map as the office sees it: in the English that it was written in. */
export function routeMapView(map: EnglishMap): RouteMapView {
  return {
    ...map,
    title: english(map.title),
    tasks: map.tasks.map((task) => ({
      ...task,
      title: english(task.title),
      milestones: task.milestones.map(({ label, month, day }) => ({ label: english(label), month, day })),
    })),
  };
}

/** What the form of a new route map begins with: the months in which people can answer. */
export function firstRouteMap(consultation: { opensAt: Date; closesAt: Date; timeZone: string }) {
  const monthIn = (moment: Date) => monthOf(dayOf(moment, consultation.timeZone));
  const firstMonth = monthIn(consultation.opensAt);
  const latest = monthAfter(firstMonth, routeMapLimits.months - 1);
  const closing = monthIn(consultation.closesAt);
  return { title: "", firstMonth, lastMonth: closing < latest ? closing : latest };
}

/** What an imported route map is called: as the officer says, else as the file does, else by its first year. */
export function importedTitle(wanted: string, map: { title: string | null; firstMonth: Month }): string {
  return (
    wanted || map.title?.slice(0, 500) || `Stakeholder Consultation Route Map ${map.firstMonth.slice(0, 4)}`
  );
}
