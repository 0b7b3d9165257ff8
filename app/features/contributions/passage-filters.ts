import { z } from "zod";
import type { Permission } from "#app/platform/database/client/enums.ts";

/** Every permission, the widest first. */
export const permissions = [
  "withName",
  "withoutName",
  "paraphraseOnly",
  "notPublish",
  "notRecorded",
] as const satisfies readonly Permission[];

export const sortOrders = ["newest", "oldest", "question", "longest", "best"] as const;

/** Stands in a filter for people who named no group. */
export const noGroup = "none";

const longestId = 100;
const longestSearch = 200;
const lastPage = 100_000;

const id = z.string().max(longestId).default("").catch("");

/** What a list of passages is narrowed to, as it stands in the URL. What cannot be understood is left out. */
export const PassageFilters = z.object({
  consultation: id,
  channel: id,
  group: id,
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

/** The order in force: a search shows what fits best first, a list what came last. */
export function orderInForce(filters: Pick<PassageFilters, "q" | "sort">): (typeof sortOrders)[number] {
  if (filters.q === "") return filters.sort === "" || filters.sort === "best" ? "newest" : filters.sort;
  return filters.sort === "" ? "best" : filters.sort;
}

/** A URL's parameters by name, the first of each; without characters that no database keeps. */
export function readParameters(url: URL): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    parameters[name] ??= value.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, "");
  }
  return parameters;
}
