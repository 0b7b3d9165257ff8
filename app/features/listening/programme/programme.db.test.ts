import { expect, test } from "vitest";
import { answerFinding } from "#app/features/listening/consultations/answer-finding.server.ts";
import { confirmCondition } from "#app/features/listening/consultations/confirm-condition.server.ts";
import { publishConsultation } from "#app/features/listening/consultations/publish-consultation.server.ts";
import { recordDecision } from "#app/features/listening/consultations/record-decision.server.ts";
import { withdrawConfirmation } from "#app/features/listening/consultations/withdraw-confirmation.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { asDay, type Day, storedDay } from "#app/platform/time/day.ts";
import { asMonth } from "#app/platform/time/month.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { confirmForOpening, makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { addReachNote } from "./add-reach-note.server.ts";
import { findChannel, listChannels, listPublicChannels } from "./channel-queries.server.ts";
import { moveChannel } from "./move-channel.server.ts";
import { offerParticipation } from "./offer-participation.server.ts";
import { findParticipation } from "./participation-queries.server.ts";
import { ChannelForm, RouteTaskForm, StakeholdersForm } from "./programme-forms.ts";
import { findReach } from "./reach-queries.server.ts";
import { retireChannel } from "./retire-channel.server.ts";
import { importRouteMap } from "./route-map/import-route-map.server.ts";
import { moveRouteTask } from "./route-map/move-route-task.server.ts";
import { removeRouteTask } from "./route-map/remove-route-task.server.ts";
import { findPublicRouteMap, findRouteMap } from "./route-map/route-map-queries.server.ts";
import { saveRouteMap } from "./route-map/save-route-map.server.ts";
import { saveRouteTask } from "./route-map/save-route-task.server.ts";
import { saveChannel } from "./save-channel.server.ts";
import { saveStakeholders } from "./save-stakeholders.server.ts";
import { settleReachNote } from "./settle-reach-note.server.ts";
import { scoreStandard } from "./standards/score-standard.server.ts";
import { findStandards } from "./standards/standards-queries.server.ts";

const now = new Date("2026-11-22T12:00:00Z");

async function begun(overrides: Parameters<typeof makeConsultation>[0] = {}) {
  const officer = await makeViewer();
  const consultation = await makeConsultation(overrides);
  const [first, second] = consultation.groups;
  if (!first || !second) throw new Error("the factory made no groups");
  return {
    officer,
    id: consultation.id,
    slug: consultation.slug,
    planId: consultation.planId,
    first,
    second,
  };
}

async function makeFinding(consultationId: string, planId: string) {
  const item = await db.planItem.findFirstOrThrow({ where: { planId }, select: { id: true } });
  const account = { createdByName: "Officer" };
  const counted = { people: 1, base: 1, countedAt: now };
  const data = {
    consultationId,
    planItemId: item.id,
    text: "People want later buses.",
    ...counted,
    ...account,
  };
  return await db.finding.create({ data });
}

const channel = (changes: Record<string, string> = {}) =>
  ChannelForm.parse({ kind: "focusGroup", title: "Focus groups", ongoing: "yes", ...changes });

test("channels are added, changed, reordered, taken out and put back, each on record", async () => {
  const { officer, id } = await begun();
  const first = await saveChannel(officer, id, null, channel());
  const second = await saveChannel(officer, id, null, channel({ title: "Open day", kind: "event" }));
  if (!first || !second) throw new Error("no channel was added");
  await saveChannel(officer, id, first.id, channel({ title: "Small groups", attended: "12" }));
  expect(await findChannel(id, first.id)).toMatchObject({
    title: "Small groups",
    attended: 12,
    ongoing: true,
  });
  await moveChannel(officer, id, second.id, "up");
  expect((await listChannels(id)).map(({ title }) => title)).toEqual(["Open day", "Small groups"]);
  await retireChannel(officer, id, second.id, now);
  expect((await listPublicChannels(id, "en")).map(({ title }) => title.text)).toEqual(["Small groups"]);
  await retireChannel(officer, id, second.id, null);
  expect((await listChannels(id)).map(({ title }) => title)).toEqual(["Small groups", "Open day"]);
  const actions = await db.auditEvent.findMany({ where: { subjectKind: "channel" }, orderBy: { id: "asc" } });
  expect(actions.map(({ action }) => action)).toEqual([
    ...["channel.added", "channel.added", "channel.changed", "channel.moved"],
    ...["channel.retired", "channel.restored"],
  ]);
});

