import { changeNotes } from "#app/features/listening/meetings/change-notes.server.ts";
import { createMeeting } from "#app/features/listening/meetings/create-meeting.server.ts";
import type { MeetingForm } from "#app/features/listening/meetings/forms.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay } from "#app/platform/time/day.ts";

const facts: MeetingForm = {
  kind: "focusGroup",
  title: "Focus group at the library",
  heldOn: asDay("2026-10-06"),
  place: "Skerrylaw Library",
  facilitator: "Ishbel Officer",
  topics: "Getting help\nStaying safer",
  support: "Taxis and a quiet room",
  consentBasis: "We said that we may print their words without names. Everyone agreed.",
  permission: "withoutName",
  language: "en",
  batch: "",
  keyedTwice: false,
};

/** A session, as an officer would have added it. */
export async function makeMeeting(
  viewer: Viewer,
  consultationId: string,
  overrides: Partial<MeetingForm> = {},
  people: ReadonlyMap<string, number> = new Map(),
): Promise<string> {
  const created = await createMeeting(viewer, consultationId, { ...facts, ...overrides }, people);
  if (!created) throw new Error("no such consultation");
  return created.id;
}

/** Notes one line, as the page would, and returns its id. */
export async function noteLine(
  viewer: Viewer,
  meetingId: string,
  line: { speaker?: string; text: string; topic?: string | null },
): Promise<string> {
  const result = await changeNotes(
    viewer,
    meetingId,
    {
      intent: "add",
      id: newId(),
      speaker: line.speaker ?? "",
      topic: line.topic ?? null,
      text: line.text,
    },
    new Date("2026-10-06T13:00:00Z"),
  );
  if (!result?.ok) throw new Error("the line was not stored");
  return result.lineId;
}
