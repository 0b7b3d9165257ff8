import { z } from "zod";
import { stances } from "./stance.ts";

const longestId = 100;
const mostItems = 50;
const longestNote = 2000;

/** The words that were chosen: "12-40" in code points, and the words themselves where the browser knows them. */
const span = z
  .string("tagging-office:errors.noWords")
  .regex(/^\d{1,9}-\d{1,9}$/, "tagging-office:errors.noWords")
  .transform((value) => {
    const [start = 0, end = 0] = value.split("-").map(Number);
    return { start, end };
  });

/** Tagging some words of a passage. */
export const TagForm = z.object({
  span,
  words: z.string().optional(),
  items: z
    .array(z.string().max(longestId))
    .min(1, "tagging-office:errors.noItem")
    .max(mostItems, "tagging-office:errors.tooManyItems"),
  stance: z.enum(stances, "tagging-office:errors.noStance"),
  note: z.string().max(longestNote, "tagging-office:errors.longNote").default(""),
});
export type TagForm = z.infer<typeof TagForm>;

/** Taking a tag off, or putting it back. */
export const OneTagForm = z.object({ tag: z.string().max(longestId) });

/** The part of a passage list's filters that tagging understands; the rest is the list's own. */
export const TagFilters = z.object({
  tagged: z.enum(["", "yes", "no"]).default("").catch(""),
  item: z.string().max(longestId).default("").catch(""),
  stance: z
    .enum(["", ...stances])
    .default("")
    .catch(""),
});
export type TagFilters = z.infer<typeof TagFilters>;
