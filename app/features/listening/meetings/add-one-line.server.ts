import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { queryDirectly } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { NoteForm } from "./forms.ts";
import { piecesOf, problemOf } from "./note-line.ts";
import { isFacilitatorLabel, labelKey, splitLabel, tidyLabel } from "./speaker-label.ts";

const statement = `
  WITH raised AS (
    UPDATE "meeting" SET "version" = "version" + 1
    WHERE "id" = $1 AND NOT EXISTS (SELECT 1 FROM "note_line" WHERE "id" = $2)
      AND ($3::text IS NULL OR EXISTS (SELECT 1 FROM "meeting_topic" WHERE "id" = $3 AND "meeting_id" = $1))
    RETURNING "version", "consultation_id"
  ), named AS (
    INSERT INTO "meeting_speaker" ("id", "meeting_id", "consultation_id", "label", "key", "is_facilitator")
    SELECT $4, $1, "consultation_id", $5, $6, $7 FROM raised WHERE $6 <> ''
    ON CONFLICT ("meeting_id", "key") DO UPDATE SET "key" = EXCLUDED."key"
    RETURNING "id"
  ), begun AS (
    INSERT INTO "audit_event" ("id", "actor_id", "actor_name", "action", "subject_kind", "subject_id")
    SELECT $12, $9, $10, 'notes.begun', 'meeting', $1 FROM raised WHERE NOT EXISTS (
      SELECT 1 FROM "audit_event" WHERE "subject_kind" = 'meeting' AND "subject_id" = $1
        AND "action" = 'notes.begun' AND "actor_id" = $9)
  )
  INSERT INTO "note_line" ("id", "meeting_id", "position", "speaker_id", "topic_id", "text", "version",
    "changed_by_id", "changed_by_name", "changed_at")
  SELECT $2, $1, "version", (SELECT "id" FROM named), $3, $8, "version", $9, $10, $11 FROM raised
  RETURNING "id"`;

/**
 * Adds a line in one statement, for ten people may write at once; a note-taker's first line of a session is their audit
 * row, and each line says who noted it and when. False when it takes more than that: several lines, a
 * name before a colon that may be a label, or a line that is there already, in an unknown session or to an unknown topic.
 */
export async function addOneLine(
  viewer: Viewer,
  meetingId: string,
  form: Extract<NoteForm, { intent: "add" }>,
  now: Date,
): Promise<boolean> {
  const [piece = "", ...others] = piecesOf(form.text);
  if (others.length > 0 || problemOf([piece])) return false;
  const { label, text } = splitLabel(piece, []);
  if (label === null && /^[^:]{1,40}:\s/.test(piece)) return false;
  const speaker = label ?? tidyLabel(form.speaker);
  const rows = await queryDirectly("add-note-line", statement, [
    ...[meetingId, form.id, form.topic, newId(), speaker, labelKey(speaker)],
    ...[isFacilitatorLabel(speaker), text, viewer.id, viewer.name, now, newId()],
  ]);
  return rows.length > 0;
}
