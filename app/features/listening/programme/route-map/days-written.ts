import { type Day, dayFrom } from "#app/platform/time/day.ts";

const monthNames = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** The number of a month by its English name, whole or shortened ("Sept", "Sept."); null when it names none. */
export function monthNumber(name: string): number | null {
  const written = name.toLowerCase().replace(/\.$/, "");
  const index = monthNames.findIndex((month) => month.startsWith(written.slice(0, 3)));
  if (written.length < 3 || index < 0) return null;
  return monthNames[index]?.startsWith(written) || written === "sept" ? index + 1 : null;
}

/** The days that a text names, such as 26/05/17, 28th September 2017 or 26 May 2017, in its order. */
export function daysIn(text: string): Day[] {
  const written =
    /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?![\d/])|(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?\s+(\d{4})(?!\d)/giu;
  return [...text.matchAll(written)].flatMap(([, d1, m1, y1, d2, m2, y2]) => {
    const month = m2 === undefined ? Number(m1) : monthNumber(m2);
    const year = y1?.length === 2 ? `20${y1}` : (y1 ?? y2);
    const day = dayFrom(Number(year), month ?? 0, Number(d1 ?? d2));
    return day === null ? [] : [day];
  });
}
