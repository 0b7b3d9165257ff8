import { listLeadBodies } from "#app/features/plans/plan/stored-plan.server.ts";
import { indexBodies, leadKey, parseLeads, resolveLeads } from "#app/features/plans/wording/lead.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";

type LeadRow = { bodyId: string; words: string; isAccountable: boolean };

/** The leads that printed words name, each with its body; bodies that the list does not have are added to it. */
export async function leadsFromWords(tx: Transaction, printed: string): Promise<LeadRow[]> {
  const known = await listLeadBodies(tx);
  const { byAlias } = indexBodies(known);
  const { leads } = parseLeads(printed, (words) => byAlias.has(leadKey(words)));
  const resolved = resolveLeads(
    leads.map((lead) => lead.words),
    known,
  );
  const made = new Map<string, string>();
  const rows: LeadRow[] = [];
  for (const { words, isAccountable } of leads) {
    const found = resolved.get(leadKey(words));
    if (!found) continue;
    const bodyId =
      found.body.id ?? made.get(found.body.name) ?? (await addLeadBody(tx, found.body.name, words));
    made.set(found.body.name, bodyId);
    rows.push({ bodyId, words, isAccountable });
  }
  return rows;
}

/** The body of these words, from the list or added to it. Its name is its first alias, and so are other words for it. */
export async function addLeadBody(tx: Transaction, name: string, words = name): Promise<string> {
  const known = await tx.leadAlias.findUnique({ where: { folded: leadKey(name) } });
  const id = known?.bodyId ?? (await tx.leadBody.create({ data: { name } })).id;
  for (const alias of new Set([name, words])) {
    await tx.leadAlias.createMany({
      data: [{ folded: leadKey(alias), words: alias, bodyId: id }],
      skipDuplicates: true,
    });
  }
  return id;
}

/** Puts these leads in the place of those that a row had. */
export async function replaceLeads(tx: Transaction, itemId: string, rows: readonly LeadRow[]): Promise<void> {
  await tx.planItemLead.deleteMany({ where: { itemId } });
  await tx.planItemLead.createMany({
    data: rows.map((row, index) => ({ itemId, position: index + 1, ...row })),
  });
}
