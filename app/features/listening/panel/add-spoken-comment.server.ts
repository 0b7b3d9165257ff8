import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { makeOnceWithin } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { audioKindOf } from "#app/platform/files/file-kind.server.ts";
import { storeFile } from "#app/platform/files/stored-files.server.ts";
import { type Added, addWithin, type NewComment } from "./add-comment.server.ts";
import { longestRecording } from "./comment.ts";

type Refused = { ok: false; reason: "voiceTooLarge" | "voiceKind" };

/**
 * Takes a member's comment with a voice note: stored together, or neither. What the file is, its bytes say. Null: as
 * addComment.
 */
export async function addSpokenComment(
  viewer: Viewer,
  periodId: string,
  wanted: NewComment,
  recording: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<Added | Refused> {
  if (recording.bytes.byteLength > longestRecording) return { ok: false, reason: "voiceTooLarge" };
  const kind = audioKindOf(recording.bytes);
  if (!kind) return { ok: false, reason: "voiceKind" };
  const id = wanted.id ?? newId();
  let withoutFile: Added = null;
  const stored = await storeFile({ ...recording, kind }, async (tx, fileId) => {
    const made = await makeOnceWithin(
      tx,
      id,
      async () => {
        const there = await tx.draftComment.findFirst({ where: { id, accountId: viewer.id } });
        return there && { isNew: false, added: { ok: true, id } as Added };
      },
      async () => ({ isNew: true, added: await addWithin(tx, viewer, periodId, { ...wanted, id }, now) }),
    );
    if (!made.isNew || !made.added?.ok) {
      withoutFile = made.added;
      return null;
    }
    await tx.voiceNote.create({ data: { commentId: id, fileId } });
    return made.added;
  });
  return stored ?? withoutFile;
}
