import type { PlanItemKind } from "#app/platform/database/client/enums.ts";

/** The kinds that head a plan's columns on one page, and the kinds of what is promised below them. */
export const headings: readonly PlanItemKind[] = ["priority", "project", "objective"];
export const promises: readonly PlanItemKind[] = [
  ...(["strategicShift", "keyAction", "additionalAction", "commitment"] as const),
];

/** The kinds below which other rows can stand. */
export const holdsRows: readonly PlanItemKind[] = [...headings, ...promises, "outcome", "policyDriver"];

/** In an address, stands for what a plan promises under no heading. */
export const withoutHeading = "other";

/** A plan on a page: its vision, then each priority with what it should bring about and what will be done. */
export type PlanOverview = {
  vision: string;
  localities: string;
  priorities: PriorityOverview[];
};

export type PriorityOverview = {
  id: string;
  code: string;
  name: string;
  kind: PlanItemKind;
  outcome: string;
  /** All that is promised below it, and the objectives that it is promised under, each followed by its own. */
  keyActions: { id: string; code: string; name: string; kind: PlanItemKind; parentId: string | null }[];
};

/** The most characters of each text of a plan. */
export const longestText = { title: 200, period: 60, vision: 1000, body: 20_000, localities: 2000 };

const longestSlug = 60;

/** The part of a web address that stands for a title: "Our plan 2027–2030" becomes "our-plan-2027-2030". */
export function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, "");
  return slug || "plan";
}

/** The first slug of "a-plan", "a-plan-2", "a-plan-3" … that nobody has. */
export function freeSlug(title: string, taken: Iterable<string>): string {
  const slugs = new Set(taken);
  const slug = slugOf(title);
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
