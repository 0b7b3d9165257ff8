import { foldText, longest } from "#app/features/plans/plan/plan-item.ts";
import { linesOf } from "#app/platform/office-files/cell-text.ts";

type SayReference = (
  kind: "doubt",
  reason: "reportNotNamed" | "crossReference" | "driverNotNamed" | "brokenLine",
  at: { row: number; column: number; value: string },
) => void;

/** The recommendations that a cell names. `code` is "R3" for the newest report and "R2019-5" for an older one. */
export type Recommendations = { items: { code: string; report: string; words: string }[] };

/**
 * Reads cells of recommendations: numbered ones, under sub-heads that name their report and year. Those under no
 * sub-head are taken as the newest report's, with a doubt. Equal cells, as merged ones are, are read and doubted once.
 */
export function readRecommendations(cells: readonly string[], column: number, say: SayReference) {
  const years = cells.flatMap((cell) => linesOf(cell).flatMap(({ text }) => reportIn(text)?.year ?? []));
  const newest = years.sort().at(-1) ?? "";
  const kept = new Map<string, Recommendations>();
  return (cell: string, row: number): Recommendations => {
    const known = kept.get(cell);
    if (known) return known;
    const items: Recommendations["items"] = [];
    let report: { year: string; words: string } | null = null;
    let isDoubted = false;
    for (const { text } of linesOf(cell)) {
      const named = reportIn(text);
      if (named) {
        report = named;
        continue;
      }
      const numbered = /^recommendation\s+(\d{1,3})\b\s*[:.–—-]*\s*(.*)$/iu.exec(text);
      const last = items.at(-1);
      if (numbered?.[1]) {
        if (!report?.year && newest !== "" && !isDoubted) {
          isDoubted = true;
          say("doubt", "reportNotNamed", { row, column, value: text });
        }
        const isOlder = report !== null && report.year !== "" && report.year !== newest;
        items.push({
          code: `R${isOlder ? `${report?.year}-` : ""}${numbered[1]}`,
          report: report?.words ?? "",
          words: (numbered[2] ?? "").slice(0, longest.name),
        });
      } else if (/^see\b/i.test(text) || !last) say("doubt", "crossReference", { row, column, value: text });
      else last.words = `${last.words} ${text}`.slice(0, longest.name);
    }
    const read = { items };
    kept.set(cell, read);
    return read;
  };
}

function reportIn(text: string): { year: string; words: string } | null {
  const found = /^(?:the\s+)?(?:((?:19|20)\d\d)\s+)?report(?:\s+(?:of\s+)?((?:19|20)\d\d))?:?$/i.exec(text);
  if (!found) return null;
  const year = found[1] ?? found[2] ?? "";
  return { year, words: year === "" ? "" : text.replace(/:$/, "") };
}

/** The drivers that a cell names, each with the driver that it is a sub-theme of, or null. */
export type Drivers = { of: string | null; words: string }[];

/**
 * Reads cells of drivers: a line is a driver, and the bullets below it are its sub-themes. Where a whole cell is bullets
 * and others have drivers above them, the driver was lost: a sub-theme that stands elsewhere is taken for it, with a
 * doubt. Equal cells are read and doubted once.
 */
export function readDrivers(cells: readonly string[], column: number, say: SayReference) {
  const drivers = new Map<string, Set<string>>();
  for (const cell of new Set(cells)) {
    let head: string | null = null;
    for (const { text, isBullet } of linesOf(cell)) {
      if (!isBullet) head = text;
      else if (head !== null) {
        const heads = drivers.get(foldText(text)) ?? new Set();
        drivers.set(foldText(text), heads.add(head));
      }
    }
  }
  const kept = new Map<string, Drivers>();
  return (cell: string, row: number): Drivers => {
    const known = kept.get(cell);
    if (known) return known;
    const read: Drivers = [];
    let head: string | null = null;
    for (const { text, isBullet } of linesOf(cell)) {
      const isBroken = !isBullet && head !== null && /^\p{Ll}/u.test(text);
      if (isBroken) say("doubt", "brokenLine", { row, column, value: text });
      if (!isBullet && !isBroken) {
        head = text;
        read.push({ of: null, words: text });
        continue;
      }
      const heads = drivers.get(foldText(text));
      const lost: string | null = head === null && heads?.size === 1 ? ([...heads][0] ?? null) : null;
      if (head === null && drivers.size > 0) say("doubt", "driverNotNamed", { row, column, value: text });
      read.push({ of: head ?? lost, words: text });
    }
    kept.set(cell, read);
    return read;
  };
}
