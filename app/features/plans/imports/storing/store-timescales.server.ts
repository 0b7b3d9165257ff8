import { parseTimescales } from "#app/features/plans/wording/timescale.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { storedDay } from "#app/platform/time/day.ts";

/** Reads the printed words of a row's timescale anew, and puts what was understood in the place of what stood there. */
export async function replaceTimescales(tx: Transaction, itemId: string, printed: string): Promise<void> {
  await tx.planTimescale.deleteMany({ where: { itemId } });
  await tx.planTimescale.createMany({
    data: parseTimescales(printed).map((one, index) => ({
      ...{ itemId, position: index + 1, words: one.words, kind: one.kind },
      ...{ startsOn: storedDay(one.from), dueOn: storedDay(one.until) },
      ...{ every: one.every ?? "", event: one.event ?? "", note: one.note ?? "", doubt: one.doubt ?? "" },
    })),
  });
}
