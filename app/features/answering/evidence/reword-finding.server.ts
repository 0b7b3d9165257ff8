import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Writes a finding's sentence anew. Citations keep their dated copies. Null: no such finding. */
export async function rewordFinding(
  actor: Actor,
  findingId: string,
  text: string,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const finding = await tx.finding.findUnique({ where: { id: findingId } });
    if (!finding) return null;
    await tx.finding.update({ where: { id: findingId }, data: { text } });
    await recordAudit(
      tx,
      actor,
      "finding.reworded",
      { kind: "finding", id: findingId },
      { before: finding.text, after: text },
    );
    return { ok: true };
  });
}
