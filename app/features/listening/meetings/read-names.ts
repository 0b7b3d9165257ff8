import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { longest } from "./meeting.ts";
import { isAnonymousLabel, labelKey, tidyLabel } from "./speaker-label.ts";

/** The fields of one name that was found: what it is, and its label. Names are numbered in the order of their lines. */
export const nameFields = (place: number) => ({ as: `as-${place}`, label: `label-${place}` });

/** What a name that was found can be. */
export const nameKinds = ["label", "facilitator", "words"] as const;

/** The label under which every facilitator of an import stands. */
const facilitator = "Facilitator";

/**
 * What each name becomes, from the fields of a form; `errors` by field. A label that is the real name is refused, because
 * names are never stored. An empty label is somebody who was not told apart.
 */
export function readNames(
  fields: FormData,
  names: readonly string[],
): { names: Map<string, string | null>; errors: FieldErrors } {
  const read = new Map<string, string | null>();
  const errors: FieldErrors = {};
  for (const [place, name] of names.entries()) {
    const { as, label: field } = nameFields(place);
    const kind = nameKinds.find((one) => one === fields.get(as)) ?? "label";
    const label = tidyLabel(String(fields.get(field) ?? ""));
    if (kind === "words") read.set(name, null);
    else if (kind === "facilitator") read.set(name, facilitator);
    else {
      if (label.length > longest.label) errors[field] = "meetings-office:errors.labelTooLong";
      else if (!isAnonymousLabel(label) && names.some((one) => isPartOf(label, one)))
        errors[field] = "meetings-office:errors.labelIsName";
      read.set(name, label);
    }
  }
  return { names: read, errors };
}

function isPartOf(label: string, name: string): boolean {
  if (label === "" || isAnonymousLabel(name)) return false;
  return labelKey(label) === labelKey(name) || labelKey(name).split(" ").includes(labelKey(label));
}
