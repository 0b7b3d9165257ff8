import { sendReminders } from "./features/listening/returns/calls/send-reminders.server.ts";
import { planImports } from "./features/plans/imports/import-uploads.server.ts";
import type { Work } from "./platform/due-work.server.ts";
import { sweepFiles } from "./platform/files/stored-files.server.ts";
import { deliverMail } from "./platform/mail.server.ts";
import { currentMoment } from "./platform/time/clock.server.ts";

/** Everything that this program does unasked, in order: each is right to do twice. Links in letters begin with `origin`. */
export function dueWorks(origin: string): Work[] {
  return [
    {
      name: "reminders",
      do: async () => {
        await sendReminders(origin, currentMoment());
      },
    },
    {
      name: "mail",
      do: async () => {
        await deliverMail(new Date());
      },
    },
    planImports,
    {
      name: "files",
      do: async () => {
        await sweepFiles(new Date());
      },
    },
  ];
}
