import { z } from "zod";
import { asDay, isDay } from "#app/platform/time/day.ts";

const day = z.string().refine(isDay).transform(asDay).optional().catch(undefined);
const word = (most: number) => z.string().trim().max(most).optional().catch(undefined);

/** What the record's address may ask for. What cannot be read is left out. */
export const RecordFilters = z.object({
  action: word(80),
  person: word(120),
  kind: word(40),
  id: word(60),
  from: day,
  to: day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type RecordFilters = z.output<typeof RecordFilters>;
