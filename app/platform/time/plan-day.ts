import { addMonths } from "date-fns";

/** Whether this is a day that exists, as a date field sends it: "2027-08-31". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** The day that it is in Scotland. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(moment);
}

/** A day as the database keeps it: its midnight in UTC. */
export function storedDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The stored day as a date field takes it. */
export function typedDay(stored: Date | string): string {
  return new Date(stored).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month. */
export function monthsAfter(day: string, months: number): string {
  // Date arithmetic goes by the local calendar, so the day is read as one of it.
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const later = addMonths(new Date(year, month - 1, date, 12), months);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${later.getFullYear()}-${two(later.getMonth() + 1)}-${two(later.getDate())}`;
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((storedDay(to).getTime() - storedDay(from).getTime()) / 86_400_000);
}
