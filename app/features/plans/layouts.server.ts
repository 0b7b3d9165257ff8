import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { Layout } from "./layout.ts";
import { shippedLayouts } from "./layouts/shipped.ts";

/** The layouts that ship, and then those that administrators have made, by title. One that can no longer be read is left out. */
export async function listLayouts(tx: Transaction = db): Promise<Layout[]> {
  const made = await tx.planLayout.findMany({ where: { retiredAt: null }, orderBy: { title: "asc" } });
  return [
    ...shippedLayouts,
    ...made.flatMap(({ shape }) => {
      const layout = Layout.safeParse(shape);
      return layout.success ? [layout.data] : [];
    }),
  ];
}

/**
 * Stores an administrator's layout, or changes the one of its name. Refuses what is not a layout, and the name of one
 * that ships.
 */
export async function saveLayout(
  actor: Actor,
  shape: unknown,
): Promise<
  | { ok: true; layout: Layout }
  | { ok: false; reason: "notALayout"; problems: string[] }
  | { ok: false; reason: "nameInUse" }
> {
  const read = Layout.safeParse(shape);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    return { ok: false, reason: "notALayout", problems };
  }
  const layout = read.data;
  if (shippedLayouts.some((one) => one.name === layout.name)) return { ok: false, reason: "nameInUse" };
  return await db.$transaction(async (tx) => {
    const before = await tx.planLayout.findUnique({ where: { name: layout.name } });
    const { name, title } = layout;
    const { id } = await tx.planLayout.upsert({
      where: { name },
      create: { name, title, shape: layout },
      update: { title, shape: layout, retiredAt: null },
    });
    await recordAudit(
      tx,
      actor,
      before ? "planLayout.changed" : "planLayout.made",
      { kind: "planLayout", id },
      { before: before?.shape ?? null, after: layout },
    );
    return { ok: true, layout };
  });
}
