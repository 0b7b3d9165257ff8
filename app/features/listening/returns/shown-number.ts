/**
 * A number of people as it may be shown: exactly to the service and the office, and not below five to anybody else, since a
 * group of two at one service can be recognised (docs/rules/small-numbers.md). Null stands for "fewer than five".
 */
export function shownNumber(typed: string, forOthers: boolean): string | null {
  return forOthers && /^\d+$/.test(typed) && Number(typed) < 5 ? null : typed;
}
