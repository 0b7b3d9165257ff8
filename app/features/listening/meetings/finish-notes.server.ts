import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import { raiseVersion } from "./stored-lines.server.ts";
import { type TakenIn, takeInNotes } from "./take-in-notes.server.ts";

export type Finished = TakenIn | { ok: false; reason: "changed" };

/**
 * Takes in the notes of a session that an officer has looked at; refused when they are at another version by now.
 * Null: no such session.
 */
export async function finishNotes(
  viewer: Viewer,
  meetingId: string,
  seen: { version: number; severalGroupId: string | null },
  now: Date,
): Promise<Finished | null> {
  return await db.$transaction(
    async (tx) => {
      const version = await raiseVersion(tx, meetingId);
      if (version === null) return null;
      if (version !== seen.version + 1) {
        // Nothing changed by looking: the version goes back with the refusal.
        await tx.meeting.update({ where: { id: meetingId }, data: { version: version - 1 } });
        return { ok: false, reason: "changed" };
      }
      return await takeInNotes(tx, viewer, meetingId, { ...seen, version }, now);
    },
    { timeout: 60_000 },
  );
}