test("nobody changes a channel or a task through another consultation", async () => {
  const mine = await begun();
  const other = await begun();
  const added = await saveChannel(mine.officer, mine.id, null, channel());
  if (!added) throw new Error("no channel was added");
  expect(await saveChannel(mine.officer, other.id, added.id, channel({ title: "Taken over" }))).toBeNull();
  expect(await moveChannel(mine.officer, other.id, added.id, "up")).toBeNull();
  expect(await retireChannel(mine.officer, other.id, added.id, now)).toBeNull();
  await saveRouteMap(mine.officer, mine.id, {
    title: "Map",
    firstMonth: asMonth("2026-09"),
    lastMonth: asMonth("2026-12"),
  });
  const task = await saveRouteTask(mine.officer, mine.id, null, RouteTaskForm.parse({ title: "Ask" }));
  if (!task) throw new Error("no task was added");
  expect(await moveRouteTask(mine.officer, other.id, task.id, "up")).toBeNull();
  expect(await removeRouteTask(mine.officer, other.id, task.id)).toBeNull();
  expect(
    await saveRouteTask(mine.officer, other.id, task.id, RouteTaskForm.parse({ title: "X" })),
  ).toBeNull();
  expect((await findRouteMap(mine.id))?.tasks.map(({ title }) => title)).toEqual(["Ask"]);
});

test("what was done is counted from what came in, and people who withdrew are not", async () => {
  const { officer, id, planId } = await begun();
  await offerParticipation(officer, id, "collaborate");
  expect(await findParticipation({ consultationId: id }, now)).toEqual({
    offered: "collaborate",
    done: "inform",
    heardBy: [],
    metIn: [],
  });
  await makeContribution({ consultationId: id, channel: "survey" });
  const spoken = await makeContribution({ consultationId: id, channel: "focusGroup" });
  expect(await findParticipation({ planId }, now)).toMatchObject({
    done: "involve",
    heardBy: ["focusGroup", "survey"],
  });
  await db.respondent.update({ where: { id: spoken.respondentId }, data: { withdrawnAt: now } });
  expect(await findParticipation({ consultationId: id }, now)).toMatchObject({ done: "consult" });
});

test("people who were in the room at a session that was held were involved, also before its words are taken in", async () => {
  const { id, first } = await begun();
  const session = (heldOn: Day, people: number) =>
    db.meeting.create({
      data: {
        ...{ consultationId: id, kind: "focusGroup", title: "A session", heldOn: storedDay(heldOn) },
        attendances: { create: { groupId: first.id, people } },
      },
    });
  await session(asDay("2026-01-05"), 0);
  await session(asDay("2999-01-05"), 9);
  expect(await findParticipation({ consultationId: id }, now)).toMatchObject({ done: "inform", metIn: [] });
  await session(asDay("2026-01-06"), 9);
  expect(await findParticipation({ consultationId: id }, now)).toMatchObject({
    ...{ done: "involve", heardBy: [], metIn: ["focusGroup"] },
  });
  await makeContribution({ consultationId: id, channel: "focusGroup" });
  expect(await findParticipation({ consultationId: id }, now)).toMatchObject({
    ...{ done: "involve", heardBy: ["focusGroup"], metIn: [] },
  });
});

test("a milestone keeps its own month and its identity through an edit, and a row left blank goes", async () => {
  const { officer, id, slug } = await begun();
  await saveRouteMap(officer, id, {
    title: "Route map 2017",
    firstMonth: asMonth("2017-04"),
    lastMonth: asMonth("2017-12"),
  });
  const form = (milestones: object[]) => RouteTaskForm.parse({ title: "Consult", milestones });
  const task = await saveRouteTask(
    officer,
    id,
    null,
    form([
      { label: "Stakeholder event", day: asDay("2017-05-26") },
      { label: "Final version", day: asDay("2017-09-28"), month: asMonth("2017-10") },
      {},
    ]),
  );
  if (!task) throw new Error("no task was added");
  const [event, final] = (await findRouteMap(id))?.tasks[0]?.milestones ?? [];
  expect(event).toMatchObject({ month: asMonth("2017-05"), day: asDay("2017-05-26") });
  expect(final).toMatchObject({ month: asMonth("2017-10"), day: asDay("2017-09-28") });
  await saveRouteTask(
    officer,
    id,
    task.id,
    form([{ id: event?.id, label: "Event", day: asDay("2017-06-01") }, {}]),
  );
  expect((await findRouteMap(id))?.tasks[0]?.milestones).toEqual([
    { id: event?.id, label: "Event", month: asMonth("2017-06"), day: asDay("2017-06-01") },
  ]);
  expect((await findPublicRouteMap(slug, "ar"))?.title).toEqual({ text: "Route map 2017", language: "en" });
});

