import { db } from "./database/database.server.ts";
import { log } from "./log.server.ts";

/** Something done again and again. It must be right to do it twice, and to do it late. */
export type Work = { name: string; do: () => Promise<void> };

/** How long one process may hold a piece of work; if it ended meanwhile, another takes over. */
const held = 10 * 60_000;

/** Does one piece of work unless another process has it in hand. Returns whether it was done here. */
export async function doWork({ name, do: perform }: Work, now: Date): Promise<boolean> {
  await db.dueWork.createMany({ data: [{ name }], skipDuplicates: true });
  const { count } = await db.dueWork.updateMany({
    where: { name, OR: [{ heldUntil: null }, { heldUntil: { lte: now } }] },
    data: { heldUntil: new Date(now.getTime() + held) },
  });
  if (count === 0) return false;
  try {
    await perform();
    await db.dueWork.update({ where: { name }, data: { finishedAt: now } });
  } finally {
    await db.dueWork.update({ where: { name }, data: { heldUntil: null } });
  }
  return true;
}

/** Does every piece of work now and again after each pause (milliseconds). What fails is logged and tried next time. */
export function startDueWork(works: Work[], pause: number): { stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = Promise.resolve();
  const round = async () => {
    for (const work of works) {
      if (isStopped) return;
      try {
        await doWork(work, new Date());
      } catch (error) {
        log.error({ err: error, work: work.name }, "due work failed");
      }
    }
    if (!isStopped) timer = setTimeout(start, pause).unref();
  };
  const start = () => {
    running = round();
  };
  timer = setTimeout(start, 1000).unref();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
