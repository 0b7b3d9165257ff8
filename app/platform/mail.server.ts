import { createTransport } from "nodemailer";
import { db, type Transaction } from "./database/database.server.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";

export type Letter = { recipient: string; subject: string; text: string };

/** Puts a letter in the outbox, in the caller's transaction: it is sent only if what it speaks of happened. Returns its id. */
export async function queueMail(tx: Transaction, letter: Letter, now: Date): Promise<string> {
  const { id } = await tx.mail.create({ select: { id: true }, data: { ...letter, createdAt: now } });
  return id;
}

/** Whether letters leave this installation at all. */
export const sendsMail = env.SMTP_URL !== undefined;

const mostAtOnce = 50;
/** Minutes after each failure before the next try; then the letter stays in the outbox until somebody sends it again. */
const pauses = [1, 5, 30, 120, 720];

/** Sends the letters that wait, oldest first, through the server of SMTP_URL. Without one they stay. Returns how many were sent. */
export async function deliverMail(now: Date, smtpUrl = env.SMTP_URL): Promise<number> {
  if (!smtpUrl) return 0;
  const waiting = await db.mail.findMany({
    where: {
      sentAt: null,
      attempts: { lte: pauses.length },
      OR: [{ tryAfter: null }, { tryAfter: { lte: now } }],
    },
    orderBy: { createdAt: "asc" },
    take: mostAtOnce,
  });
  if (waiting.length === 0) return 0;
  const transport = createTransport(smtpUrl, { from: await sender() });
  let sent = 0;
  try {
    for (const { id, recipient, subject, text, attempts } of waiting) {
      try {
        await transport.sendMail({ to: recipient, subject, text, messageId: `<${id}@conversations>` });
        await db.mail.update({ where: { id }, data: { sentAt: now, problem: "" } });
        sent += 1;
      } catch (error) {
        log.warn({ err: error, mail: id }, "a letter could not be sent");
        const tryAfter = new Date(now.getTime() + (pauses[attempts] ?? 0) * 60_000);
        const problem = error instanceof Error ? error.message.slice(0, 500) : "";
        await db.mail.update({ where: { id }, data: { attempts: attempts + 1, tryAfter, problem } });
      }
    }
  } finally {
    transport.close();
  }
  return sent;
}

async function sender(): Promise<string> {
  if (env.MAIL_FROM) return env.MAIL_FROM;
  const partnership = await db.partnership.findUnique({ where: { id: 1 } });
  return partnership?.contactEmail || "conversations@localhost";
}

/** One page of the outbox, newest first. For administrators. */
export async function listOutbox(page: number, perPage = 50) {
  const [letters, count] = await Promise.all([
    db.mail.findMany({ orderBy: { createdAt: "desc" }, skip: (page - 1) * perPage, take: perPage }),
    db.mail.count(),
  ]);
  return { letters, count, pages: Math.max(1, Math.ceil(count / perPage)) };
}

/** Lets a letter that failed be tried again at once. Null when there is no such letter waiting. */
export async function tryMailAgain(id: string): Promise<{ ok: true } | null> {
  const { count } = await db.mail.updateMany({
    where: { id, sentAt: null },
    data: { attempts: 0, tryAfter: null },
  });
  return count === 0 ? null : { ok: true };
}
