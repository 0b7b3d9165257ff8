import { storable } from "#app/platform/http/form.server.ts";
import { foldText, isCode, isSameText, longest } from "./plan-item.ts";
import { findHeader, type Meaning, type TableHeader } from "./plan-table-columns.ts";

/** A key action as the file has it. `code` is null where the file gives none that can be used. `row` counts from 1. */
type ReadKeyAction = { code: string | null; name: string; row: number };

export type ReadPriority = {
  code: string | null;
  name: string;
  outcome: string;
  row: number;
  keyActions: ReadKeyAction[];
};

type NoteReason = {
  missing:
    | "noPriorityCodes"
    | "noKeyActionCodes"
    | "noOutcomes"
    | "noKeyActions"
    | "priorityCode"
    | "keyActionCode"
    | "outcome"
    | "keyAction";
  dropped:
    | "noHeader"
    | "aboveHeader"
    | "headerRepeated"
    | "unknownColumn"
    | "repeatedColumn"
    | "noPriority"
    | "priorityName"
    | "tooLong"
    | "duplicate"
    | "nothingNew";
  doubt:
    | "filledDown"
    | "codeFromName"
    | "codeUnusable"
    | "codeUsedTwice"
    | "codeDiffers"
    | "nameDiffers"
    | "outcomeDiffers"
    | "bulletsSplit"
    | "formula";
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

type RowFate = "header" | "understood" | "dropped" | "empty";

export type ReadPlanTable = {
  priorities: ReadPriority[];
  columns: { header: string; meaning: Meaning | null }[];
  /** What became of each row, in the file's order: each row exactly once. */
  fates: RowFate[];
  notes: TableNote[];
};

type Say = <Kind extends keyof NoteReason>(
  kind: Kind,
  reason: NoteReason[Kind],
  at: { row?: number; column?: number; value?: string },
) => void;

const shownOfValue = 80;

/**
 * Reads a plan's table (a row for each key action, with its priority and outcome statement). Never throws: what cannot
 * be understood is dropped with a note that says where. Cells are text; nothing in them is calculated.
 */
export function parsePlanTable(rows: readonly (readonly string[])[]): ReadPlanTable {
  const cells = rows.map((row) => row.map(cleanCell));
  const notes: TableNote[] = [];
  const say: Say = (kind, reason, { row, column, value = "" }) => {
    const shown = Array.from(oneLine(value)).slice(0, shownOfValue).join("");
    notes.push({ kind, reason, row: row ?? null, column: column ?? null, value: shown } as TableNote);
  };
  const header = findHeader(cells);
  if (!header) {
    say("dropped", "noHeader", { value: cells.find((row) => !isBlank(row))?.join(" · ") });
    return {
      priorities: [],
      columns: [],
      fates: cells.map((row) => (isBlank(row) ? "empty" : "dropped")),
      notes,
    };
  }
  sayColumns(cells, header, say);
  const reader = new RowReader(header, cells, say);
  const fates = cells.map((row, index): RowFate => {
    if (index === header.index) return "header";
    if (isBlank(row)) return "empty";
    return reader.read(row, index + 1) ? "understood" : "dropped";
  });
  sayGaps(reader.priorities, header, say);
  const columns = header.meanings.map((meaning, column) => ({
    header: cells[header.index]?.[column] ?? "",
    meaning,
  }));
  return { priorities: reader.priorities, columns, fates, notes };
}

/** Takes the rows one after the other, because a blank cell means what the row above it said. */
class RowReader {
  readonly priorities: ReadPriority[] = [];
  private current: ReadPriority | undefined;
  private readonly byCode = new Map<string, ReadPriority>();
  private readonly byName = new Map<string, ReadPriority>();
  private readonly codes = new Set<string>();
  private readonly actions = new Map<ReadPriority, Set<string>>();
  private readonly namesByCode = new Map<string, string>();
  private readonly headerText: string;

  constructor(
    private readonly header: TableHeader,
    cells: string[][],
    private readonly say: Say,
  ) {
    this.headerText = foldText(JSON.stringify(cells[header.index]));
    for (const row of cells.slice(header.index + 1)) {
      const code = plainCode(this.cell(row, "priorityCode"));
      const name = oneLine(this.cell(row, "priority"));
      if (code && name && !this.namesByCode.has(code)) this.namesByCode.set(code, name);
    }
  }

  /** Whether the row added anything to what is known. */
  read(row: string[], number: number): boolean {
    const { say } = this;
    if (number <= this.header.index) return this.drop("aboveHeader", number, row.find(Boolean));
    if (foldText(JSON.stringify(row)) === this.headerText) return this.drop("headerRepeated", number);
    const actions = this.splitActions(row, number);
    if (this.hasLongCell(row, actions, number)) return false;
    this.sayFormulas(row, number);
    const priorities = this.priorities.length;
    const priority = this.priorityOf(row, number, actions.length > 0);
    if (!priority) return false;
    const isNew = this.priorities.length > priorities;
    this.current = priority;
    const outcome = this.cell(row, "outcome");
    const hasNewOutcome = outcome !== "" && priority.outcome === "";
    if (hasNewOutcome) priority.outcome = outcome;
    else if (outcome && !isSameText(outcome, priority.outcome)) {
      say("doubt", "outcomeDiffers", { row: number, column: this.column("outcome"), value: outcome });
    }
    const added = actions.filter((name, index) => this.addAction(priority, name, index, row, number));
    if (actions.length === 0 && !isNew && !hasNewOutcome) return this.drop("nothingNew", number);
    return isNew || hasNewOutcome || added.length > 0;
  }

  private priorityOf(row: string[], number: number, hasActions: boolean): ReadPriority | undefined {
    const { say } = this;
    let code = this.codeIn(row, "priorityCode", number);
    let name = oneLine(this.cell(row, "priority"));
    const numbered = code ? null : /^priority\s+(\S{1,20}?)\s*(?:[:.)–—-]\s*|\s)(\S.*)$/iu.exec(name);
    if (numbered?.[1] && numbered[2] && /^\d/.test(numbered[1]) && isCode(numbered[1])) {
      [code, name] = [numbered[1], numbered[2]];
    }
    if (!code && !name) {
      if (!this.current) {
        this.drop("noPriority", number);
        return undefined;
      }
      if (hasActions) say("doubt", "filledDown", { row: number, value: this.current.name });
      return this.current;
    }
    const known = (code && this.byCode.get(code)) || this.byName.get(foldText(name));
    if (!known) return this.newPriority(row, number, code, name, numbered !== null && code === numbered[1]);
    if (code && known.code !== code) {
      say("doubt", "codeDiffers", { row: number, column: this.column("priorityCode"), value: code });
    } else if (name && !isSameText(name, known.name)) {
      say("doubt", "nameDiffers", { row: number, column: this.column("priority"), value: name });
    }
    return known;
  }

  private newPriority(row: string[], number: number, code: string, ownName: string, fromName: boolean) {
    const { say } = this;
    const name = ownName || this.namesByCode.get(code) || "";
    if (!name) {
      this.drop("priorityName", number, code, "priority");
      return undefined;
    }
    const isFree = code !== "" && !this.codes.has(code);
    if (fromName) say("doubt", "codeFromName", { row: number, column: this.column("priority"), value: code });
    if (code && !isFree) {
      say("doubt", "codeUsedTwice", { row: number, column: this.column("priorityCode"), value: code });
    }
    const hasColumn = this.column("priorityCode") !== undefined;
    if (!code && hasColumn && !this.cell(row, "priorityCode")) {
      say("missing", "priorityCode", { row: number, column: this.column("priorityCode"), value: name });
    }
    const priority: ReadPriority = {
      code: isFree ? code : null,
      name,
      outcome: "",
      row: number,
      keyActions: [],
    };
    this.priorities.push(priority);
    this.actions.set(priority, new Set());
    this.byName.set(foldText(name), priority);
    if (isFree) {
      this.byCode.set(code, priority);
      this.codes.add(code);
    }
    return priority;
  }

  /** Adds one key action; of several in one cell, only the first can be the one that the row's code names. */
  private addAction(
    priority: ReadPriority,
    name: string,
    index: number,
    row: string[],
    number: number,
  ): boolean {
    const { say } = this;
    const known = this.actions.get(priority);
    if (known?.has(foldText(name))) return this.drop("duplicate", number, name, "keyAction");
    known?.add(foldText(name));
    const code = index === 0 ? this.codeIn(row, "keyActionCode", number) : "";
    const isFree = code !== "" && !this.codes.has(code);
    const column = this.column("keyActionCode");
    if (isFree) this.codes.add(code);
    else if (code) say("doubt", "codeUsedTwice", { row: number, column, value: code });
    else if (column !== undefined && (index > 0 || !this.cell(row, "keyActionCode"))) {
      say("missing", "keyActionCode", { row: number, column, value: name });
    }
    priority.keyActions.push({ code: isFree ? code : null, name, row: number });
    return true;
  }

  /** A cell whose lines all begin with a bullet holds several key actions. */
  private splitActions(row: string[], number: number): string[] {
    const cell = this.cell(row, "keyAction");
    const lines = cell.split("\n").filter((line) => line.trim() !== "");
    const bullet = /^\s*[•‣◦▪●·*–-]\s+/u;
    if (lines.length === 0 || !lines.every((line) => bullet.test(line))) return cell ? [oneLine(cell)] : [];
    if (lines.length > 1) {
      const value = String(lines.length);
      this.say("doubt", "bulletsSplit", { row: number, column: this.column("keyAction"), value });
    }
    return lines.map((line) => oneLine(line.replace(bullet, ""))).filter((line) => line !== "");
  }

  private hasLongCell(row: string[], actions: string[], number: number): boolean {
    const tooLong: Meaning | undefined =
      oneLine(this.cell(row, "priority")).length > longest.name
        ? "priority"
        : this.cell(row, "outcome").length > longest.outcome
          ? "outcome"
          : actions.some((action) => action.length > longest.name)
            ? "keyAction"
            : undefined;
    if (tooLong) this.drop("tooLong", number, this.cell(row, tooLong), tooLong);
    return tooLong !== undefined;
  }

  private sayFormulas(row: string[], number: number): void {
    for (const meaning of ["priority", "outcome", "keyAction"] as const) {
      const value = this.cell(row, meaning);
      if (/^[=+@]|^-\S/.test(value)) {
        this.say("doubt", "formula", { row: number, column: this.column(meaning), value });
      }
    }
  }

  private codeIn(row: string[], meaning: "priorityCode" | "keyActionCode", number: number): string {
    const written = this.cell(row, meaning);
    const code = plainCode(written);
    if (written && !code) {
      this.say("doubt", "codeUnusable", { row: number, column: this.column(meaning), value: written });
    }
    return code;
  }

  private drop(reason: NoteReason["dropped"], row: number, value = "", meaning?: Meaning): false {
    this.say("dropped", reason, { row, value, ...(meaning ? { column: this.column(meaning) } : {}) });
    return false;
  }

  private cell(row: string[], meaning: Meaning): string {
    return row[this.header.meanings.indexOf(meaning)] ?? "";
  }

  private column(meaning: Meaning): number | undefined {
    const index = this.header.meanings.indexOf(meaning);
    return index < 0 ? undefined : index + 1;
  }
}

