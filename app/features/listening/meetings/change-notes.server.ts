import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { NoteLine } from "#app/platform/database/client/client.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { addOneLine } from "./add-one-line.server.ts";
import type { NoteForm } from "./forms.ts";
import { type LineView, piecesOf, placesBetween, placesOfNew, problemOf } from "./note-line.ts";
import { splitLabel, tidyLabel } from "./speaker-label.ts";
import { findSpeaker, lineView, raiseVersion, withSpeaker } from "./stored-lines.server.ts";

export type NotesRefusal =
  | "empty"
  | "tooLong"
  | "tooMany"
  | "unknownTopic"
  | "takenIn"
  | "noLine"
  | "noNeighbour";

export type NotesChange =
  | { ok: true; lineId: string }
  /** Somebody else changed the line first: theirs is what is stored. */
  | { ok: false; reason: "conflict"; theirs: LineView }
  | { ok: false; reason: NotesRefusal };

type Change = { tx: Transaction; viewer: Viewer; meetingId: string; version: number; now: Date };
type Asked<Intent extends NoteForm["intent"]> = Extract<NoteForm, { intent: Intent }>;

/**
 * Makes one change to the notes of a session. Sending the same change again changes nothing and answers as the first
 * time; a change of a line that somebody else changed meanwhile is refused with theirs. Null: no such session.
 */
export async function changeNotes(
  viewer: Viewer,
  meetingId: string,
  form: NoteForm,
  now: Date,
): Promise<NotesChange | null> {
  if (form.intent === "add" && (await addOneLine(viewer, meetingId, form, now))) {
    return { ok: true, lineId: form.id };
  }
  return await db.$transaction(async (tx) => {
    const version = await raiseVersion(tx, meetingId);
    if (version === null) return null;
    const change = { tx, viewer, meetingId, version, now };
    if (form.intent === "add") return await addLine(change, form);
    const line = await tx.noteLine.findFirst({ where: { id: form.lineId, meetingId }, include: withSpeaker });
    if (!line) return { ok: false, reason: "noLine" };
    if (line.takingInId !== null) return { ok: false, reason: "takenIn" };
    if (form.intent === "restore") return await restoreLine(change, line);
    if (isDone(form, line)) return { ok: true, lineId: line.id };
    if (line.revision !== form.revision || line.deletedAt !== null) {
      return { ok: false, reason: "conflict", theirs: lineView(line) };
    }
    if (form.intent === "edit") return await editLine(change, line, form);
    if (form.intent === "join") return await joinLine(change, line);
    if (form.intent === "delete") return await deleteLine(change, line);
    return await moveLine(change, line, form.intent);
  });
}

/** Whether a change is one that came through before, though its answer did not reach the device. */
function isDone(form: NoteForm, line: NoteLine): boolean {
  if (form.intent === "delete" || form.intent === "join") return line.deletedAt !== null;
  if (form.intent !== "edit" || line.deletedAt !== null) return false;
  return line.revision === form.revision + 1 && line.text === piecesOf(form.text)[0];
}

const stamp = ({ viewer, version, now }: Change) => ({
  version,
  changedById: viewer.id,
  changedByName: viewer.name,
  changedAt: now,
});

async function knowsTopic({ tx, meetingId }: Change, topicId: string | null): Promise<boolean> {
  return topicId === null || (await tx.meetingTopic.count({ where: { id: topicId, meetingId } })) > 0;
}

/** The line itself says who noted it and when. On record is that somebody began to take notes of the session. */
async function addLine(change: Change, form: Asked<"add">): Promise<NotesChange> {
  const { tx, meetingId, version } = change;
  const pieces = piecesOf(form.text);
  const problem = problemOf(pieces);
  if (problem) return { ok: false, reason: problem };
  if ((await tx.noteLine.count({ where: { id: form.id } })) > 0) return { ok: true, lineId: form.id };
  if (!(await knowsTopic(change, form.topic))) return { ok: false, reason: "unknownTopic" };
  const speakers = await tx.meetingSpeaker.findMany({ where: { meetingId }, select: { label: true } });
  const labels = speakers.map((speaker) => speaker.label);
  const places = placesOfNew(version, pieces.length);
  for (const [index, piece] of pieces.entries()) {
    const { label, text } = splitLabel(piece, labels);
    const speakerId = await findSpeaker(tx, meetingId, label ?? tidyLabel(form.speaker));
    await tx.noteLine.create({
      data: {
        ...stamp(change),
        id: index === 0 ? form.id : newId(),
        meetingId,
        position: places[index] ?? 0,
        speakerId,
        topicId: form.topic,
        text,
      },
    });
  }
  await recordNoteTaker(change);
  return { ok: true, lineId: form.id };
}

async function recordNoteTaker({ tx, viewer, meetingId }: Change): Promise<void> {
  const [subjectKind, action] = ["meeting", "notes.begun"];
  const begun = { subjectKind, action, subjectId: meetingId, actorId: viewer.id };
  if (await tx.auditEvent.findFirst({ where: begun, select: { id: true } })) return;
  await recordAudit(tx, viewer, action, { kind: subjectKind, id: meetingId });
}

