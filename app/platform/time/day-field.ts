import { z } from "zod";
import { asDay, isDay } from "./day.ts";

/** A form's field for a day; refused with this message when it is left blank or names no day. */
export function dayField(message: string) {
  return z.string({ error: message }).refine(isDay, message).transform(asDay);
}

/** A form's field for a day that may be left blank: null. Refused with this message when it names no day. */
export function dayFieldOrNone(message: string) {
  return z
    .string()
    .optional()
    .transform((typed) => typed?.trim() || null)
    .refine((typed) => typed === null || isDay(typed), message)
    .transform((typed) => (typed === null ? null : asDay(typed)));
}
