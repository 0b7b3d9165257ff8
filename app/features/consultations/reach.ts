/** Where we stand with a group or a locality. */
export type Reach = "notHeard" | "short" | "noTarget" | "met";

/** How the people heard compare with the number that we want to hear; null: nobody has set one. */
export function reachOf(heard: number, target: number | null): Reach {
  if (heard === 0) return "notHeard";
  if (target === null) return "noTarget";
  return heard < target ? "short" : "met";
}

/** Whether somebody is still to be heard there. */
export function isMissing(reach: Reach): boolean {
  return reach === "notHeard" || reach === "short";
}
