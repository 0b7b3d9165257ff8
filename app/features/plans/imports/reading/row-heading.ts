import { isCode } from "#app/features/plans/plan/plan-item.ts";
import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { oneLine } from "#app/platform/office-files/cell-text.ts";

/** What a row of one text heads. */
export type Heading = { kind: PlanItemKind | undefined; code: string; name: string; isOutcome: boolean };

const headingWords: [RegExp, PlanItemKind][] = [
  [/^(?:strategic |key )?(?:priority|theme|section|part)\b/i, "priority"],
  [/^project\b/i, "project"],
  [/^objective\b/i, "objective"],
];

/** What a row of one text heads, by how it begins: "Project 2 – …", "PBC1 We will …", "Project Outcomes – …". */
export function headingOf(text: string, open: readonly PlanItemKind[]): Heading | null {
  const words = oneLine(text);
  const outcome = /^(?:project |priority |objective )?outcomes?(?: statement)?\s*[:–—-]\s*(.+)$/i.exec(words);
  const innermost = open.at(-1);
  if (outcome?.[1]) return { kind: innermost, code: "", name: outcome[1], isOutcome: true };
  for (const [pattern, kind] of headingWords) {
    const found = pattern.exec(words);
    if (!found || !open.includes(kind)) continue;
    const rest = /^\s+(\d{1,3}(?:\.\d{1,3})*|[A-Z])\b\s*[:.)–—-]*\s*(\S.*)$/u.exec(
      words.slice(found[0].length),
    );
    if (rest?.[1] && rest[2]) return { kind, code: rest[1], name: rest[2], isOutcome: false };
  }
  const coded = /^([A-Z]{1,4}\d{1,3})\b\s*[:.)–—-]?\s*(\p{L}.{8,})$/u.exec(words);
  if (coded?.[1] && coded[2]) return { kind: innermost, code: coded[1], name: coded[2], isOutcome: false };
  return null;
}

/** A number that stands in a name: "Priority 2: Recovery", "PBC1 We will …", "1.1 Implement …". */
export function numberedName(name: string, kind: PlanItemKind): { code: string; name: string } | null {
  const worded =
    /^(?:strategic |key )?(?:priority|theme|project|objective)\s+(\S{1,20}?)\s*(?:[:.)–—-]\s*|\s)(\S.*)$/iu.exec(
      name,
    );
  if (worded?.[1] && worded[2] && /^\d/.test(worded[1]) && isCode(worded[1])) {
    return { code: worded[1], name: worded[2] };
  }
  const coded =
    kind === "objective" || kind === "keyAction" || kind === "additionalAction" || kind === "commitment"
      ? /^([A-Z]{1,4}\d{1,3}|\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)[\s:.)–—-]+(\p{L}.*)$/u.exec(name)
      : null;
  return coded?.[1] && coded[2] ? { code: coded[1], name: coded[2] } : null;
}

/** "Priority 3." in a column of numbers is "3". */
export function plainCode(written: string): string {
  const code = oneLine(written)
    .replace(
      /^(?:(?:strategic |key )?priority|theme|project|objective|recommendation|action|no)\b[\s.:]*/iu,
      "",
    )
    .replace(/[.:)]+$/u, "");
  return isCode(code) ? code : "";
}
