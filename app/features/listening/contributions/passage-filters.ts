import { z } from "zod";
import type { Permission } from "#app/platform/database/client/enums.ts";
import { sortOrders } from "./passage-list.ts";

/** Every permission, the widest first. */
const permissions = [
  "withName",
  "withoutName",
  "paraphraseOnly",
  "notPublish",
  "notRecorded",
] as const satisfies readonly Permission[];

const longestId = 100;
const longestSearch = 200;
const lastPage = 100_000;

const id = z.string().max(longestId).default("").catch("");

/** What a list of passages is narrowed to, as it stands in the URL. What cannot be understood is left out. */
export const PassageFilters = z.object({
  consultation: id,
  channel: id,
  group: id,
  locality: id,
  language: id,
  prompt: id,
  permission: z
    .enum(["", ...permissions])
    .default("")
    .catch(""),
  q: z
    .string()
    .default("")
    .transform((words) => words.trim().slice(0, longestSearch).toWellFormed()),
  sort: z
    .enum(["", ...sortOrders])
    .default("")
    .catch(""),
  page: z.coerce.number().int().min(1).max(lastPage).default(1).catch(1),
});
export type PassageFilters = z.infer<typeof PassageFilters>;

/** A URL's parameters by name, the first of each; without characters that no database keeps. */
export function readParameters(url: URL): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    parameters[name] ??= value.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, "");
  }
  return parameters;
}
