import { z } from "zod";
import { foldText } from "#app/features/plans/plan/plan-item.ts";
import { type ItemTexts, itemTexts } from "#app/features/plans/plan/stored-item.ts";
import { fingerprint } from "#app/features/plans/printing/printed.ts";
import { PlanLinkKind } from "#app/platform/database/client/enums.ts";

/**
 * What a file said of an item when it was last brought in, in short. Whatever of the item is otherwise now was changed
 * in the plan since. Empty for what no file has brought in.
 */
export const LastImport = z.strictObject({
  texts: z.partialRecord(z.enum(itemTexts), z.string()).optional(),
  /** Of each kind, what it was linked to. */
  links: z.partialRecord(z.enum(PlanLinkKind), z.string()).optional(),
  /** Its name, as names are compared, and the code of what it stood below. */
  name: z.string().optional(),
  under: z.string().optional(),
  /** Its place among those that stood below the same. */
  place: z.number().optional(),
});
export type LastImport = z.output<typeof LastImport>;

/** A text of an item in short. */
export function textInShort(value: string | number | null): string {
  return fingerprint(String(value ?? ""));
}

/** A name in short, the same for two names that count as one. */
export function nameInShort(name: string): string {
  return fingerprint(foldText(name));
}

/** Links of one kind in short, by the codes that they lead to. */
export function linksInShort(codes: readonly string[]): string {
  return fingerprint(codes.join("\n"));
}

/** Whether a text was changed in the plan since a file said it. Without a file, whether the item was changed at all. */
export function isChangedHere(
  key: keyof ItemTexts,
  item: ItemTexts & { lastImport: LastImport; revision: number },
): boolean {
  const said = item.lastImport.texts?.[key];
  return said === undefined ? item.revision > 0 : said !== textInShort(item[key]);
}
