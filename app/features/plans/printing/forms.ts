import { z } from "zod";
import { asDay, isDay } from "#app/platform/time/day.ts";
/** Which layout or table of a plan is wanted, and the day that its progress is told as at. A day that is none is left out. */
export const PlanPrintWanted = z.object({
  layout: z.string().max(130).default("").catch(""),
  asAt: z.string().refine(isDay).transform(asDay).or(z.literal("")).default("").catch(""),
});
export type PlanPrintWanted = z.output<typeof PlanPrintWanted>;

/** The same, from the address of a page. */
export function planPrintWanted(search: URLSearchParams): PlanPrintWanted {
  return PlanPrintWanted.parse(Object.fromEntries(search));
}
