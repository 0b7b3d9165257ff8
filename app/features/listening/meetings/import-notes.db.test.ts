import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeMeeting, noteLine } from "#tests/support/factories/meetings.ts";
import { importNotes } from "./import-notes.server.ts";
import { listAllLines } from "./queries.server.ts";

const now = new Date("2026-10-06T14:00:00Z");

test("lines of a file come after the notes, once however often the form is sent, and all of them or none", async () => {
  const officer = await makeViewer();
  const meetingId = await makeMeeting(officer, (await makeConsultation()).id);
  await noteLine(officer, meetingId, { speaker: "P1", text: "First." });
  const lines = [
    { speaker: "P2", text: "Second." },
    { speaker: "", text: `${"x".repeat(4990)} and more words than a line may have.` },
    { speaker: "Facilitator", text: "Thank you." },
  ];
  const imported = { id: newId(), topicId: null, lines };
  expect(await importNotes(officer, meetingId, imported, now)).toEqual({ ok: true, lines: 4 });
  expect(await importNotes(officer, meetingId, imported, now)).toEqual({ ok: true, lines: 4 });
  const stored = await listAllLines(meetingId);
  expect(stored.map((line) => line.speaker)).toEqual(["P1", "P2", "", "", "Facilitator"]);
  expect(stored[3]?.text).toBe("words than a line may have.");
  const audit = await db.auditEvent.findMany({ where: { action: "notes.imported", subjectId: meetingId } });
  expect(audit).toHaveLength(1);
  expect(await importNotes(officer, meetingId, { ...imported, id: newId(), topicId: "none" }, now)).toEqual({
    ok: false,
    reason: "unknownTopic",
  });
  expect(await db.noteLine.count({ where: { meetingId } })).toBe(5);
});
