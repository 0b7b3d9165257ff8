import type { ReadItem } from "#app/features/plans/imports/reading/read-item.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";

// What each kind's numbers begin with, where nothing gives a code. Promises and groups are only numbered.
const letters: Partial<Record<PlanItemKind, string>> = {
  outcome: "O",
  outcomeMeasure: "M",
  indicator: "I",
  recommendation: "R",
  policyDriver: "D",
  principle: "P",
  scope: "S",
  milestone: "MS",
  kpi: "K",
  resourceNote: "RN",
  investmentLine: "V",
  source: "E",
};

/** Gives the next number of a kind below an item; no number that a code has or had. */
export class Numbering {
  private readonly taken: Set<string>;
  private readonly reserved: ReadonlySet<string>;
  private readonly highest = new Map<string, number>();

  constructor(reserved: Iterable<string>, read: readonly ReadItem[]) {
    this.reserved = new Set(reserved);
    this.taken = new Set([...this.reserved, ...read.flatMap((item) => item.code ?? [])]);
    for (const code of this.taken) {
      const [, prefix = "", digits = ""] = /^(.*?)(\d{1,6})$/.exec(code) ?? [];
      if (digits) this.highest.set(prefix, Math.max(this.highest.get(prefix) ?? 0, Number(digits)));
    }
  }

  isReserved(code: string): boolean {
    return this.reserved.has(code);
  }

  next(kind: PlanItemKind, parent: { code: string; kind: PlanItemKind } | null): string {
    const letter = parent?.kind === kind ? "" : (letters[kind] ?? "");
    const prefix = `${parent ? `${parent.code}.` : ""}${letter}`;
    let number = this.highest.get(prefix) ?? 0;
    do number += 1;
    while (this.taken.has(`${prefix}${number}`));
    this.highest.set(prefix, number);
    this.taken.add(`${prefix}${number}`);
    return `${prefix}${number}`;
  }
}

/** The next code of a kind in a plan, below an item or at its top; no code that the plan has or had. */
export function nextCodeOf(
  reserved: Iterable<string>,
  kind: PlanItemKind,
  parent: { code: string; kind: PlanItemKind } | null,
): string {
  return new Numbering(reserved, []).next(kind, parent);
}
