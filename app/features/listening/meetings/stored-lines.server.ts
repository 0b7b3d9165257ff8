import type { Prisma } from "#app/platform/database/client/client.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { LineView } from "./note-line.ts";
import { isFacilitatorLabel, labelKey } from "./speaker-label.ts";

export const withSpeaker = { speaker: { select: { label: true } } } satisfies Prisma.NoteLineInclude;

/** A stored line as pages and devices know it. */
export function lineView(line: Prisma.NoteLineGetPayload<{ include: typeof withSpeaker }>): LineView {
  return {
    id: line.id,
    position: line.position,
    speaker: line.speaker?.label ?? "",
    topicId: line.topicId,
    text: line.text,
    revision: line.revision,
    version: line.version,
    changedByName: line.changedByName,
    isDeleted: line.deletedAt !== null,
    isTakenIn: line.takingInId !== null,
  };
}

/**
 * Raises the version of a session's notes and holds them until the transaction ends, so that changes stand in the order
 * of their versions. Returns the new version; null: no such session.
 */
export async function raiseVersion(tx: Transaction, meetingId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE "meeting" SET "version" = "version" + 1 WHERE "id" = ${meetingId} RETURNING "version"`;
  return row?.version ?? null;
}

/** The speaker with a label, added when the session has not heard of them. Null for no label. */
export async function findSpeaker(tx: Transaction, meetingId: string, label: string): Promise<string | null> {
  const key = labelKey(label);
  if (key === "") return null;
  const [speaker] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "meeting_speaker" ("id", "meeting_id", "consultation_id", "label", "key", "is_facilitator")
    SELECT ${newId()}, "id", "consultation_id", ${label}, ${key}, ${isFacilitatorLabel(label)} FROM "meeting" WHERE "id" = ${meetingId}
    ON CONFLICT ("meeting_id", "key") DO UPDATE SET "key" = EXCLUDED."key"
    RETURNING "id"`;
  return speaker?.id ?? null;
}
