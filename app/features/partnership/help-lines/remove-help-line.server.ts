import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Takes a help line off every page; its number stays in the record of changes. Null when there is no such line. */
export async function removeHelpLine(actor: Actor, id: string): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const line = await tx.helpLine.findUnique({ where: { id } });
    if (!line) return null;
    await tx.helpLine.delete({ where: { id } });
    await recordAudit(
      tx,
      actor,
      "help-line.removed",
      { kind: "helpLine", id },
      { name: line.name, phone: line.phone },
    );
    return { ok: true };
  });
}
