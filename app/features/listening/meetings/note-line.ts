import { longest } from "./meeting.ts";

/** One line of the notes as a page and another note-taker's device know it. */
export type LineView = {
  id: string;
  position: number;
  /** Empty: somebody in the room, not told apart. */
  speaker: string;
  topicId: string | null;
  text: string;
  revision: number;
  version: number;
  changedByName: string;
  isDeleted: boolean;
  /** Words that were taken in stay as they are. */
  isTakenIn: boolean;
};

/** The passages of what was typed: one a line, empty lines left out. */
export function piecesOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** What is wrong with the passages of a form, if anything. */
export function problemOf(pieces: readonly string[]): "empty" | "tooLong" | "tooMany" | null {
  if (pieces.length === 0) return "empty";
  if (pieces.length > longest.lines) return "tooMany";
  return pieces.some((piece) => piece.length > longest.line) ? "tooLong" : null;
}

/**
 * The places of new lines, behind every line that is there: what a version of the notes adds stands from its number up to
 * the next, so that nobody has to look for the last line.
 */
export function placesOfNew(version: number, wanted: number): number[] {
  return [version, ...placesBetween(version, version + 1, wanted - 1)];
}

/** So many places between two lines, in order. */
export function placesBetween(before: number, after: number, wanted: number): number[] {
  const step = (after - before) / (wanted + 1);
  return Array.from({ length: wanted }, (_, index) => before + step * (index + 1));
}

/** The lines of a page with those that changed put in their places. */
export function mergeLines(known: readonly LineView[], changed: readonly LineView[]): LineView[] {
  const byId = new Map(known.map((line) => [line.id, line]));
  for (const line of changed) {
    const own = byId.get(line.id);
    if (!own || own.version <= line.version) byId.set(line.id, line);
  }
  return [...byId.values()].sort(
    (one, other) => one.position - other.position || (one.id < other.id ? -1 : 1),
  );
}
