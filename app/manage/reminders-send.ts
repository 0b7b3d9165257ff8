import { sendReminders } from "#app/features/listening/returns/calls/send-reminders.server.ts";
import { doWork } from "#app/platform/due-work.server.ts";
import { env } from "#app/platform/env.server.ts";
import { deliverMail } from "#app/platform/mail.server.ts";
import { currentMoment } from "#app/platform/time/clock.server.ts";
import type { ManageCommand } from "./commands.ts";

export const sendDueReminders: ManageCommand = {
  noun: "reminders",
  verb: "send",
  usage: "",
  does: "Write the reminders that are due and send what waits in the outbox, once",
  run: async () => {
    const origin = env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
    let [written, sent] = [0, 0];
    const reminded = await doWork(
      {
        name: "reminders",
        do: async () => {
          written = await sendReminders(origin, currentMoment());
        },
      },
      new Date(),
    );
    const delivered = await doWork(
      {
        name: "mail",
        do: async () => {
          sent = await deliverMail(new Date());
        },
      },
      new Date(),
    );
    if (!reminded || !delivered) {
      console.error("A running server has this work in hand. Try again in a few minutes.");
      return 1;
    }
    console.log(`Reminders written: ${written}. Letters sent: ${sent}.`);
    return 0;
  },
};
