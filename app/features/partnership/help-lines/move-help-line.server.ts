import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

/** Moves a help line one place up or down; the first stays first and the last stays last. Null when there is no such line. */
export async function moveHelpLine(
  actor: Actor,
  id: string,
  direction: "up" | "down",
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const lines = await tx.helpLine.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
    const from = lines.findIndex((line) => line.id === id);
    if (from < 0) return null;
    const to = direction === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= lines.length) return { ok: true };
    const order = lines.map((line) => line.id);
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [index, lineId] of order.entries()) {
      await tx.helpLine.update({ where: { id: lineId }, data: { position: index + 1 } });
    }
    await recordAudit(tx, actor, "help-line.moved", { kind: "helpLine", id }, { to: to + 1 });
    return { ok: true };
  });
}
