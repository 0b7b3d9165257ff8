import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { countFinding } from "#app/features/tagging/counts/count-queries.server.ts";
import { tagExcerpt } from "#app/features/tagging/tags/tag-excerpt.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay } from "#app/platform/time/day.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeMeeting, noteLine } from "#tests/support/factories/meetings.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { changeNotes } from "./change-notes.server.ts";
import { editMeeting } from "./edit-meeting.server.ts";
import { finishNotes } from "./finish-notes.server.ts";
import { findChanges, findMeeting, findTakingIn, listLines } from "./queries.server.ts";

const now = new Date("2026-10-06T14:00:00Z");
let officer: Viewer;
let plan: Awaited<ReturnType<typeof makePlan>>;
let consultation: Awaited<ReturnType<typeof makeConsultation>>;
let meetingId: string;

beforeEach(async () => {
  officer = await makeViewer();
  plan = await makePlan();
  consultation = await makeConsultation({ planId: plan.id });
  meetingId = await makeMeeting(officer, consultation.id);
});

const version = async () => (await db.meeting.findUniqueOrThrow({ where: { id: meetingId } })).version;

async function finish(severalGroupId: string | null = null) {
  return await finishNotes(officer, meetingId, { version: await version(), severalGroupId }, now);
}

async function tagEverything() {
  const passages = await db.passage.findMany({
    where: { contribution: { consultationId: consultation.id } },
  });
  for (const { id, text } of passages) {
    await tagExcerpt(officer, {
      passageId: id,
      span: { start: 0, end: [...text].length },
      planItemIds: [plan.item("1.1")],
      stance: "concern",
      note: "",
    });
  }
  return await countFinding({ consultationId: consultation.id, planItemId: plan.item("1.1") });
}

test("a person who spoke in a group counts once, however many lines they said", async () => {
  await noteLine(officer, meetingId, { speaker: "P1", text: "The bus stops at six." });
  await noteLine(officer, meetingId, { speaker: "P2", text: "I walk home." });
  await noteLine(officer, meetingId, { speaker: "p1", text: "And the last one is full." });
  expect(await finish()).toEqual({ ok: true, contributions: 2, passages: 3 });
  const count = await tagEverything();
  expect(count).toMatchObject({ people: 2, base: 2, peopleAtLeast: false });
  expect(count?.byChannel).toMatchObject([{ channel: "focusGroup", people: 2, base: 2 }]);
});

test("people who were not told apart count as at least one, and the count says so", async () => {
  await noteLine(officer, meetingId, { text: "We all wait too long." });
  await noteLine(officer, meetingId, { text: "Nobody phones back." });
  await noteLine(officer, meetingId, { speaker: "P1", text: "I waited nine weeks." });
  expect(await finish()).toEqual({ ok: true, contributions: 2, passages: 3 });
  expect(await tagEverything()).toMatchObject({ people: 2, base: 2, peopleAtLeast: true, baseAtLeast: true });
});

test("a facilitator's words become nobody's evidence, and stay in the notes", async () => {
  await noteLine(officer, meetingId, { speaker: "Facilitator", text: "What would help?" });
  await noteLine(officer, meetingId, { speaker: "P1", text: "A door that is open." });
  const { plan: takingIn } = await findTakingIn(meetingId);
  expect(takingIn.leftOut.facilitators.map((line) => line.text)).toEqual(["What would help?"]);
  expect(await finish()).toEqual({ ok: true, contributions: 1, passages: 1 });
  expect(await db.passage.findMany({ select: { text: true }, where: inConsultation() })).toEqual([
    { text: "A door that is open." },
  ]);
  expect((await listLines(meetingId, 1)).lines.map((line) => line.isTakenIn)).toEqual([false, true]);
});

const inConsultation = () => ({ contribution: { consultationId: consultation.id } });

