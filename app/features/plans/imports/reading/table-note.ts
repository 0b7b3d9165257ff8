import type { LeadDoubt } from "#app/features/plans/wording/lead.ts";
import type { TimescaleDoubt } from "#app/features/plans/wording/timescale.ts";

/** What can be said about a table, by how much it matters. */
export type NoteReason = {
  missing: "noColumn" | "noCodes" | "code" | "outcome" | "nothingBelow";
  dropped:
    | "noHeader"
    | "aboveHeader"
    | "headerRepeated"
    | "noGroup"
    | "groupName"
    | "tooLong"
    | "duplicate"
    | "nothingNew"
    | "total";
  doubt:
    | "headerBlank"
    | "unknownColumn"
    | "repeatedColumn"
    | "headingTaken"
    | "filledDown"
    | "outOfOrder"
    | "continued"
    | "codeFromName"
    | "codeBetween"
    | "codeUnusable"
    | "codeUsedTwice"
    | "codeDiffers"
    | "nameDiffers"
    | "outcomeDiffers"
    | "bulletsSplit"
    | "sameWords"
    | "noWords"
    | "formula"
    | "footnoteMark"
    | "placeholder"
    | "noAmount"
    | "severalAmounts"
    | "totalDiffers"
    | "statusUnknown"
    | "reportNotNamed"
    | "crossReference"
    | "driverNotNamed"
    | "brokenLine"
    | "noDay"
    | "linkNotFound"
    | "codeTaken"
    | "perhapsSame"
    | "changedHere"
    | `timescale.${TimescaleDoubt}`
    | `lead.${LeadDoubt}`;
};

/** Something to say about the table. Rows and columns count from 1; null where it is about all of them. */
export type TableNote = {
  [Kind in keyof NoteReason]: {
    kind: Kind;
    reason: NoteReason[Kind];
    row: number | null;
    column: number | null;
    value: string;
  };
}[keyof NoteReason];

type NoteKey = {
  [Kind in keyof NoteReason]: `plans-office:notes.${Kind}.${NoteReason[Kind]}`;
}[keyof NoteReason];

/** The key of what a note says. */
export function noteKey({ kind, reason }: TableNote): NoteKey {
  // A template of two unions holds every pair of them, and only a note's own pairs have words.
  return `plans-office:notes.${kind}.${reason}` as NoteKey;
}

/** Takes a note; rows and columns count from 1. */
export type Say = <Kind extends keyof NoteReason>(
  kind: Kind,
  reason: NoteReason[Kind],
  at: { row?: number; column?: number; value?: string },
) => void;

/** Says why a row is left out, and that it is. */
export function drop(
  say: Say,
  reason: NoteReason["dropped"],
  at: { row: number; column?: number; value?: string },
): "dropped" {
  say("dropped", reason, at);
  return "dropped";
}
