import type { Actor } from "#app/platform/audit.server.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, dayOf, dayStored, daysBetween, storedDay } from "#app/platform/time/day.ts";
import { isOpenForWriting, standingOf } from "./standing.ts";
import { type ReminderKind, writeToManagers } from "./write-to-managers.server.ts";

const remindersActor: Actor = { id: null, name: "reminders" };

/** Days before a deadline from which its reminder goes out. */
const deadlineSoon = 7;

type DueReminder = {
  returnId: string;
  reviewId: string | null;
  kind: ReminderKind;
  dueOn: Day;
};

/**
 * Writes every reminder that is due and has not gone to that person yet: before and after a deadline, and when a review
 * falls due or is overdue. Doing it twice writes nothing twice. Returns how many letters were written.
 */
export async function sendReminders(origin: string, now: Date): Promise<number> {
  let written = 0;
  for (const due of await dueReminders(now)) written += await remind(due, origin, now);
  return written;
}

async function remind(
  { returnId, reviewId, kind, dueOn }: DueReminder,
  origin: string,
  now: Date,
): Promise<number> {
  return await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM service_return WHERE id = ${returnId} FOR UPDATE`;
    if ((await tx.reminder.count({ where: { returnId, kind, dueOn: storedDay(dueOn) } })) > 0) return 0;
    const letters = await writeToManagers(tx, returnId, kind, origin, now, dueOn);
    await tx.reminder.createMany({
      data: letters.map((letter) => ({
        ...{ ...letter, returnId, reviewId, kind, at: now },
        dueOn: storedDay(dueOn),
      })),
    });
    if (letters.length > 0)
      await recordAudit(
        tx,
        remindersActor,
        "reminder.sent",
        { kind: "return", id: returnId },
        { reminder: kind },
      );
    return letters.length;
  });
}

async function dueReminders(now: Date): Promise<DueReminder[]> {
  const today = dayOf(now);
  const returns = await db.serviceReturn.findMany({
    where: { call: { openedAt: { not: null } } },
    include: { call: true, reviews: { where: { submittedAt: null }, orderBy: { number: "desc" }, take: 1 } },
  });
  return returns.flatMap(({ id: returnId, status, call, reviews }): DueReminder[] => {
    const review = reviews[0] && { id: reviews[0].id, dueOn: dayStored(reviews[0].dueOn) };
    const dueOn = dayStored(call.dueOn);
    const standing = standingOf({ status, dueOn, reviewDueOn: review?.dueOn ?? null }, today);
    if (isOpenForWriting(status) && !review) {
      const about = { returnId, reviewId: null, dueOn };
      if (standing.isOverdue) return [{ ...about, kind: "deadlinePassed" }];
      return daysBetween(today, dueOn) <= deadlineSoon ? [{ ...about, kind: "deadlineSoon" }] : [];
    }
    if (!review || standing.review === "later") return [];
    const kind = standing.review === "overdue" ? "reviewOverdue" : "reviewSoon";
    return [{ returnId, reviewId: review.id, kind, dueOn: review.dueOn }];
  });
}
