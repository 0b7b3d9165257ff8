import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeDraft } from "#tests/support/factories/evidence.ts";
import { makeMeeting, noteLine } from "#tests/support/factories/meetings.ts";
import { makeVersion } from "#tests/support/factories/panel.ts";
import { setUp } from "#tests/support/panel-stage.ts";

const now = new Date("2026-11-22T10:00:00Z");
const unknown = "00000000-0000-4000-8000-000000000000";

const recorded = (subjectId: string, action: string) =>
  db.auditEvent.findMany({ where: { subjectId, action } });

test("an officer says who spoke; a group of another consultation counts as none", async () => {
  const officer = await makeViewer();
  const [here, elsewhere] = [await makeConsultation(), await makeConsultation()];
  const id = await makeMeeting(officer, here.id);
  for (const speaker of ["P1", "P2", "P3"]) await noteLine(officer, id, { speaker, text: "I waited." });
  const speakers = await db.meetingSpeaker.findMany({ where: { meetingId: id }, orderBy: { label: "asc" } });
  const [first, second, third] = speakers.map((speaker) => `speaker-${speaker.id}`) as [
    string,
    string,
    string,
  ];
  const families = here.groups[1]?.id ?? "";
  const answer = await askRoute(officer, "office/listening/meeting-finish", {
    ...{ params: { id }, now },
    form: {
      ...{ intent: "describe", version: "0" },
      ...{ [first]: families, [second]: "facilitator", [third]: elsewhere.groups[0]?.id ?? "" },
    },
  });
  expect(answer.status).toBe(303);
  const after = await db.meetingSpeaker.findMany({ where: { meetingId: id }, orderBy: { label: "asc" } });
  expect(after.map(({ groupId, isFacilitator }) => [groupId, isFacilitator])).toEqual([
    [families, false],
    [null, true],
    [null, false],
  ]);
  // What was as it is now is no change.
  expect(await recorded(id, "speaker.described")).toHaveLength(2);
});

test("an officer ends the comments on a version, and not those on another version through its page", async () => {
  const { viewer, period } = await setUp();
  const other = await makeVersion(viewer, (await makeDraft(viewer)).draftId, now);
  const close = (versionId: string) =>
    askRoute(viewer, "office/listening/version", {
      ...{ params: { id: versionId }, now },
      form: { intent: "close", periodId: period.id },
    });
  const before = await db.commentPeriod.findUniqueOrThrow({ where: { id: period.id } });
  expect((await close(other.id)).status).toBe(404);
  expect(await db.commentPeriod.findUniqueOrThrow({ where: { id: period.id } })).toEqual(before);
  expect((await close(period.versionId)).status).toBe(303);
  expect((await db.commentPeriod.findUniqueOrThrow({ where: { id: period.id } })).closesAt).toEqual(now);
  expect(await recorded(period.id, "commentPeriod.closed")).toMatchObject([
    { actorId: viewer.id, detail: { before: before.closesAt.toISOString() } },
  ]);
  // It has ended already: the page says so.
  expect((await close(period.versionId)).status).toBe(400);
});

const standards = "office/listening/standards";

test("what is said of each step of the cycle is kept, and leaves as a file that is on record", async () => {
  const officer = await makeViewer();
  const { id } = await makeConsultation();
  const steps = { analyse: "We counted.", plan: "We asked.", do: "We did.", review: "" };
  const answer = await askRoute(officer, standards, {
    ...{ params: { id }, now },
    form: { intent: "note", ...steps },
  });
  expect([answer.status, answer.location]).toEqual([303, `/office/consultations/${id}/standards?done=saved`]);
  const notes = await db.cycleNote.findMany({ where: { consultationId: id } });
  expect(Object.fromEntries(notes.map(({ stage, text }) => [stage, text]))).toEqual(steps);
  expect(await recorded(id, "cycle.noted")).toMatchObject([{ actorId: officer.id, detail: steps }]);

  const scrutineer = await makeViewer("scrutineer");
  const asked = { params: { id }, now };
  const file = await askRoute(scrutineer, "office/listening/standards-sheet-docx", asked);
  expect([file.status, String(file.data).slice(0, 2)]).toEqual([200, "PK"]);
  expect(await recorded(id, "standards.exported")).toMatchObject([{ actorId: scrutineer.id }]);
});

test("a step of which too much is said is not kept in part, and a scrutineer keeps nothing", async () => {
  const officer = await makeViewer();
  const { id } = await makeConsultation();
  const form = { intent: "note", analyse: "We counted.", plan: "x".repeat(100_000), do: "", review: "" };
  const tooLong = await askRoute(officer, standards, { params: { id }, form, now });
  expect(tooLong).toMatchObject({ status: 400, data: { typed: { analyse: "We counted." } } });
  const short = { ...form, plan: "" };
  const scrutineer = await makeViewer("scrutineer");
  expect((await askRoute(scrutineer, standards, { params: { id }, form: short, now })).status).toBe(403);
  expect(await db.cycleNote.count({ where: { consultationId: id } })).toBe(0);
  const elsewhere = { params: { id: unknown }, form: short, now };
  expect((await askRoute(officer, standards, elsewhere)).status).toBe(404);
});

test("a route map leaves as a table, is on record, and where there is none no file is", async () => {
  const officer = await makeViewer();
  const { id } = await makeConsultation();
  const asked = { params: { id }, now };
  expect((await askRoute(officer, "office/listening/route-map-csv", asked)).status).toBe(404);
  expect(await recorded(id, "routeMap.exported")).toEqual([]);
  const month = new Date("2026-10-01");
  const task = { position: 1, title: "Ask the families", startsOn: month, endsOn: month };
  await db.routeMap.create({
    data: {
      consultationId: id,
      title: "A route",
      firstMonth: month,
      lastMonth: month,
      tasks: { create: task },
    },
  });
  const file = await askRoute(officer, "office/listening/route-map-csv", asked);
  expect(file.status).toBe(200);
  expect(String(file.data)).toContain("Ask the families");
  expect(await recorded(id, "routeMap.exported")).toMatchObject([{ detail: { format: "csv" } }]);
});

test("who has not been heard yet leaves as a table, and is on record", async () => {
  const officer = await makeViewer();
  const { id } = await makeConsultation();
  const file = await askRoute(officer, "office/listening/not-heard-csv", { params: { id }, now });
  expect(file.status).toBe(200);
  expect(String(file.data)).toContain("Families and carers");
  expect(await recorded(id, "notHeard.exported")).toMatchObject([{ actorId: officer.id }]);
  const elsewhere = { params: { id: unknown }, now };
  expect((await askRoute(officer, "office/listening/not-heard-csv", elsewhere)).status).toBe(404);
});
