import { PassageFilters, readParameters } from "#app/features/listening/contributions/passage-filters.ts";
import { TagFilters } from "./forms.ts";

export type PassageListFilters = PassageFilters & TagFilters;

/** All that a URL narrows a list of passages to: what stands in the contributions, and what tags stand on them. */
export function readListFilters(url: URL): PassageListFilters {
  const parameters = readParameters(url);
  return { ...PassageFilters.parse(parameters), ...TagFilters.parse(parameters) };
}

const names = [
  ...["consultation", "q", "channel", "group", "language", "permission", "prompt"],
  ...["tagged", "item", "stance", "sort"],
] as (keyof PassageListFilters)[];

/** The filters as a URL's parameters, without those that are not set and without the page. */
export function listParameters(filters: PassageListFilters): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (filters[name] === "" ? [] : [[name, String(filters[name])]])),
  );
}
