import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
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

const hourInMilliseconds = 3_600_000;

/**
 * The recording of a comment, for an officer: a voice tells who somebody is, so hearing it is put on record, once an hour
 * for each officer, since a player asks for it part by part. Null: none.
 */
export async function openRecording(viewer: Viewer, commentId: string, now: Date) {
  const note = await db.voiceNote.findUnique({ where: { commentId }, select: { file: recordingFile } });
  if (!note?.file) return null;
  const subject = { kind: "draftComment", id: commentId };
  const heard = await db.auditEvent.findFirst({
    where: {
      ...{
        action: "draftComment.heard",
        actorId: viewer.id,
        subjectKind: subject.kind,
        subjectId: subject.id,
      },
      at: { gt: new Date(now.getTime() - hourInMilliseconds) },
    },
    select: { id: true },
  });
  if (!heard) await recordAudit(db, viewer, "draftComment.heard", subject);
  return note.file;
}
