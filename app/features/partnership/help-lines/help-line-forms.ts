import { z } from "zod";

/** The languages besides English in which a help line's hours may be given. */
export const hoursLanguages = ["gd", "pl", "uk", "ur", "ar"] as const;

const text = (most: number) => z.string().trim().max(most, "help-lines-office:errors.tooLong").default("");
const hours = text(200);

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
  hours_gd: hours,
  hours_pl: hours,
  hours_uk: hours,
  hours_ur: hours,
  hours_ar: hours,
});

export type HelpLineValues = z.output<typeof HelpLineForm>;

/** The buttons in the list of help lines. */
export const HelpLineListForm = z.object({
  intent: z.enum(["verify", "up", "down"]),
  id: z.string().max(40),
});