test("lines are passages with the topic as prompt, and words said to no topic have T0", async () => {
  const topic = (await findMeeting(meetingId))?.topics[0];
  await noteLine(officer, meetingId, { speaker: "P1", text: "Nine weeks.", topic: topic?.id });
  await noteLine(officer, meetingId, { speaker: "P1", text: "It rained." });
  await finish();
  const passages = await db.passage.findMany({ where: inConsultation(), orderBy: { position: "asc" } });
  expect(passages.map(({ promptCode, prompt }) => [promptCode, prompt])).toEqual([
    ["T1", "Getting help"],
    ["T0", "Said to no topic of the guide"],
  ]);
});

test("words may be quoted only on what people were told and agreed to", async () => {
  await noteLine(officer, meetingId, { speaker: "P1", text: "Nine weeks." });
  await finish();
  const [agreed] = await db.respondent.findMany({ where: { consultationId: consultation.id } });
  expect(agreed).toMatchObject({
    permission: "withoutName",
    permissionWording: expect.stringContaining("agreed"),
  });
  const silent = await makeMeeting(officer, consultation.id, { permission: "notRecorded", consentBasis: "" });
  await noteLine(officer, silent, { speaker: "P1", text: "Never." });
  await finishNotes(officer, silent, { version: 1, severalGroupId: null }, now);
  expect(
    await db.respondent.count({ where: { consultationId: consultation.id, permission: "notRecorded" } }),
  ).toBe(1);
  await expect(
    db.meeting.update({ where: { id: silent }, data: { permission: "withoutName" } }),
  ).rejects.toThrow(/meeting_consent/);
});

test("notes that were added after a taking in are a further one, and the same speaker stays one person", async () => {
  await noteLine(officer, meetingId, { speaker: "P1", text: "Nine weeks." });
  await noteLine(officer, meetingId, { text: "Hear, hear." });
  await finish();
  await noteLine(officer, meetingId, { speaker: "P1", text: "I forgot to say: the door was shut." });
  await noteLine(officer, meetingId, { text: "And shut again." });
  expect(await finish()).toEqual({ ok: true, contributions: 2, passages: 2 });
  expect(await db.respondent.count({ where: { consultationId: consultation.id } })).toBe(2);
  expect(await db.contribution.count({ where: { consultationId: consultation.id } })).toBe(4);
  expect(await finish()).toEqual({ ok: false, reason: "nothing" });
});

test("words that were taken in are never altered", async () => {
  const lineId = await noteLine(officer, meetingId, { speaker: "P1", text: "Nine weeks." });
  await finish();
  const edit = {
    intent: "edit",
    lineId,
    revision: 1,
    speaker: "P1",
    topic: null,
    text: "Nine days.",
  } as const;
  expect(await changeNotes(officer, meetingId, edit, now)).toEqual({ ok: false, reason: "takenIn" });
  expect(await refusalBy(db.noteLine.update({ where: { id: lineId }, data: { text: "Nine days." } }))).toBe(
    "takenIn",
  );
  const form = { permission: "notPublish", consentBasis: "Other" } as const;
  const stored = await findMeeting(meetingId);
  expect(
    await editMeeting(
      officer,
      meetingId,
      {
        ...form,
        kind: "focusGroup",
        title: stored?.title ?? "",
        heldOn: asDay("2026-10-06"),
        place: "",
        facilitator: "",
        topics: "",
        support: "",
        language: "en",
        batch: "",
        keyedTwice: false,
      },
      new Map(),
    ),
  ).toEqual({ ok: false, reason: "consentFixed" });
});

test("notes that changed since the officer looked are not taken in unseen", async () => {
  await noteLine(officer, meetingId, { speaker: "P1", text: "Nine weeks." });
  const seen = await version();
  await noteLine(officer, meetingId, { speaker: "P2", text: "Ten." });
  expect(await finishNotes(officer, meetingId, { version: seen, severalGroupId: null }, now)).toEqual({
    ok: false,
    reason: "changed",
  });
  expect(await db.contribution.count({ where: { consultationId: consultation.id } })).toBe(0);
  expect(await finish()).toMatchObject({ ok: true, contributions: 2 });
});

test("a line that is sent again is stored once", async () => {
  const form = { intent: "add", id: newId(), speaker: "P1", topic: null, text: "Nine weeks." } as const;
  expect(await changeNotes(officer, meetingId, form, now)).toEqual({ ok: true, lineId: form.id });
  expect(await changeNotes(officer, meetingId, form, now)).toEqual({ ok: true, lineId: form.id });
  expect(await db.noteLine.count({ where: { meetingId } })).toBe(1);
});

