import { tzOffset } from "@date-fns/tz";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Whether this is the name of a time zone (IANA), such as Europe/London. Bare offsets are none: they know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The moment that a local date and time ("2026-10-25T01:30", as a datetime-local field sends it) names in a time zone,
 * or null if there is no such date. A time that the clocks skip in spring is read as that much later; a time that they
 * show twice in autumn is its first showing.
 */
export function momentFrom(localDateTime: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(localDateTime)) return null;
  const asIfUtc = new Date(`${localDateTime}:00.000Z`).getTime();
  if (Number.isNaN(asIfUtc) || new Date(asIfUtc).toISOString().slice(0, 16) !== localDateTime) return null;
  const before = tzOffset(timeZone, new Date(asIfUtc - day)) * minute;
  const after = tzOffset(timeZone, new Date(asIfUtc + day)) * minute;
  if (Number.isNaN(before) || Number.isNaN(after)) return null;
  const showings = [asIfUtc - before, asIfUtc - after].filter(
    (moment) => moment + tzOffset(timeZone, new Date(moment)) * minute === asIfUtc,
  );
  return new Date(showings.length > 0 ? Math.min(...showings) : asIfUtc - before);
}

/** The local date and time of a moment in a time zone, to the minute, as a datetime-local field takes it. */
export function localDateTimeOf(moment: Date, timeZone: string): string {
  const offset = tzOffset(timeZone, moment) * minute;
  return new Date(moment.getTime() + offset).toISOString().slice(0, 16);
}

/**
 * As momentFrom, but a field that still says what the stored moment was shown as keeps that moment, seconds and second
 * showing included: saving a form unchanged changes nothing.
 */
export function momentEdited(
  localDateTime: string,
  timeZone: string,
  stored: { moment: Date; timeZone: string },
): Date | null {
  const unchanged =
    timeZone === stored.timeZone && localDateTime === localDateTimeOf(stored.moment, timeZone);
  return unchanged ? stored.moment : momentFrom(localDateTime, timeZone);
}
