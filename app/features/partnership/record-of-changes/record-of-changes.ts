import { momentsOfDay } from "#app/platform/time/day.ts";
import type { RecordFilters } from "./forms.ts";

/** The moments at which a first and a last day begin and end in Scotland. */
export function momentsOf({ from, to }: Pick<RecordFilters, "from" | "to">): { after?: Date; before?: Date } {
  return {
    ...(from ? { after: momentsOfDay(from).begins } : {}),
    ...(to ? { before: momentsOfDay(to).ends } : {}),
  };
}

/** How the actions begin that say who was paid or supported, and for what need (docs/rules/supporting-people.md). */
export const restrictedActions = "support.";

/** Whether somebody reads the whole record; others read it without who was paid. */
export function mayReadAll(viewer: { role: string }): boolean {
  return viewer.role === "administrator";
}

/** An action's name in words: "account.password-set" is "account: password set". */
export function actionInWords(action: string): string {
  return action.replace(".", ": ").replaceAll("-", " ");
}

/** A record's kind in words: "helpLine" is "help line". */
export function kindInWords(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}

/** The detail of an audit row in one line of words. */
export function detailInWords(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .map(([name, value]) => `${kindInWords(name)}: ${Array.isArray(value) ? value.join(", ") : plain(value)}`)
    .join("; ");
}

function plain(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
