import type { Prisma } from "#app/platform/database/client/client.ts";
import { db, queryDirectly } from "#app/platform/database/database.server.ts";
import { dayStored } from "#app/platform/time/day.ts";
import { isOnSlips } from "./meeting.ts";
import type { LineView } from "./note-line.ts";
import { lineView, withSpeaker } from "./stored-lines.server.ts";
import { planTakingIn } from "./taking-in.ts";

/** Lines that a page of notes shows. */
const linesOnPage = 200;

/** The sessions of a consultation, the latest first, with what is in them. Null: no such consultation. */
export async function findMeetingsOf(consultationId: string) {
  const consultation = await db.consultation.findUnique({
    where: { id: consultationId },
    select: {
      id: true,
      title: true,
      meetings: {
        orderBy: [{ heldOn: "desc" }, { createdAt: "desc" }],
        include: { attendances: { select: { people: true } } },
      },
    },
  });
  if (!consultation) return null;
  const ids = consultation.meetings.map((meeting) => meeting.id);
  const [lines, slips] = await Promise.all([countLines(ids), countSlips(ids)]);
  return {
    consultation: { id: consultation.id, title: consultation.title },
    meetings: consultation.meetings.map((meeting) => {
      const { id, kind, title, heldOn, place } = meeting;
      const { waiting, takenIn } = (isOnSlips(kind) ? slips : lines).get(id) ?? { waiting: 0, takenIn: 0 };
      const people = meeting.attendances.reduce((sum, one) => sum + one.people, 0);
      return { id, kind, title, heldOn: dayStored(heldOn), place, people, waiting, takenIn };
    }),
  };
}

type Counts = Map<string, { waiting: number; takenIn: number }>;

async function countLines(meetingIds: string[]): Promise<Counts> {
  const rows = await db.noteLine.groupBy({
    by: ["meetingId"],
    // What a facilitator said stays in the notes and waits for nothing.
    where: {
      meetingId: { in: meetingIds },
      deletedAt: null,
      OR: [{ speakerId: null }, { speaker: { isFacilitator: false } }],
    },
    _count: { _all: true, takingInId: true },
  });
  return new Map(
    rows.map(({ meetingId, _count: { _all: all, takingInId: takenIn } }) => [
      meetingId,
      { waiting: all - takenIn, takenIn },
    ]),
  );
}

async function countSlips(meetingIds: string[]): Promise<Counts> {
  const rows = await db.slip.groupBy({
    by: ["meetingId"],
    where: { meetingId: { in: meetingIds } },
    _count: { _all: true, takingInId: true },
  });
  return new Map(
    rows.map(({ meetingId, _count: { _all: all, takingInId: takenIn } }) => [
      meetingId,
      { waiting: all - takenIn, takenIn },
    ]),
  );
}

const meetingFacts = {
  consultation: {
    select: {
      id: true,
      title: true,
      groups: { select: { id: true, name: true, retiredAt: true }, orderBy: { position: "asc" } },
    },
  },
  topics: { select: { id: true, number: true, text: true }, orderBy: { number: "asc" } },
  attendances: { select: { groupId: true, people: true } },
  takingsIn: { orderBy: { number: "asc" } },
} satisfies Prisma.MeetingInclude;

/** One session with its guide, who was in the room, and what was taken in so far. Null: no such session. */
export async function findMeeting(id: string) {
  const meeting = await db.meeting.findUnique({ where: { id }, include: meetingFacts });
  if (!meeting) return null;
  const { consultation, attendances, heldOn, ...facts } = meeting;
  return {
    ...facts,
    heldOn: dayStored(heldOn),
    isOnSlips: isOnSlips(meeting.kind),
    consultation: { id: consultation.id, title: consultation.title },
    /** Every group that is offered, and those no longer offered of which somebody was there. */
    groups: consultation.groups
      .map(({ id: groupId, name, retiredAt }) => ({
        id: groupId,
        name,
        isRetired: retiredAt !== null,
        people: attendances.find((one) => one.groupId === groupId)?.people ?? 0,
      }))
      .filter((group) => !group.isRetired || group.people > 0),
  };
}

/** How many lines or slips of a session wait to be taken in, and how many were. */
export async function countWords(meeting: { id: string; isOnSlips: boolean }) {
  const counts = meeting.isOnSlips ? await countSlips([meeting.id]) : await countLines([meeting.id]);
  return counts.get(meeting.id) ?? { waiting: 0, takenIn: 0 };
}

/** One page of a session's notes, deleted lines among them; without a number the last page. */
export async function listLines(
  meetingId: string,
  wanted: number | undefined,
): Promise<{ lines: LineView[]; page: number; pages: number }> {
  const all = await db.noteLine.count({ where: { meetingId } });
  const pages = Math.max(1, Math.ceil(all / linesOnPage));
  const page = Math.min(wanted ?? pages, pages);
  const rows = await db.noteLine.findMany({
    where: { meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    skip: (page - 1) * linesOnPage,
    take: linesOnPage,
    include: withSpeaker,
  });
  return { lines: rows.map(lineView), page, pages };
}

// Every device asks this every few seconds, and with each line that it sends: one statement.
const changes = `
  SELECT m."version" AS "now", CASE WHEN l."id" IS NULL THEN NULL ELSE json_build_object(
      'id', l."id", 'position', l."position", 'speaker', COALESCE(s."label", ''), 'topicId', l."topic_id",
      'text', l."text", 'revision', l."revision", 'version', l."version", 'changedByName', l."changed_by_name",
      'isDeleted', l."deleted_at" IS NOT NULL, 'isTakenIn', l."taking_in_id" IS NOT NULL) END AS "line"
  FROM "meeting" m
    LEFT JOIN "note_line" l ON l."meeting_id" = m."id" AND l."version" > $2 AND l."version" <= m."version"
    LEFT JOIN "meeting_speaker" s ON s."id" = l."speaker_id"
  WHERE m."id" = $1 ORDER BY l."position", l."id" LIMIT $3`;

/** The lines that changed after a version of the notes, and the version that is now. Null: no such session. */
export async function findChanges(
  meetingId: string,
  since: number,
): Promise<{ version: number; lines: LineView[] } | null> {
  const rows = await queryDirectly<{ now: number; line: LineView | null }>("notes-changes", changes, [
    ...[meetingId, since, 2 * linesOnPage],
  ]);
  const [first] = rows;
  return first ? { version: first.now, lines: rows.flatMap(({ line }) => line ?? []) } : null;
}

/** Everything said in a session in its order, without what was deleted: for printing. */
export async function listAllLines(meetingId: string): Promise<LineView[]> {
  const rows = await db.noteLine.findMany({
    where: { meetingId, deletedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: withSpeaker,
  });
  return rows.map(lineView);
}

/** The speakers of a session, in the order in which they were first noted. */
export async function listSpeakers(meetingId: string) {
  return await db.meetingSpeaker.findMany({
    where: { meetingId },
    orderBy: { id: "asc" },
    select: { id: true, label: true, isFacilitator: true, groupId: true, respondentId: true },
  });
}

/** What taking in the notes of a session would do now. */
export async function findTakingIn(meetingId: string) {
  const lines = await db.noteLine.findMany({
    where: { meetingId, takingInId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const speakers = await listSpeakers(meetingId);
  return {
    speakers,
    plan: planTakingIn(
      lines.map(({ deletedAt, ...line }) => ({ ...line, isDeleted: deletedAt !== null })),
      speakers,
    ),
  };
}