test("an import replaces the route map, and the record keeps what went", async () => {
  const { officer, id } = await begun();
  await saveRouteMap(officer, id, {
    title: "Old",
    firstMonth: asMonth("2016-04"),
    lastMonth: asMonth("2016-12"),
  });
  await saveRouteTask(officer, id, null, RouteTaskForm.parse({ title: "Old task" }));
  const task = { title: "New task", startsOn: null, endsOn: null, milestones: [] };
  await importRouteMap(officer, id, "New", {
    ...{ title: null, firstMonth: asMonth("2017-04"), lastMonth: asMonth("2017-12") },
    tasks: [task],
  });
  expect(await findRouteMap(id)).toMatchObject({ title: "New", tasks: [{ title: "New task" }] });
  const last = await db.auditEvent.findFirst({ where: { subjectId: id }, orderBy: { id: "desc" } });
  expect(last).toMatchObject({ action: "routeMap.imported", detail: { replaced: ["Old task"] } });
});

test("groups and localities are counted against their targets, by channel", async () => {
  const { officer, id, first, second } = await begun();
  const form = StakeholdersForm.parse({
    groups: [{ id: first.id, interest: "high", influence: "low", target: "2" }, { id: second.id }],
    more: "The Harbour\nThe Glen\nThe Glen\n",
  });
  expect(await saveStakeholders(officer, id, form, now)).toEqual({ ok: true });
  const [harbour] = (await findReach(id)).localities;
  if (!harbour) throw new Error("there is no locality");
  const one = await makeContribution({ consultationId: id, groupId: first.id, channel: "survey" });
  await db.respondent.update({ where: { id: one.respondentId }, data: { localityId: harbour.id } });
  const gone = await makeContribution({ consultationId: id, groupId: first.id });
  await db.respondent.update({ where: { id: gone.respondentId }, data: { withdrawnAt: now } });
  const several = await makeContribution({ consultationId: id, channel: "event" });
  await db.respondent.update({ where: { id: several.respondentId }, data: { standsForSeveral: true } });
  const heard = { people: 1, atLeast: false };
  const nobody = { people: 0, atLeast: false };
  const reach = await findReach(id);
  expect(reach.groups).toMatchObject([
    { heard, target: 2, reach: "short", byChannel: { survey: heard } },
    { heard: nobody, target: null, reach: "notHeard" },
  ]);
  expect(reach.localities).toMatchObject([
    { name: "The Harbour", heard, reach: "noTarget", byChannel: { survey: heard } },
    { name: "The Glen", heard: nobody, reach: "notHeard" },
  ]);
  expect(reach.unplaced).toEqual({
    groups: { people: 1, atLeast: true },
    localities: { people: 1, atLeast: true },
  });
});

test("two localities cannot have one name, and another consultation's are left alone", async () => {
  const mine = await begun();
  const other = await begun();
  await saveStakeholders(other.officer, other.id, StakeholdersForm.parse({ more: "Elsewhere" }), now);
  const [elsewhere] = (await findReach(other.id)).localities;
  const save = (form: object) => saveStakeholders(mine.officer, mine.id, StakeholdersForm.parse(form), now);
  expect(await save({ more: "The Glen" })).toEqual({ ok: true });
  expect(await save({ more: "The Glen" })).toEqual({ ok: false, reason: "nameTaken" });
  await save({ localities: [{ id: elsewhere?.id, name: "Renamed" }] });
  expect((await findReach(other.id)).localities[0]?.name).toBe("Elsewhere");
});

test("what is being done about somebody not heard is noted, done and taken up again", async () => {
  const { officer, id, first } = await begun();
  const other = await begun();
  const note = { text: "A talk at the hall", who: "Ishbel", dueOn: asDay("2026-12-11") };
  const about = (groupId: string) => ({ ...note, intent: "add" as const, about: `group:${groupId}` });
  expect(await addReachNote(officer, id, about(other.first.id), now)).toBeNull();
  expect(await addReachNote(officer, id, about(first.id), now)).toEqual({ ok: true });
  const stored = async () => (await findReach(id)).groups[0]?.notes[0];
  const noteId = (await stored())?.id ?? "";
  expect(await stored()).toMatchObject({ ...note, isDone: false, writtenByName: officer.name });
  expect(await settleReachNote(officer, other.id, noteId, now)).toBeNull();
  await settleReachNote(officer, id, noteId, now);
  expect(await stored()).toMatchObject({ isDone: true });
  await settleReachNote(officer, id, noteId, null);
  expect(await stored()).toMatchObject({ isDone: false });
});

