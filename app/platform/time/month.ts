import { asDay, type Day, dayStored, monthsAfter, storedDay } from "./day.ts";

declare const brand: unique symbol;

/** A month of the calendar as "2027-08". Months stand in order as their texts do. */
export type Month = string & { readonly [brand]: "month" };

/** Whether a text names a month, as a month field sends it. */
export function isMonth(text: string): text is Month {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** The month that a text is known to name. Throws when there is no such month. */
export function asMonth(text: string): Month {
  if (!isMonth(text)) throw new RangeError(`${JSON.stringify(text)} is no month of the calendar`);
  return text;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

function firstDayOf(month: Month): Day {
  return asDay(`${month}-01`);
}

/** A month as a column of days takes it: the midnight in UTC with which it begins. */
export function storedMonth(month: Month): Date {
  return storedDay(firstDayOf(month));
}

/** The month of the day that a column holds. */
export function monthStored(stored: Date): Month {
  return monthOf(dayStored(stored));
}

/** The month after this one, or that many months after it. */
export function monthAfter(month: Month, months = 1): Month {
  return monthOf(monthsAfter(firstDayOf(month), months));
}

/** Every month from the first to the last, both included; none when the last stands before the first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}
