/** A day of the calendar as "2017-05-26", a month as "2017-05": no time, and so no time zone. */
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Whether this names a day that there is. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00.000Z`);
  return dayPattern.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

export function isMonth(text: string): boolean {
  return monthPattern.test(text);
}

/** A day as the database keeps it: midnight in UTC. Null for no day. */
export function storedDay(day: string): Date;
export function storedDay(day: string | null): Date | null;
export function storedDay(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00.000Z`);
}

/** The day that the database keeps, as text. */
export function dayOf(stored: Date): string;
export function dayOf(stored: Date | null): string | null;
export function dayOf(stored: Date | null): string | null {
  return stored === null ? null : stored.toISOString().slice(0, 10);
}

export function monthOfDay(day: string): string {
  return day.slice(0, 7);
}

export function storedMonth(month: string): Date {
  return storedDay(`${month}-01`);
}

/** The month after this one, or that many months after it. */
export function monthAfter(month: string, months = 1): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = new Date(Date.UTC(year, number - 1 + months, 1));
  return at.toISOString().slice(0, 7);
}

/** Every month from the first to the last, both included; none when the last stands before the first. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

const monthNames = [
  ...["jan", "feb", "mar", "apr", "may", "jun"],
  ...["jul", "aug", "sep", "oct", "nov", "dec"],
];

/** The number of a month by its English name, whole or shortened ("Sept", "Sept."); null when it names none. */
export function monthNumber(name: string): number | null {
  const written = name.toLowerCase().replace(/\.$/, "");
  const index = monthNames.indexOf(written.slice(0, 3));
  if (index < 0) return null;
  const whole = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" })
    .format(new Date(Date.UTC(2000, index, 1)))
    .toLowerCase();
  return whole.startsWith(written) || (written === "sept" && index === 8) ? index + 1 : null;
}

/** The days that a text names, such as 26/05/17, 28th September 2017 or 26 May 2017, in its order. */
export function daysIn(text: string): string[] {
  const written =
    /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?![\d/])|(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?\s+(\d{4})(?!\d)/giu;
  return [...text.matchAll(written)].flatMap(([, d1, m1, y1, d2, m2, y2]) => {
    const month = m2 === undefined ? Number(m1) : monthNumber(m2);
    const year = y1?.length === 2 ? `20${y1}` : (y1 ?? y2);
    const day = `${year}-${String(month ?? 0).padStart(2, "0")}-${String(d1 ?? d2).padStart(2, "0")}`;
    return isDay(day) ? [day] : [];
  });
}
