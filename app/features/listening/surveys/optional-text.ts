import { z } from "zod";

/** A text in an office form that may be left blank: trimmed, and at most so many characters. */
export function optionalText(longest: number) {
  return z
    .string()
    .max(longest, "surveys-office:errors.textTooLong")
    .optional()
    .transform((typed) => typed?.trim() ?? "");
}
