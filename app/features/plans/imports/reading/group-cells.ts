import { isSameText } from "#app/features/plans/plan/plan-item.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import type { ItemRegister } from "./item-register.ts";
import { addOutcome, type OpenGroups } from "./open-groups.ts";
import type { ReadItem } from "./read-item.ts";
import type { RowCodes } from "./row-codes.ts";
import { numberedName, plainCode } from "./row-heading.ts";
import { sayWords } from "./say-words.ts";
import type { TableColumns } from "./table-columns.ts";
import { drop, type Say } from "./table-note.ts";
import type { TableRows } from "./table-rows.ts";

/** Groups that stand in columns of their own: each row names them, or leaves blank what the row above it said. */
export class GroupCells {
  private readonly namesByCode: Map<string, string>;

  constructor(
    rows: TableRows,
    private readonly columns: TableColumns,
    private readonly register: ItemRegister,
    private readonly codes: RowCodes,
    private readonly open: OpenGroups,
    private readonly say: Say,
  ) {
    this.namesByCode = namesByCode(rows, columns);
  }

  /** The innermost group that a row stands in, made where the file names it first. Null when it stands in none. */
  groupOf(row: readonly string[], number: number): { item: ReadItem | null; isNew: boolean } | null {
    const { columns, open, say } = this;
    let parent: ReadItem | null = null;
    let isNew = false;
    let isFilled = false;
    for (const [level, kind] of columns.groups.entries()) {
      const hasColumn = columns.of(kind, "name") >= 0 || columns.of(kind, "code") >= 0;
      const { name, outcome } = columns.nameIn(row, kind);
      const code = this.codes.written(row, kind, number);
      const before: ReadItem | undefined = open.at(level);
      if (!hasColumn || (code === "" && name === "")) {
        if (before) {
          isFilled ||= hasColumn && before.parent === parent;
          parent = before.parent === parent ? before : parent;
        } else if (hasColumn && level === 0) {
          drop(say, "noGroup", { row: number, value: row.find((cell) => cell !== "") });
          return null;
        }
        if (outcome === "" || !parent || parent.kind !== kind) continue;
      }
      const group: ReadItem | null =
        code === "" && name === "" ? parent : this.groupNamed(kind, parent, { code, name }, row, number);
      if (!group) return null;
      if (this.register.items.at(-1) === group && group.row === number) isNew = true;
      if (before && before !== group && !isNew && group.parent === parent) {
        say("doubt", "outOfOrder", { row: number, value: group.name });
      }
      open.enter(level, group);
      const at = { row: number, column: columns.placeOf(group.kind, "outcome") };
      if (addOutcome(group, outcome, at, say)) isNew = true;
      parent = group;
    }
    if (isFilled && columns.hasOwnWords(row) && parent) {
      say("doubt", "filledDown", { row: number, value: parent.name });
    }
    return { item: parent, isNew };
  }

  /** "Strategic Priority 3" in a header numbers the priority whose rows follow. */
  numberNext(code: string): void {
    const level = this.columns.groups.findIndex((kind) => this.columns.of(kind, "name") >= 0);
    const kind = this.columns.groups[level];
    if (kind === undefined) return;
    this.open.closeFrom(level);
    this.register.numberNext(kind, code);
  }

  private groupNamed(
    kind: PlanItemKind,
    parent: ReadItem | null,
    written: { code: string; name: string },
    row: readonly string[],
    number: number,
  ): ReadItem | null {
    const { columns, register, say } = this;
    const numbered = written.code ? null : numberedName(written.name, kind);
    const { code, name: read } = numbered ?? written;
    const known = register.find(parent, kind, code, read);
    if (known) {
      this.sayDifference(known, { code, name: read }, number);
      return known;
    }
    const column = columns.placeOf(kind, "name");
    const name = read || (this.namesByCode.get(`${kind} ${code}`) ?? "");
    if (!name) {
      drop(say, "groupName", { row: number, column, value: code });
      return null;
    }
    if (numbered) say("doubt", "codeFromName", { row: number, column, value: code });
    sayWords(name, { row: number, column }, say);
    if (!code && !row[columns.of(kind, "code")]) this.codes.missing(kind, name, number);
    return register.add({ kind, parent, code: this.codes.free(code, kind, number), name }, number);
  }

  private sayDifference(known: ReadItem, written: { code: string; name: string }, row: number): void {
    const { columns, say } = this;
    const { code, name } = written;
    if (code && known.code !== code) {
      say("doubt", "codeDiffers", { row, column: columns.placeOf(known.kind, "code"), value: code });
    } else if (name && !isSameText(name, known.name)) {
      say("doubt", "nameDiffers", { row, column: columns.placeOf(known.kind, "name"), value: name });
    }
  }
}

/** Priorities that are only numbered in one row may be named in another. */
function namesByCode(rows: TableRows, columns: TableColumns): Map<string, string> {
  const names = new Map<string, string>();
  for (const kind of columns.groups) {
    const at = columns.of(kind, "code");
    if (at < 0) continue;
    for (const row of rows.below()) {
      const [code, { name }] = [plainCode(row[at] ?? ""), columns.nameIn(row, kind)];
      if (code && name && !names.has(`${kind} ${code}`)) names.set(`${kind} ${code}`, name);
    }
  }
  return names;
}
