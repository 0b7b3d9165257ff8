import { formatMonth } from "#app/platform/i18n/dates.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import type { Day } from "#app/platform/time/day.ts";
import { type Month, monthOf, monthsBetween } from "#app/platform/time/month.ts";
import { daysIn } from "./days-written.ts";

export type RouteMilestone<Words = string> = { label: Words; month: Month; day: Day | null };

export type RouteTask<Words = string> = {
  title: Words;
  startsOn: Day | null;
  endsOn: Day | null;
  milestones: RouteMilestone<Words>[];
};

/** What a cell of the table says, line by line. `day` is set where the words need it said beside them. */
export type CellLine<Words = string> =
  | { kind: "starts" | "ends"; day: Day }
  | { kind: "underWay" }
  | { kind: "milestone"; label: Words; day: Day | null };

const monthNames = [
  ...["Jan", "Feb", "March", "April", "May", "June"],
  ...["July", "Aug", "Sept", "Oct", "Nov", "Dec"],
];

/** The month as the head of a column: as such tables print it in English, else as the language shortens it. */
function monthName(month: Month, language: Language, withYear: boolean): string {
  const [year, number] = month.split("-");
  if (language === "en") {
    const name = monthNames[Number(number) - 1] ?? month;
    return withYear ? `${name} ${year}` : name;
  }
  return formatMonth(month, language, { withYear });
}

/** A map's months with their names; the year is said where the map runs over more than one. */
export function monthColumns(
  { firstMonth, lastMonth }: { firstMonth: Month; lastMonth: Month },
  language: Language,
): { month: Month; name: string }[] {
  const withYear = firstMonth.slice(0, 4) !== lastMonth.slice(0, 4);
  return monthsBetween(firstMonth, lastMonth).map((month) => ({
    month,
    name: monthName(month, language, withYear),
  }));
}

/** What a task's cell says for a month: whether it starts, goes on or ends then, and its milestones. */
export function cellOf<Words extends string | Localised>(
  task: RouteTask<Words>,
  month: Month,
): CellLine<Words>[] {
  const { startsOn, endsOn } = task;
  const starts = startsOn !== null && monthOf(startsOn) === month;
  const ends = endsOn !== null && monthOf(endsOn) === month;
  const isBetween =
    startsOn !== null && endsOn !== null && monthOf(startsOn) < month && month < monthOf(endsOn);
  return [
    ...(starts ? [{ kind: "starts" as const, day: startsOn }] : []),
    ...(isBetween ? [{ kind: "underWay" as const }] : []),
    ...task.milestones
      .filter((milestone) => milestone.month === month)
      .map(({ label, day }) => ({ kind: "milestone" as const, label, day: dayToSay(label, day) })),
    ...(ends ? [{ kind: "ends" as const, day: endsOn }] : []),
  ];
}

/** A label that came in with its day written in it does not say the day twice. */
function dayToSay(label: string | Localised, day: Day | null): Day | null {
  return daysIn(typeof label === "string" ? label : label.text).length > 0 ? null : day;
}

/** What stands beyond the map's months and so in none of its cells: it is said below the table. */
export function beyondMap<Words>(
  map: { firstMonth: Month; lastMonth: Month },
  task: RouteTask<Words>,
): RouteMilestone<Words>[] {
  return task.milestones.filter(({ month }) => month < map.firstMonth || month > map.lastMonth);
}