/** What an audit row says of a line whose words change: which it is, and who wrote it last and when. */
const asItWas = (line: NoteLine) => ({
  ...{ lineId: line.id, wasBy: line.changedByName, wasAt: line.changedAt.toISOString() },
});

/** Several lines of text make several passages: that is how a line is split. */
async function editLine(change: Change, line: NoteLine, form: Asked<"edit">): Promise<NotesChange> {
  const { tx, viewer, meetingId } = change;
  const [first = "", ...others] = piecesOf(form.text);
  const problem = problemOf([first, ...others].filter((piece) => piece !== ""));
  if (problem) return { ok: false, reason: problem };
  if (!(await knowsTopic(change, form.topic))) return { ok: false, reason: "unknownTopic" };
  const speakerId = await findSpeaker(tx, meetingId, tidyLabel(form.speaker));
  const about = { speakerId, topicId: form.topic };
  await tx.noteLine.update({
    where: { id: line.id },
    data: { ...stamp(change), ...about, text: first, revision: line.revision + 1 },
  });
  const next = await tx.noteLine.findFirst({
    where: { meetingId, position: { gt: line.position } },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  const places = placesBetween(line.position, next?.position ?? change.version + 1, others.length);
  await tx.noteLine.createMany({
    data: others.map((text, index) => ({
      ...stamp(change),
      ...about,
      id: newId(),
      meetingId,
      position: places[index] ?? 0,
      text,
    })),
  });
  await recordAudit(
    tx,
    viewer,
    others.length > 0 ? "notes.split" : "notes.edited",
    { kind: "meeting", id: meetingId },
    { ...asItWas(line), into: others.length + 1 },
  );
  return { ok: true, lineId: line.id };
}

/** The line above, or below, that is neither deleted nor taken in. */
async function neighbour({ tx, meetingId }: Change, line: NoteLine, side: "up" | "down") {
  return await tx.noteLine.findFirst({
    where: {
      meetingId,
      deletedAt: null,
      takingInId: null,
      position: side === "up" ? { lt: line.position } : { gt: line.position },
    },
    orderBy: { position: side === "up" ? "desc" : "asc" },
  });
}

async function moveLine(change: Change, line: NoteLine, side: "up" | "down"): Promise<NotesChange> {
  const other = await neighbour(change, line, side);
  if (!other) return { ok: false, reason: "noNeighbour" };
  const { tx, viewer, meetingId, version } = change;
  // The other line's words are as they were, so its revision stays.
  await tx.noteLine.update({ where: { id: other.id }, data: { position: line.position, version } });
  await tx.noteLine.update({
    where: { id: line.id },
    data: { position: other.position, version, revision: line.revision + 1 },
  });
  const moved = { lineId: line.id, past: other.id };
  await recordAudit(tx, viewer, "notes.moved", { kind: "meeting", id: meetingId }, moved);
  return { ok: true, lineId: line.id };
}

/** The words of a line go on at the end of the line above, which keeps its speaker and topic. */
async function joinLine(change: Change, line: NoteLine): Promise<NotesChange> {
  const { tx, viewer, meetingId, now } = change;
  const above = await neighbour(change, line, "up");
  if (!above) return { ok: false, reason: "noNeighbour" };
  const text = `${above.text} ${line.text}`;
  if (problemOf([text])) return { ok: false, reason: "tooLong" };
  await tx.noteLine.update({
    where: { id: above.id },
    data: { ...stamp(change), text, revision: above.revision + 1 },
  });
  await tx.noteLine.update({
    where: { id: line.id },
    data: { ...stamp(change), revision: line.revision + 1, deletedAt: now },
  });
  await recordAudit(
    tx,
    viewer,
    "notes.joined",
    { kind: "meeting", id: meetingId },
    { ...asItWas(line), into: above.id, intoWasBy: above.changedByName },
  );
  return { ok: true, lineId: above.id };
}

async function deleteLine(change: Change, line: NoteLine): Promise<NotesChange> {
  const { tx, viewer, meetingId, now } = change;
  await tx.noteLine.update({
    where: { id: line.id },
    data: { ...stamp(change), revision: line.revision + 1, deletedAt: now },
  });
  await recordAudit(tx, viewer, "notes.deleted", { kind: "meeting", id: meetingId }, asItWas(line));
  return { ok: true, lineId: line.id };
}

async function restoreLine(change: Change, line: NoteLine): Promise<NotesChange> {
  if (line.deletedAt === null) return { ok: true, lineId: line.id };
  const { tx, viewer, meetingId } = change;
  await tx.noteLine.update({
    where: { id: line.id },
    data: { ...stamp(change), revision: line.revision + 1, deletedAt: null },
  });
  await recordAudit(tx, viewer, "notes.restored", { kind: "meeting", id: meetingId }, { lineId: line.id });
  return { ok: true, lineId: line.id };
}
