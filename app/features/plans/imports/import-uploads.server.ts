import { listLayouts } from "#app/features/plans/layouts/layouts.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { doWork, type Work } from "#app/platform/due-work.server.ts";
import { log } from "#app/platform/log.server.ts";
import { removeBrokenOff } from "./import-in-batches.server.ts";
import { importPlan } from "./import-plan.server.ts";
import { readChosenTable, type TableChoice } from "./upload.ts";
import { findUpload, knownLeads } from "./uploads.server.ts";

/** Days that an upload is kept for somebody to come back to. */
const keptFor = 14;

// How far the import that runs in this process has come: the database shows nothing of it before it is whole.
const shares = new Map<string, number>();

/** Brings in what waits, one after the other, and forgets what nobody came back to. Right to do twice. */
export const planImports: Work = {
  name: "plan imports",
  do: async () => {
    const oldest = new Date(Date.now() - keptFor * 86_400_000);
    await db.planUpload.deleteMany({ where: { createdAt: { lt: oldest }, state: { not: "waiting" } } });
    await removeBrokenOff(new Date());
    for (;;) {
      const next = await db.planUpload.findFirst({
        where: { state: "waiting" },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, actorId: true, actorName: true },
      });
      if (!next) return;
      try {
        await importUpload(next.id, { id: next.actorId, name: next.actorName });
      } catch (error) {
        log.error({ err: error, upload: next.id }, "a plan's table could not be imported");
        await db.planUpload.updateMany({
          where: { id: next.id, state: "waiting" },
          data: { state: "failed" },
        });
      } finally {
        shares.delete(next.id);
      }
    }
  },
};

let running: Promise<unknown> = Promise.resolve();

/**
 * Puts an upload in line for its plan and begins with it, in the background. `same` says which of its items somebody takes
 * for items of the plan, `take` where the file's words are taken over what was changed in the plan. Resolves once it is stored or `patience` (milliseconds) is over. Null when there is no such upload.
 */
export async function startImport(
  actor: { id: string | null; name: string },
  id: string,
  { same, take }: Pick<TableChoice, "same" | "take">,
  patience: number,
): Promise<{ ok: true } | null> {
  const upload = await findUpload(id);
  if (!upload) return null;
  if (upload.state === "read") {
    await db.planUpload.updateMany({
      where: { id, state: "read" },
      data: {
        ...{ state: "waiting", choice: { ...upload.choice, same, take } },
        ...{ actorId: actor.id, actorName: actor.name },
      },
    });
    running = running
      .then(() => doWork(planImports, new Date()))
      .catch((error: unknown) => log.error({ err: error }, "plan imports failed"));
  }
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([running, new Promise((resolve) => (timer = setTimeout(resolve, patience)))]);
  clearTimeout(timer);
  return { ok: true };
}

/** How much of an import is done, from 0 to 1. */
export function shareOf(id: string): number {
  return shares.get(id) ?? 0;
}

async function importUpload(id: string, actor: { id: string | null; name: string }): Promise<void> {
  shares.set(id, 0);
  const upload = await findUpload(id);
  if (!upload) return;
  const { planId, title, choice, tables } = upload;
  const read = await readChosenTable(tables, choice, {
    layouts: await listLayouts(),
    isKnownLead: await knownLeads(),
  });
  const texts = { title, period: "", vision: "", body: "", localities: "" };
  const result = await importPlan(
    actor,
    planId === null ? { newPlan: { id, ...texts } } : { planId },
    read,
    new Date(),
    {
      same: new Map(choice.same),
      take: new Set(choice.take),
      onProgress: (share) => shares.set(id, share),
      andThen: async (tx, done) => {
        await tx.planUpload.update({
          where: { id },
          data: { state: "done", planId: done.planId, counts: done.counts, tables: [] },
        });
      },
    },
  );
  if (!result?.ok) await db.planUpload.update({ where: { id }, data: { state: "failed" } });
}
