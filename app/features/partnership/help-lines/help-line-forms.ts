import { z } from "zod";
import { type TranslatedLanguage, translatedLanguages } from "#app/platform/i18n/languages.ts";

const text = (most: number) => z.string().trim().max(most, "help-lines-office:errors.tooLong").default("");
const hours = text(200);
type HoursField = `hours_${TranslatedLanguage}`;

/** A field for the hours in each language besides English. */
const inEachTranslation = Object.fromEntries(
  translatedLanguages.map((language) => [`hours_${language}`, hours]),
) as Record<HoursField, typeof hours>;

export const HelpLineForm = z.object({
  name: z
    .string({ error: "help-lines-office:errors.nameMissing" })
    .trim()
    .min(1, "help-lines-office:errors.nameMissing")
    .max(120, "help-lines-office:errors.tooLong"),
  phone: z
    .string({ error: "help-lines-office:errors.phoneWrong" })
    .trim()
    .regex(/^\+?[0-9][0-9 ]{1,24}$/, "help-lines-office:errors.phoneWrong"),
  hours,
  url: z
    .union([z.literal(""), z.url({ protocol: /^https?$/ }).max(300)], "help-lines-office:errors.urlWrong")
    .default(""),
  ...inEachTranslation,
});

export type HelpLineValues = z.output<typeof HelpLineForm>;

/** The buttons in the list of help lines. */
export const HelpLineListForm = z.object({
  intent: z.enum(["verify", "up", "down"]),
  id: z.string().max(40),
});
