import { TZDate } from "@date-fns/tz";
import { addDays } from "date-fns";
import { z } from "zod";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);
const word = (most: number) => z.string().trim().max(most).optional().catch(undefined);

/** What the record's address may ask for. What cannot be read is left out. */
export const RecordFilters = z.object({
  action: word(80),
  person: word(120),
  kind: word(40),
  id: word(60),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type RecordFilters = z.output<typeof RecordFilters>;

/** The moments at which a first and a last day (YYYY-MM-DD, in Scotland) begin and end; a day that is none is left out. */
export function momentsOf({ from, to }: Pick<RecordFilters, "from" | "to">): { after?: Date; before?: Date } {
  const start = from ? startOfDay(from) : undefined;
  const last = to ? startOfDay(to) : undefined;
  return {
    ...(start ? { after: new Date(start.getTime()) } : {}),
    ...(last ? { before: new Date(addDays(last, 1).getTime()) } : {}),
  };
}

function startOfDay(date: string): TZDate | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  const start = new TZDate(year, month - 1, dayOfMonth, "Europe/London");
  return start.getDate() === dayOfMonth && start.getMonth() === month - 1 ? start : undefined;
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
export function detailInWords(detail: unknown): string {
  if (detail === null || typeof detail !== "object") return "";
  return Object.entries(detail)
    .map(([name, value]) => `${kindInWords(name)}: ${Array.isArray(value) ? value.join(", ") : plain(value)}`)
    .join("; ");
}

function plain(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