test("two note-takers who change one line do not overwrite each other", async () => {
  const lineId = await noteLine(officer, meetingId, { speaker: "P1", text: "Nine weeks." });
  const other = await makeViewer("administrator", "Calum Administrator");
  const edit = (text: string) =>
    ({ intent: "edit", lineId, revision: 1, speaker: "P1", topic: null, text }) as const;
  expect(await changeNotes(officer, meetingId, edit("Nine weeks, she said."), now)).toMatchObject({
    ok: true,
  });
  expect(await changeNotes(other, meetingId, edit("Nineteen weeks."), now)).toMatchObject({
    ok: false,
    reason: "conflict",
    theirs: { text: "Nine weeks, she said.", revision: 2, changedByName: "Ishbel Officer" },
  });
  // The answer to the first change was lost on its way, so the device sends it again.
  expect(await changeNotes(officer, meetingId, edit("Nine weeks, she said."), now)).toMatchObject({
    ok: true,
  });
});

test("a line is split where a new line begins, joined with the one above, moved, deleted and put back", async () => {
  await noteLine(officer, meetingId, { speaker: "P1", text: "First." });
  const lineId = await noteLine(officer, meetingId, { speaker: "P2", text: "Second. Third." });
  await noteLine(officer, meetingId, { speaker: "P3", text: "Fourth." });
  const texts = async () =>
    (await listLines(meetingId, 1)).lines.filter((line) => !line.isDeleted).map((line) => line.text);
  const change = async (form: Parameters<typeof changeNotes>[2]) =>
    expect(await changeNotes(officer, meetingId, form, now)).toMatchObject({ ok: true });
  await change({ intent: "edit", lineId, revision: 1, speaker: "P2", topic: null, text: "Second.\nThird." });
  expect(await texts()).toEqual(["First.", "Second.", "Third.", "Fourth."]);
  await change({ intent: "up", lineId, revision: 2 });
  expect(await texts()).toEqual(["Second.", "First.", "Third.", "Fourth."]);
  await change({ intent: "down", lineId, revision: 3 });
  await change({ intent: "join", lineId, revision: 4 });
  expect(await texts()).toEqual(["First. Second.", "Third.", "Fourth."]);
  await change({ intent: "restore", lineId });
  expect(await texts()).toEqual(["First. Second.", "Second.", "Third.", "Fourth."]);
  await change({ intent: "delete", lineId, revision: 6 });
  expect(await texts()).toEqual(["First. Second.", "Third.", "Fourth."]);
});

test("ten note-takers at once lose no line, and each can ask for what the others noted", async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, person) =>
      noteLine(officer, meetingId, { speaker: `P${person + 1}`, text: `Line of ${person + 1}` }),
    ),
  );
  const changes = await findChanges(meetingId, 0);
  expect(changes?.lines).toHaveLength(10);
  expect(new Set(changes?.lines.map((line) => line.position)).size).toBe(10);
  expect(await findChanges(meetingId, changes?.version ?? 0)).toMatchObject({ lines: [] });
});

test("a label at the front of a line is its speaker, for quick typing", async () => {
  await noteLine(officer, meetingId, { speaker: "P1", text: "P2: Ten weeks." });
  await noteLine(officer, meetingId, { speaker: "P1", text: "One thing: the door." });
  expect((await listLines(meetingId, 1)).lines.map((line) => [line.speaker, line.text])).toEqual([
    ["P2", "Ten weeks."],
    ["P1", "One thing: the door."],
  ]);
});

test("there is no session under an id that nobody gave", async () => {
  const form = { intent: "add", id: newId(), speaker: "", topic: null, text: "x" } as const;
  expect(await changeNotes(officer, "none", form, now)).toBeNull();
  expect(await finishNotes(officer, "none", { version: 0, severalGroupId: null }, now)).toBeNull();
  expect(await findMeeting("none")).toBeNull();
});
