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
export const longest = { code: 20, name: 2000, outcome: 4000 };

/** A code begins with a letter or digit and has no spaces: "3", "3.10", "A-2". It is text: "3.10" is not "3.1". */
export function isCode(text: string): boolean {
  return text.length <= longest.code && /^[\p{L}\p{N}][\p{L}\p{N}./-]*$/u.test(text);
}

/** Whether two texts are the same to a reader: case, kinds of spaces and Unicode forms do not count. */
export function isSameText(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/** A text reduced to what a reader compares. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
