import type { Viewer } from "#app/features/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";

const recordingFile = { select: { storedName: true, name: true, extension: true, type: true } } as const;

/** The recording of a member's own comment. Null: none of theirs, or taken back. */
export async function findOwnRecording(viewer: Viewer, commentId: string) {
  const note = await db.voiceNote.findFirst({
    where: { commentId, comment: { accountId: viewer.id } },
    select: { file: recordingFile },
  });
  return note?.file ?? null;
}

/** The recording of a comment, for an officer: a voice tells who somebody is, so hearing it is put on record. Null: none. */
export async function openRecording(viewer: Viewer, commentId: string) {
  const note = await db.voiceNote.findUnique({ where: { commentId }, select: { file: recordingFile } });
  if (!note?.file) return null;
  await recordAudit(db, viewer, "draftComment.heard", { kind: "draftComment", id: commentId });
  return note.file;
}
