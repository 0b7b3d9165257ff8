import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { Finished } from "./finish-notes.server.ts";
import { raiseVersion } from "./stored-lines.server.ts";
import { takeInSlips } from "./take-in-slips.server.ts";

/** Takes in the settled slips of a batch that an officer has looked at; refused when it has changed. Null: no such batch. */
export async function finishSlips(
  viewer: Viewer,
  meetingId: string,
  seenVersion: number,
  now: Date,
): Promise<Finished | null> {
  return await db.$transaction(
    async (tx) => {
      const version = await raiseVersion(tx, meetingId);
      if (version === null) return null;
      if (version !== seenVersion + 1) {
        // Nothing changed by looking: the version goes back with the refusal.
        await tx.meeting.update({ where: { id: meetingId }, data: { version: version - 1 } });
        return { ok: false, reason: "changed" };
      }
      return await takeInSlips(tx, viewer, meetingId, now);
    },
    { timeout: 60_000 },
  );
}
