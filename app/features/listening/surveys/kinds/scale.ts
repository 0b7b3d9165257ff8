import { z } from "zod";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { optionalText } from "../optional-text.ts";
import { checkChosen, chosenInWords, type ShownChoices } from "./closed-answer.ts";
import { defineKind, type Read } from "./kind.ts";
import { oneField } from "./parts.ts";

/** The two ends of a scale, as stored; the points between are the whole numbers. */
const Scale = z.object({
  least: z.number().int(),
  most: z.number().int(),
  leastLabel: z.string(),
  mostLabel: z.string(),
});
type Scale = z.infer<typeof Scale>;

const limits = { fewestPoints: 2, mostPoints: 11 };

const end = z.coerce
  .number({ error: "surveys-office:errors.scaleEnd" })
  .int("surveys-office:errors.scaleEnd");

/** A number between two ends, which may be named. */
export const scale = defineKind({
  becomes: [],
  schema: Scale,
  none: { least: 1, most: 5, leastLabel: "", mostLabel: "" },
  parts: () => oneField,
  check: (options, given) => checkChosen(points(options), given, false),
  view: (options, read): ShownChoices => ({
    options: points(options).map((value) => ({ value, label: pointInWords(options, value, read) })),
  }),
  words: chosenInWords,
  isOpen: false,
  count: (options) => ({
    isSeveral: false,
    values: points(options).map((value) => ({ value, label: pointInWords(options, value, inEnglish).text })),
  }),
  form: {
    fields: {
      least: end.min(0, "surveys-office:errors.scaleEnd").max(1, "surveys-office:errors.scaleEnd"),
      most: end,
      leastLabel: optionalText(200),
      mostLabel: optionalText(200),
    },
    problem: ({ least, most }) => {
      const count = most - least + 1;
      if (count >= limits.fewestPoints && count <= limits.mostPoints) return null;
      return { field: "most", message: "surveys-office:errors.scalePoints" };
    },
  },
  keep: ({ least, most, leastLabel, mostLabel }) => ({ least, most, leastLabel, mostLabel }),
  author: ({ least, most, leastLabel, mostLabel }) => ({
    typed: { least: String(least), most: String(most), leastLabel, mostLabel },
    texts: [
      { field: "leastLabel", original: leastLabel, formField: "leastLabel" },
      { field: "mostLabel", original: mostLabel, formField: "mostLabel" },
    ],
    outline: [`${least} ${leastLabel}`.trim(), `${most} ${mostLabel}`.trim()],
    isComplete: true,
  }),
});

const inEnglish: Read = (original) => ({ text: original, language: "en" });

function points({ least, most }: Scale): string[] {
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, step) => String(least + step));
}

/** A point of the scale: its number, and at the ends what the number means. */
function pointInWords(scale: Scale, value: string, read: Read): Localised {
  const { least, most, leastLabel, mostLabel } = scale;
  const ends = new Map([
    [String(most), () => read(mostLabel, "mostLabel")],
    [String(least), () => read(leastLabel, "leastLabel")],
  ]);
  const end = ends.get(value)?.();
  if (!end?.text) return { text: value, language: "" };
  return { text: `${value} – ${end.text}`, language: end.language };
}
