import type { Day } from "#app/platform/time/day.ts";

type Entry = { id: string; due: Day; code: string; name: string; lead: string; timescale: string };

/** What is due as a calendar file (RFC 5545): a whole day each, with a reminder a fortnight before. */
export function writeCalendar(title: string, entries: readonly Entry[], now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const lines = [
    ...[
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Conversations//Plan//EN",
      `X-WR-CALNAME:${escaped(title)}`,
    ],
    ...entries.flatMap(({ id, due, code, name, lead, timescale }) => [
      ...["BEGIN:VEVENT", `UID:${id}@conversations`, `DTSTAMP:${stamp}`],
      `DTSTART;VALUE=DATE:${due.replaceAll("-", "")}`,
      `SUMMARY:${escaped(`${code} ${name}`)}`,
      `DESCRIPTION:${escaped([timescale, lead].filter((words) => words !== "").join("\n"))}`,
      ...["TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(code)}`],
      ...["TRIGGER:-P14D", "END:VALARM", "END:VEVENT"],
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function escaped(words: string): string {
  return words
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** Lines of at most 75 octets; what goes on begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
