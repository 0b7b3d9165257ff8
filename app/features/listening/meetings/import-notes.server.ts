import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { isOnSlips, longest } from "./meeting.ts";
import { piecesOf, placesOfNew } from "./note-line.ts";
import { findSpeaker, raiseVersion } from "./stored-lines.server.ts";
import type { NoteToStore } from "./transcript.ts";

const linesAtOnce = 500;

/**
 * Puts lines of a file behind the notes of a session, all or none. The id is of the first line, so that sending the same
 * form again stores nothing. Null: no such session, or one of slips.
 */
export async function importNotes(
  viewer: Viewer,
  meetingId: string,
  imported: { id: string; topicId: string | null; lines: readonly NoteToStore[] },
  now: Date,
): Promise<{ ok: true; lines: number } | { ok: false; reason: "unknownTopic" } | null> {
  return await db.$transaction(
    async (tx) => {
      const version = await raiseVersion(tx, meetingId);
      if (version === null) return null;
      const meeting = await tx.meeting.findUniqueOrThrow({
        where: { id: meetingId },
        select: { kind: true, topics: { select: { id: true } } },
      });
      if (isOnSlips(meeting.kind)) return null;
      const { id, topicId } = imported;
      if (topicId !== null && !meeting.topics.some((topic) => topic.id === topicId)) {
        return { ok: false, reason: "unknownTopic" };
      }
      const pieces = imported.lines.flatMap(({ speaker, text }) =>
        inPieces(text).map((piece) => ({ speaker, text: piece })),
      );
      if ((await tx.noteLine.count({ where: { id } })) > 0) return { ok: true, lines: pieces.length };
      const speakerIds = new Map<string, string | null>();
      for (const label of new Set(pieces.map((piece) => piece.speaker))) {
        speakerIds.set(label, await findSpeaker(tx, meetingId, label));
      }
      const places = placesOfNew(version, pieces.length);
      const rows = pieces.map(({ speaker, text }, index) => ({
        id: index === 0 ? id : newId(),
        ...{ meetingId, topicId, text, version },
        position: places[index] ?? version,
        speakerId: speakerIds.get(speaker) ?? null,
        ...{ changedById: viewer.id, changedByName: viewer.name, changedAt: now },
      }));
      for (let from = 0; from < rows.length; from += linesAtOnce) {
        await tx.noteLine.createMany({ data: rows.slice(from, from + linesAtOnce) });
      }
      await recordAudit(
        tx,
        viewer,
        "notes.imported",
        { kind: "meeting", id: meetingId },
        { lines: rows.length, speakers: speakerIds.size },
      );
      return { ok: true, lines: rows.length };
    },
    { timeout: 60_000 },
  );
}

/** A text as lines of notes: one longer than a line may be is cut between words. */
function inPieces(text: string): string[] {
  return piecesOf(text).flatMap((piece) => {
    const parts: string[] = [];
    let rest = piece;
    while (rest.length > longest.line) {
      const space = rest.lastIndexOf(" ", longest.line);
      const at = space > longest.line / 2 ? space : longest.line;
      // A character of two units is not cut in the middle.
      const end = /[\ud800-\udbff]/.test(rest[at - 1] ?? "") ? at - 1 : at;
      parts.push(rest.slice(0, end).trim());
      rest = rest.slice(end).trim();
    }
    return rest === "" ? parts : [...parts, rest];
  });
}
