import type { Translate } from "#app/platform/i18n/texts.ts";

/** Where we stand with a group or a locality. */
export type Reach = "notHeard" | "short" | "noTarget" | "met";

/** How the people heard compare with the number that we want to hear; null: nobody has set one. */
export function reachOf(heard: number, target: number | null): Reach {
  if (heard === 0) return "notHeard";
  if (target === null) return "noTarget";
  return heard < target ? "short" : "met";
}

/** Where we stand, in words. Where some of those heard were not told apart, at most so many are missing. */
export function reachInWords(
  t: Translate,
  {
    reach,
    heard,
    target,
  }: { reach: Reach; heard: { people: number; atLeast: boolean }; target: number | null },
): string {
  const count = Math.max(0, (target ?? 0) - heard.people);
  return reach === "short" && heard.atLeast
    ? t("programme-office:reachTable.shortAtMost", { count })
    : t(`programme-office:reachTable.is.${reach}`, { count });
}

/** Whether somebody is still to be heard there. */
export function isMissing(reach: Reach): boolean {
  return reach === "notHeard" || reach === "short";
}
