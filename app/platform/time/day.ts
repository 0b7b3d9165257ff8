import { TZDate } from "@date-fns/tz";
import { addDays as addDaysTo, addMonths, differenceInCalendarDays, isValid, lightFormat } from "date-fns";

const scotland = "Europe/London";

declare const brand: unique symbol;

/**
 * A day of the calendar as "2027-08-31": no time, and so no time zone. Days stand in order as their texts do, and stay
 * what they are in JSON. The functions here make them; nothing else does.
 */
export type Day = string & { readonly [brand]: "day" };

/** Whether a text names a day that there is, as a date field sends it. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = midnightOf(text);
  return isValid(midnight) && written(midnight) === text;
}

/** The day that a text is known to name, such as one that a pattern has matched. Throws when there is no such day. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${JSON.stringify(text)} is no day of the calendar`);
  return text;
}

/** The day of a year's month, both as people number them, or null when there is no such day. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  const digits = (number: number, length: number) => String(number).padStart(length, "0");
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
  return isDay(text) ? text : null;
}

/** The day that it is at a moment, in an IANA time zone. */
export function dayOf(moment: Date, timeZone = scotland): Day {
  return written(new TZDate(moment.getTime(), timeZone));
}

/** A day as a column of days takes it: its midnight in UTC. Null for no day. */
export function storedDay(day: Day): Date;
export function storedDay(day: Day | null): Date | null;
export function storedDay(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** The day that a column of days holds. Null for no day. */
export function dayStored(stored: Date): Day;
export function dayStored(stored: Date | null): Day | null;
export function dayStored(stored: Date | null): Day | null {
  return stored === null ? null : (stored.toISOString().slice(0, 10) as Day);
}

/** The moment that stands for a day on which something was said: its noon, which is the same day in every British zone. */
export function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** So many days later, or earlier when the number is negative. */
export function daysAfter(day: Day, days: number): Day {
  return written(addDaysTo(midnightOf(day), days));
}

/** The same day so many months later, or the last of that month where it is too short. */
export function monthsAfter(day: Day, months: number): Day {
  return written(addMonths(midnightOf(day), months));
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(midnightOf(to), midnightOf(from));
}

/** The moments at which a day begins and ends in Scotland: 23, 24 or 25 hours apart. The end is the next day's. */
export function momentsOfDay(day: Day): { begins: Date; ends: Date } {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const begins = new TZDate(year, month - 1, dayOfMonth, scotland);
  return { begins: new Date(begins.getTime()), ends: new Date(addDaysTo(begins, 1).getTime()) };
}

// Arithmetic goes by the calendar of the date that it is given, so that days are reckoned where no clock ever changes.
function midnightOf(day: string): TZDate {
  return new TZDate(`${day}T00:00:00Z`, "UTC");
}

function written(date: Date): Day {
  return lightFormat(date, "yyyy-MM-dd") as Day;
}
