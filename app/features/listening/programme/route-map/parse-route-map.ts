import { storable } from "#app/platform/http/form.server.ts";
import { asMonth, type Month, monthAfter, monthOf } from "#app/platform/time/month.ts";
import { daysIn, monthNumber } from "./days-written.ts";
import type { RouteTask } from "./route-map.ts";

/** Something to say about the table. Rows and columns count from 1; null where it is about all of them. */
export type RouteMapNote = {
  kind: "dropped" | "doubt";
  reason:
    | "noHeader"
    | "noYear"
    | "tooManyMonths"
    | "notAMonth"
    | "noTask"
    | "tooLong"
    | "otherMonth"
    | "severalDays"
    | "monthsLeftOut";
  row: number | null;
  column: number | null;
  value: string;
};

export type ReadRouteMap = {
  /** Null where nothing above the header could be one. */
  title: string | null;
  firstMonth: Month;
  lastMonth: Month;
  tasks: RouteTask[];
};

/** The most that a route map may hold. */
export const routeMapLimits = { months: 36, tasks: 500, title: 2000, label: 500 };

const shownOfValue = 80;

/**
 * Reads a route map: a header with months, a row for each task, its milestones line by line under their months. `year`
 * is the first month's, where neither the header, the title nor a day in a cell says it. Never throws; `map` is null
 * when there is no table of months.
 */
export function parseRouteMap(
  rows: readonly (readonly string[])[],
  year: number | null,
): { map: ReadRouteMap | null; notes: RouteMapNote[] } {
  const cells = rows.map((row) => row.map((cell) => storable(cell).replaceAll("\ufeff", "").trim()));
  const notes: RouteMapNote[] = [];
  const say = (note: Pick<RouteMapNote, "kind" | "reason"> & Partial<RouteMapNote>) =>
    notes.push({
      row: null,
      column: null,
      ...note,
      value: [...(note.value ?? "").replace(/\s+/gu, " ")].slice(0, shownOfValue).join(""),
    });
  const headerIndex = cells.findIndex((row) => row.filter((cell) => readMonth(cell) !== null).length >= 2);
  const header = cells[headerIndex];
  if (!header) {
    say({ kind: "dropped", reason: "noHeader" });
    return { map: null, notes };
  }
  const title =
    cells
      .slice(0, headerIndex)
      .flat()
      .find((cell) => cell !== "") ?? null;
  const columns = monthColumnsOf(header, year ?? yearIn(cells, title));
  if (columns === null) {
    say({ kind: "dropped", reason: "noYear" });
    return { map: null, notes };
  }
  for (const [index, cell] of header.entries()) {
    const isUsed = cell !== "" || cells.slice(headerIndex + 1).some((row) => row[index]);
    if (index > 0 && isUsed && !columns.some((column) => column.index === index)) {
      say({ kind: "dropped", reason: "notAMonth", row: headerIndex + 1, column: index + 1, value: cell });
    }
  }
  const months = columns.map((column) => column.month);
  const firstMonth = months.reduce((one, other) => (other < one ? other : one));
  const lastMonth = months.reduce((one, other) => (other > one ? other : one));
  if (monthAfter(firstMonth, routeMapLimits.months) <= lastMonth) {
    say({ kind: "dropped", reason: "tooManyMonths", row: headerIndex + 1 });
    return { map: null, notes };
  }
  if (columns.some(({ month }, index) => index > 0 && month !== monthAfter(months[index - 1] ?? month))) {
    say({ kind: "doubt", reason: "monthsLeftOut", row: headerIndex + 1 });
  }
  const tasks: RouteTask[] = [];
  for (const [index, row] of cells.entries()) {
    if (index <= headerIndex || row.every((cell) => cell === "")) continue;
    const task = readTask(row, index + 1, columns, say);
    if (task && tasks.length < routeMapLimits.tasks) tasks.push(task);
  }
  return { map: { title, firstMonth, lastMonth, tasks }, notes };
}

