import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import { Layout } from "./layout.ts";
import { shippedLayouts } from "./shipped/shipped.ts";

/** The layouts that ship, and then those that administrators have made, by title. */
export async function listLayouts(tx: Transaction = db): Promise<Layout[]> {
  const made = await tx.planLayout.findMany({ where: { retiredAt: null }, orderBy: { title: "asc" } });
  return [...shippedLayouts, ...made.map(storedLayout)];
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

/**
 * Takes an administrator's layout, or one of its tables, out of use. Refuses while a plan is written in it or has a table
 * that came in by it. Null when there is no such layout or table of an administrator's.
 */
export async function removeLayout(
  actor: Actor,
  name: string,
  tableAt: number | null,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "inUse" } | null> {
  return await db.$transaction(async (tx) => {
    const stored = await tx.planLayout.findUnique({ where: { name, retiredAt: null } });
    if (!stored) return null;
    const before = storedLayout(stored);
    const table = tableAt === null ? null : before.tables[tableAt];
    if (table === undefined || (table && before.tables.length === 1)) return null;
    const plans = table === null ? await tx.plan.count({ where: { layout: name } }) : 0;
    const sheets = await tx.planSheet.count({
      where: { layout: name, ...(table === null ? {} : { table: table.name }) },
    });
    if (plans + sheets > 0) return { ok: false, reason: "inUse" };
    const after = table === null ? null : { ...before, tables: before.tables.filter((one) => one !== table) };
    await tx.planLayout.update({
      where: { name },
      data: after === null ? { retiredAt: now } : { shape: after },
    });
    const what = after === null ? "planLayout.removed" : "planLayout.changed";
    await recordAudit(tx, actor, what, { kind: "planLayout", id: stored.id }, { before, after });
    return { ok: true };
  });
}

function storedLayout({ name, shape }: { name: string; shape: unknown }): Layout {
  return readStored(Layout, shape, `the layout ${name}`);
}