test("a consultation opens only with its three conditions confirmed, and one published before stays as it was", async () => {
  const { officer, id } = await begun({ publishedAt: null });
  const refused = { ok: false, reason: "conditionsMissing" };
  expect(await publishConsultation(officer, id, now)).toEqual(refused);
  const confirm = (condition: "formative" | "reasons" | "time") =>
    confirmCondition(officer, id, { condition, note: "It is so" }, now);
  expect(await confirm("formative")).toEqual({ ok: false, reason: "openToChangeMissing" });
  await db.consultation.update({ where: { id }, data: { canChange: "What", cannotChange: "Why" } });
  for (const condition of ["formative", "reasons"] as const)
    expect(await confirm(condition)).toEqual({ ok: true });
  expect(await publishConsultation(officer, id, now)).toEqual(refused);
  await confirm("time");
  expect(await publishConsultation(officer, id, now)).toEqual({ ok: true });
  const before = await begun();
  expect(await publishConsultation(officer, before.id, now)).toEqual({ ok: true });
});

test("a decision is on record only once all four conditions are confirmed, the last of them after closing", async () => {
  const { officer, id, planId } = await begun({ closesAt: new Date("2026-11-20T17:00:00Z") });
  const decision = { decidedOn: asDay("2026-11-22"), body: "The board", text: "The plan stands" };
  await confirmForOpening(id);
  expect(await recordDecision(officer, id, decision, now)).toEqual({
    ok: false,
    reason: "conditionsMissing",
  });
  const note = "The board read it";
  const during = new Date("2026-11-01T12:00:00Z");
  const taken = { condition: "conscientious" as const, note };
  expect(await confirmCondition(officer, id, taken, during)).toEqual({ ok: false, reason: "stillOpen" });
  expect(await confirmCondition(officer, id, taken, now)).toEqual({ ok: true });
  const finding = await makeFinding(id, planId);
  expect((await findStandards(id, now))?.findings).toMatchObject({ used: 0, open: [{ id: finding.id }] });
  expect(await recordDecision(officer, id, decision, now)).toEqual({ ok: false, reason: "findingsOpen" });
  expect(await answerFinding(officer, (await begun()).id, finding.id, "Not ours", now)).toBeNull();
  expect(await answerFinding(officer, id, finding.id, "Buses are the council’s", now)).toEqual({ ok: true });
  expect(await recordDecision(officer, id, decision, now)).toEqual({ ok: true });
  expect((await findStandards(id, now))?.decision).toMatchObject({
    ...decision,
    recordedByName: officer.name,
  });
  await withdrawConfirmation(officer, id, "time");
  expect((await findStandards(id, now))?.missing.deciding).toEqual(["time"]);
});

test("a finding is dealt with once a row of the plan was refined because of it", async () => {
  const { id, planId } = await begun();
  const finding = await makeFinding(id, planId);
  await db.planRefinement.create({
    data: {
      ...{ itemId: finding.planItemId, statusBefore: "draft", statusAfter: "refined" },
      ...{ wordsBefore: "A", wordsAfter: "B", reason: "Later buses", decidedBy: "Officer" },
      evidence: { create: { findingId: finding.id } },
    },
  });
  expect((await findStandards(id, now))?.findings).toMatchObject({ used: 1, answered: [], open: [] });
});

test("a score points only to what the consultation itself has on record", async () => {
  const { officer, id } = await begun();
  const other = await begun();
  const mine = await saveChannel(officer, id, null, channel());
  const theirs = await saveChannel(other.officer, other.id, null, channel());
  const linked = ["heard", `channel:${mine?.id}`, `channel:${theirs?.id}`, "finding:none"];
  await scoreStandard(officer, id, "methods", { score: 4, evidence: "Many ways", url: "", linked }, now);
  const methods = (await findStandards(id, now))?.standards.find(({ standard }) => standard === "methods");
  expect(methods?.score).toMatchObject({
    score: 4,
    linked: [{ ref: "heard" }, { ref: `channel:${mine?.id}` }],
  });
  expect(
    await scoreStandard(officer, "none", "methods", { score: 4, evidence: "", url: "", linked }, now),
  ).toBeNull();
});