function sayColumns(cells: string[][], header: TableHeader, say: Say): void {
  const names = cells[header.index] ?? [];
  const width = Math.max(0, ...cells.slice(header.index).map((row) => row.length));
  for (let column = 0; column < width; column++) {
    if (header.meanings[column]) continue;
    const value = names[column] ?? "";
    const isUsed = value !== "" || cells.slice(header.index).some((row) => row[column]);
    if (header.repeated.includes(column)) say("dropped", "repeatedColumn", { column: column + 1, value });
    else if (isUsed) say("dropped", "unknownColumn", { column: column + 1, value });
  }
  if (!header.meanings.includes("priorityCode")) say("missing", "noPriorityCodes", {});
  if (!header.meanings.includes("outcome")) say("missing", "noOutcomes", {});
  if (!header.meanings.includes("keyAction")) say("missing", "noKeyActions", {});
  else if (!header.meanings.includes("keyActionCode")) say("missing", "noKeyActionCodes", {});
}

function sayGaps(priorities: ReadPriority[], header: TableHeader, say: Say): void {
  for (const { name, outcome, row, keyActions } of priorities) {
    if (!outcome && header.meanings.includes("outcome")) say("missing", "outcome", { row, value: name });
    if (keyActions.length === 0 && header.meanings.includes("keyAction")) {
      say("missing", "keyAction", { row, value: name });
    }
  }
}

function cleanCell(cell: string): string {
  return storable(cell).replaceAll("\ufeff", "").trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function isBlank(row: string[]): boolean {
  return row.every((cell) => cell === "");
}

/** "Priority 3." in a column of numbers is "3". */
function plainCode(written: string): string {
  const code = oneLine(written)
    .replace(/^(?:priority|theme|action|no)\b[\s.:]*/iu, "")
    .replace(/[.:)]+$/u, "");
  return isCode(code) ? code : "";
}
