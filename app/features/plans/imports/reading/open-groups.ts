import { isSameText } from "#app/features/plans/plan/plan-item.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import type { ReadItem } from "./read-item.ts";
import type { Say } from "./table-note.ts";

/** The groups that the rows which follow stand in, one at each level from the outermost. */
export class OpenGroups {
  /** The kind that a sub-head gave to the rows below it. */
  variant: PlanItemKind | null = null;
  private readonly groups: (ReadItem | undefined)[] = [];

  at(level: number): ReadItem | undefined {
    return this.groups[level];
  }

  /** The innermost group outside a level. */
  above(level: number): ReadItem | null {
    return this.groups.slice(0, level).findLast((group) => group !== undefined) ?? null;
  }

  closeFrom(level: number): void {
    this.groups.length = level;
  }

  /** Another group closes those inside the one before, and its sub-head no longer counts. */
  enter(level: number, group: ReadItem): void {
    if (this.groups[level] !== group) {
      this.closeFrom(level);
      this.variant = null;
    }
    this.groups[level] = group;
  }
}

/** Gives a group its outcome, unless it has one. Whether it did. */
export function addOutcome(
  group: ReadItem,
  outcome: string,
  at: { row: number; column: number | undefined },
  say: Say,
): boolean {
  if (outcome === "") return false;
  if (group.outcome === "") {
    group.outcome = outcome;
    return true;
  }
  if (!isSameText(outcome, group.outcome)) say("doubt", "outcomeDiffers", { ...at, value: outcome });
  return false;
}
