import { z } from "zod";
import { readStored } from "#app/platform/database/read-stored.ts";

const Typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What was typed in a survey, by field. */
export type Typed = z.output<typeof Typed>;

/** Reads what was typed as it is stored. `whose` says of which response it is. Throws where it is damaged. */
export function typedStored(stored: unknown, whose: string): Typed {
  return readStored(Typed, stored, `what was typed in ${whose}`);
}