type MonthColumn = { index: number; month: Month };
type Say = (note: Pick<RouteMapNote, "kind" | "reason"> & Partial<RouteMapNote>) => void;

function readTask(row: string[], number: number, columns: MonthColumn[], say: Say): RouteTask | null {
  const title = row[0] ?? "";
  if (title === "" || title.length > routeMapLimits.title) {
    const value = title || row.find((cell) => cell !== "");
    say({ kind: "dropped", reason: title === "" ? "noTask" : "tooLong", row: number, column: 1, value });
    return null;
  }
  const task: RouteTask = { title, startsOn: null, endsOn: null, milestones: [] };
  for (const { index, month } of columns) {
    const lines = (row[index] ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    for (const label of lines) {
      const place = { row: number, column: index + 1, value: label };
      if (label.length > routeMapLimits.label) say({ kind: "dropped", reason: "tooLong", ...place });
      else if (!readBar(task, label, month)) task.milestones.push(readMilestone(label, month, place, say));
    }
  }
  return task;
}

/** The words with which this program itself prints when a task starts, goes on and ends. */
function readBar(task: RouteTask, line: string, month: Month): boolean {
  if (line === "Under way") return true;
  const [, verb, rest = ""] = /^(Starts|Ends) (\d{1,2} \p{L}+ \d{4})$/u.exec(line) ?? [];
  const day = daysIn(rest)[0];
  if (verb === undefined || day === undefined || monthOf(day) !== month) return false;
  if (verb === "Starts") task.startsOn = day;
  else task.endsOn = day;
  return true;
}

function readMilestone(label: string, month: Month, place: Partial<RouteMapNote>, say: Say) {
  const days = daysIn(label);
  const day = days.length === 1 ? (days[0] ?? null) : null;
  if (days.length > 1) say({ kind: "doubt", reason: "severalDays", ...place });
  else if (day !== null && monthOf(day) !== month) say({ kind: "doubt", reason: "otherMonth", ...place });
  // A day at the end, as this program prints it, is no part of the words.
  const words = day === null ? "" : label.replace(/\s\d{1,2} \p{L}+ \d{4}$/u, "");
  const isPrinted = words !== label && words !== "" && daysIn(label.slice(words.length))[0] === day;
  return { label: isPrinted ? words : label, month, day };
}

/** The month that a header cell names, and its year where it says one. */
function readMonth(cell: string): { number: number; year: number | null } | null {
  const [, name = "", year] = /^(\p{L}{3,9}\.?)(?:[\s'’]+(\d{4}|\d{2}))?$/u.exec(cell) ?? [];
  const number = name === "" ? null : monthNumber(name);
  if (number === null) return null;
  return { number, year: year === undefined ? null : Number(year.length === 2 ? `20${year}` : year) };
}

/** A month for each column that names one, counted on from the first; null when nothing says its year. */
function monthColumnsOf(header: string[], year: number | null): MonthColumn[] | null {
  const columns: MonthColumn[] = [];
  let last: { number: number; year: number } | null = null;
  for (const [index, cell] of header.entries()) {
    const read = index === 0 ? null : readMonth(cell);
    if (!read) continue;
    const counted: number | null = last ? last.year + (read.number <= last.number ? 1 : 0) : year;
    const own: number | null = read.year ?? counted;
    if (own === null) return null;
    last = { number: read.number, year: own };
    columns.push({ index, month: asMonth(`${own}-${String(read.number).padStart(2, "0")}`) });
  }
  return columns.length > 0 && new Set(columns.map(({ month }) => month)).size === columns.length
    ? columns
    : null;
}

/** The year in the title, else the first that a day in the table has. */
function yearIn(cells: string[][], title: string | null): number | null {
  const inTitle = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(title ?? "")?.[0];
  const day = cells.flat().flatMap(daysIn)[0];
  const year = inTitle ?? day?.slice(0, 4);
  return year === undefined ? null : Number(year);
}
