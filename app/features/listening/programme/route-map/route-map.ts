import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { daysIn, monthOfDay, monthsBetween, storedDay, storedMonth } from "#app/platform/time/calendar.ts";

/** Days are "2017-05-26", months "2017-05". */
export type RouteMilestone<Words = string> = { label: Words; month: string; day: string | null };

export type RouteTask<Words = string> = {
  title: Words;
  startsOn: string | null;
  endsOn: string | null;
  milestones: RouteMilestone<Words>[];
};

/** What a cell of the table says, line by line. `day` is set where the words need it said beside them. */
export type CellLine<Words = string> =
  | { kind: "starts" | "ends"; day: string }
  | { kind: "underWay" }
  | { kind: "milestone"; label: Words; day: string | null };

const monthNames = [
  ...["Jan", "Feb", "March", "April", "May", "June"],
  ...["July", "Aug", "Sept", "Oct", "Nov", "Dec"],
];

/** The month as the head of a column: as such tables print it in English, else as the language shortens it. */
function monthName(month: string, language: string, withYear: boolean): string {
  const [year, number] = month.split("-");
  if (language === "en") {
    const name = monthNames[Number(number) - 1] ?? month;
    return withYear ? `${name} ${year}` : name;
  }
  const locale = language === "ar" || language === "ur" ? `${language}-u-nu-latn-ca-gregory` : language;
  return new Intl.DateTimeFormat(locale, {
    month: "short",
    timeZone: "UTC",
    ...(withYear ? { year: "numeric" } : {}),
  }).format(storedMonth(month));
}

/** A map's months with their names; the year is said where the map runs over more than one. */
export function monthColumns(
  { firstMonth, lastMonth }: { firstMonth: string; lastMonth: string },
  language: string,
): { month: string; name: string }[] {
  const withYear = firstMonth.slice(0, 4) !== lastMonth.slice(0, 4);
  return monthsBetween(firstMonth, lastMonth).map((month) => ({
    month,
    name: monthName(month, language, withYear),
  }));
}

/** What a task's cell says for a month: whether it starts, goes on or ends then, and its milestones. */
export function cellOf<Words extends string | Localised>(
  task: RouteTask<Words>,
  month: string,
): CellLine<Words>[] {
  const { startsOn, endsOn } = task;
  const starts = startsOn !== null && monthOfDay(startsOn) === month;
  const ends = endsOn !== null && monthOfDay(endsOn) === month;
  const isBetween =
    startsOn !== null && endsOn !== null && monthOfDay(startsOn) < month && month < monthOfDay(endsOn);
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
function dayToSay(label: string | Localised, day: string | null): string | null {
  return daysIn(typeof label === "string" ? label : label.text).length > 0 ? null : day;
}

/** What stands beyond the map's months and so in none of its cells: it is said below the table. */
export function beyondMap<Words>(
  map: { firstMonth: string; lastMonth: string },
  task: RouteTask<Words>,
): RouteMilestone<Words>[] {
  return task.milestones.filter(({ month }) => month < map.firstMonth || month > map.lastMonth);
}

/** A day of the map in words. */
export function dayInWords(day: string, language: string): string {
  return formatDay(storedDay(day), language, "UTC");
}
