import type { PlanItemKind } from "#app/platform/database/client/enums.ts";

/** A priority or a key action, as other features name it: enough to show it and to point at it. */
export type PlanItemView = {
  id: string;
  kind: PlanItemKind;
  code: string;
  name: string;
  parentId: string | null;
};

/** The most characters of each text of a plan item, typed or imported. */
export const longest = { code: 20, name: 500, outcome: 2000 };

/** A code begins with a letter or digit and has no spaces: "3", "3.10", "A-2". It is text: "3.10" is not "3.1". */
export function isCode(text: string): boolean {
  return text.length <= longest.code && /^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u.test(text);
}

/**
 * The next free code: for a priority ("4" after "3"), or for a key action of the priority given ("3.11" after "3.10").
 * Numbers of codes that stand in `taken` are never given again.
 */
export function nextCode(taken: Iterable<string>, priorityCode?: string): string {
  const prefix = priorityCode === undefined ? "" : `${priorityCode}.`;
  const codes = new Set(taken);
  let number = 0;
  for (const code of codes) {
    const rest = code.startsWith(prefix) ? code.slice(prefix.length) : "";
    if (/^\d{1,6}$/.test(rest)) number = Math.max(number, Number(rest));
  }
  do number += 1;
  while (codes.has(`${prefix}${number}`));
  return `${prefix}${number}`;
}

/** Whether two texts are the same to a reader: case, kinds of spaces and Unicode forms do not count. */
export function isSameText(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/** A text reduced to what a reader compares. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
