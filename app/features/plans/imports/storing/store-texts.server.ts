import type { KeptText } from "#app/features/plans/plan/stored-item.ts";
import { fingerprint } from "#app/features/plans/printing/printed.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import type { ImportEffect } from "../plan-import.ts";
import type { ReadPlanTable } from "../reading/read-plan-table.ts";
import { inBatches } from "./write-rows.server.ts";

/** The plan's own texts, its footnotes, and the columns that the table had. */
export async function storeTexts(
  tx: Transaction,
  planId: string,
  read: ReadPlanTable,
  { footnotes, texts }: ImportEffect,
): Promise<void> {
  if (!read.of) return;
  const layout = read.of.layout.name;
  const table = read.of.table.name;
  const columns = { columns: read.columns, hasHeadings: read.hasHeadings };
  await tx.planSheet.upsert({
    where: { planId_layout_table: { planId, layout, table } },
    create: { planId, layout, table, columns },
    update: { columns },
  });
  await tx.plan.updateMany({ where: { id: planId, layout: "" }, data: { layout } });
  const count = await tx.planFootnote.count({ where: { planId } });
  const added = footnotes.flatMap(({ key: mark, words, fate }, index) =>
    fate === "added" ? [{ planId, mark, words, position: count + index + 1 }] : [],
  );
  for (const data of inBatches(added)) await tx.planFootnote.createMany({ data });
  const changed = footnotes.flatMap(({ key, words, fate }) => (fate === "changed" ? [{ key, words }] : []));
  for (const batch of inBatches(changed)) {
    await tx.$executeRaw`
      UPDATE "plan_footnote" AS note SET "words" = new.words
      FROM jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) AS new(key text, words text)
      WHERE note."plan_id" = ${planId} AND note."mark" = new.key`;
  }
  if (texts.length === 0) return;
  const kept: KeptText[] = texts.map(({ key, field, words }) => ({
    ...{ key, field, words },
    of: fingerprint(field === null ? "" : words),
  }));
  const fields = texts.flatMap(({ field, words, fate }) =>
    field !== null && fate !== "same" ? [[field, words]] : [],
  );
  await tx.plan.update({
    where: { id: planId },
    data: { ...Object.fromEntries(fields), asPrinted: kept },
  });
}
