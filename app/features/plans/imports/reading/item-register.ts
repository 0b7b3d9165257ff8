import { foldText } from "#app/features/plans/plan/plan-item.ts";
import type { PlanItemKind, PlanLinkKind } from "#app/platform/database/client/enums.ts";
import type { ReadItem } from "./read-item.ts";

/** The items of a table so far, known by their codes and by their names. No two have the same code. */
export class ItemRegister {
  readonly items: ReadItem[] = [];
  private readonly byCode = new Map<string, ReadItem>();
  private readonly byName = new Map<string, ReadItem>();
  private readonly codes = new Set<string>();
  private readonly numbers = new Map<ReadItem, number>();
  private ahead: { kind: PlanItemKind; code: string } | undefined;

  add(
    { kind, parent, code, name }: Pick<ReadItem, "kind" | "parent" | "code" | "name">,
    row: number,
  ): ReadItem {
    const ahead = this.ahead?.kind === kind && code === null ? this.ahead.code : null;
    if (ahead !== null) this.ahead = undefined;
    const free = ahead !== null && !this.codes.has(ahead) ? ahead : code;
    const item: ReadItem = {
      ...{ kind, parent, code: free, name, row },
      ...{ outcome: "", detail: "", source: "", lead: "", leads: [], timescale: "", timescales: [] },
      ...{ amount: null, status: null, progress: null, links: [], named: [], cells: null },
    };
    this.items.push(item);
    this.numbers.set(item, this.items.length);
    if (free !== null) {
      this.codes.add(free);
      this.byCode.set(`${kind} ${free}`, item);
    }
    const key = this.nameKey(parent, kind, name);
    if (!this.byName.has(key)) this.byName.set(key, item);
    return item;
  }

  /** The code of the next item of a kind that has none of its own. */
  numberNext(kind: PlanItemKind, code: string): void {
    this.ahead = { kind, code };
  }

  hasCode(code: string): boolean {
    return this.codes.has(code);
  }

  withCode(kind: PlanItemKind, code: string): ReadItem | undefined {
    return this.byCode.get(`${kind} ${code}`);
  }

  withName(parent: ReadItem | null, kind: PlanItemKind, name: string): ReadItem | undefined {
    return this.byName.get(this.nameKey(parent, kind, name));
  }

  /** An item by its code, where it has one that is known, or by its name. */
  find(parent: ReadItem | null, kind: PlanItemKind, code: string, name: string): ReadItem | undefined {
    return (code === "" ? undefined : this.withCode(kind, code)) ?? this.withName(parent, kind, name);
  }

  /** Which item of the table it is, counted from 1. */
  numberOf(item: ReadItem): number | undefined {
    return this.numbers.get(item);
  }

  private nameKey(parent: ReadItem | null, kind: PlanItemKind, name: string): string {
    return `${parent ? this.numberOf(parent) : ""} ${kind} ${foldText(name)}`;
  }
}

/** Links one item to another, once. */
export function linkOnce(from: ReadItem, kind: PlanLinkKind, to: ReadItem): void {
  if (!from.links.some((link) => link.to === to && link.kind === kind)) from.links.push({ kind, to });
}
