import { paths } from "#app/paths.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { queueMail } from "#app/platform/mail.server.ts";
import { type Day, dayStored } from "#app/platform/time/day.ts";

const { t } = translatorFor("en");

export type ReminderKind = "deadlineSoon" | "deadlinePassed" | "reviewSoon" | "reviewOverdue";
export type LetterKind = "opened" | "returned" | "accepted" | "supportOffered" | ReminderKind;

/** The people who write for a return: managers of its service, or of any service of its organisation. */
async function managersOf(tx: Transaction, returnId: string) {
  const { call, service } = await tx.serviceReturn.findUniqueOrThrow({
    where: { id: returnId },
    include: { call: true, service: true },
  });
  const services = call.perOrganisation ? { provider: service.provider } : { id: service.id };
  return await tx.account.findMany({
    where: { role: "serviceManager", disabledAt: null, services: { some: { service: services } } },
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
  });
}

/** Puts a letter to each of a return's managers in the outbox. It says what to do and where, and nothing that was written. */
export async function writeToManagers(
  tx: Transaction,
  returnId: string,
  kind: LetterKind,
  origin: string,
  now: Date,
  dueOn?: Day,
): Promise<{ accountId: string; accountName: string; mailId: string }[]> {
  const { call, service } = await tx.serviceReturn.findUniqueOrThrow({
    where: { id: returnId },
    include: { call: true, service: true },
  });
  const partnership = await tx.partnership.findUnique({ where: { id: 1 } });
  const written = [];
  for (const { id, name, email } of await managersOf(tx, returnId)) {
    const values = {
      ...{ name, title: call.title, service: call.perOrganisation ? service.provider : service.name },
      day: formatDay(dueOn ?? dayStored(call.dueOn), "en"),
      link: `${origin}${paths.service.return(returnId)}`,
      partnership: partnership?.name ?? "",
    };
    const subject = t(`returns-office:letters.${kind}.subject`, values);
    const text = [
      t("returns-office:letters.greeting", { name }),
      t(`returns-office:letters.${kind}.text`, values),
      values.link,
      values.partnership,
    ].join("\n\n");
    written.push({
      accountId: id,
      accountName: name,
      mailId: await queueMail(tx, { recipient: email, subject, text }, now),
    });
  }
  return written;
}
