import { z } from "zod";
import { lineName, type SheetSection } from "./translation-sheet.ts";

const longestTranslation = 10_000;

/** The schema of a sheet as a browser sends it: each known name, and nothing else. */
export function sheetForm(sections: SheetSection[]) {
  const field = z
    .string()
    .max(longestTranslation, "consultations-office:errors.textTooLong")
    .optional()
    .transform((typed) => typed ?? "");
  const names = sections.flatMap((section) => section.lines.map(lineName));
  return z.object(Object.fromEntries(names.map((name) => [name, field])));
}
