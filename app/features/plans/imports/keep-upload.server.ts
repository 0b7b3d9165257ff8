import type { Actor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { ReadTables } from "#app/platform/office-files/read-tables.server.ts";
import { bestTable } from "./reading/known-tables.ts";
import type { TableChoice } from "./upload.ts";

/**
 * Keeps the tables that were read, for somebody to look at before one of them goes into a plan (null: a new one of this
 * title). The table that a layout knows best is chosen at first. Returns the upload's id; null when there is no such plan.
 */
export async function keepUpload(
  actor: Actor,
  target: { planId: string | null; title: string },
  { fileName, tables, format }: ReadTables & { fileName: string },
): Promise<string | null> {
  const choice: TableChoice = {
    table: bestTable(tables),
    wanted: "",
    headerRow: null,
    keys: null,
    same: [],
    take: [],
  };
  return await db.$transaction(async (tx) => {
    const { planId, title } = target;
    if (planId !== null && !(await tx.plan.findUnique({ where: { id: planId }, select: { id: true } })))
      return null;
    const { id } = await tx.planUpload.create({
      data: {
        ...{ planId, title, fileName, format, tables, choice },
        ...{ actorId: actor.id, actorName: actor.name },
      },
      select: { id: true },
    });
    return id;
  });
}
