import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeCall, makeService } from "#tests/support/factories/returns.ts";
import { lastEvent } from "#tests/support/last-event.ts";

const now = new Date("2026-11-22T10:00:00Z");
const noCall = { params: { id: "none" }, now };

/** A call to one service, which its manager knows of or does not yet. */
async function called({ isOpen }: { isOpen: boolean }) {
  const officer = await makeViewer();
  const service = await makeService();
  const { id } = await makeCall([service.id]);
  if (!isOpen) await db.call.update({ where: { id }, data: { openedAt: null } });
  return { officer, service, id, params: { id } };
}

async function lettersTo(accountId = ""): Promise<string[]> {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  return (await db.mail.findMany({ where: { recipient: email } })).map(({ subject }) => subject);
}

const storedCall = (id: string) =>
  db.call.findUniqueOrThrow({
    where: { id },
    include: { questions: { orderBy: { position: "asc" } }, returns: true },
  });

test("an officer opens a call, and the manager of a service that it asks gets a letter", async () => {
  const { officer, service, id, params } = await called({ isOpen: false });
  const form = { intent: "open" };
  const answer = await askRoute(officer, "office/listening/call", { params, form, now });
  expect(answer).toMatchObject({ status: 303, location: `/office/calls/${id}?done=opened` });
  expect((await storedCall(id)).openedAt).toEqual(now);
  expect(await lettersTo(service.manager?.id)).toEqual([
    "Plans against stigma: please answer by 31 January 2027",
  ]);
  const event = { action: "call.opened", actorId: officer.id, detail: { asked: 1 } };
  expect(await lastEvent(id)).toMatchObject(event);
});

test("a call is opened once, and not by a scrutineer", async () => {
  const form = { intent: "open" };
  const open = await called({ isOpen: true });
  const again = await askRoute(open.officer, "office/listening/call", { ...open, form, now });
  expect([again.status, await lettersTo(open.service.manager?.id)]).toEqual([404, []]);
  const closed = await called({ isOpen: false });
  const scrutineer = await makeViewer("scrutineer");
  const theirs = await askRoute(scrutineer, "office/listening/call", { ...closed, form, now });
  expect([theirs.status, (await storedCall(closed.id)).openedAt]).toEqual([403, null]);
  expect([await lettersTo(closed.service.manager?.id), await lastEvent(closed.id)]).toEqual([[], null]);
});

test("an open call asks one service more, and its manager gets a letter", async () => {
  const { officer, service, id, params } = await called({ isOpen: true });
  const more = await makeService();
  const form = { intent: "ask", service: more.id };
  const answer = await askRoute(officer, "office/listening/call", { params, form, now });
  expect(answer).toMatchObject({ status: 303, location: `/office/calls/${id}?done=asked` });
  const asked = (await storedCall(id)).returns.map(({ serviceId }) => serviceId);
  expect(asked.sort()).toEqual([service.id, more.id].sort());
  expect(await lettersTo(more.manager?.id)).toHaveLength(1);
  expect(await lettersTo(service.manager?.id)).toEqual([]);
  expect(await lastEvent(id)).toMatchObject({
    ...{ action: "call.service-asked", actorId: officer.id, detail: { service: more.id } },
  });
});

test("a call that is not open yet asks one service more without a letter", async () => {
  const { officer, id, params } = await called({ isOpen: false });
  const more = await makeService();
  const form = { intent: "ask", service: more.id };
  expect((await askRoute(officer, "office/listening/call", { params, form, now })).status).toBe(303);
  expect((await storedCall(id)).returns).toHaveLength(2);
  expect(await lettersTo(more.manager?.id)).toEqual([]);
});

test("no service is asked twice, nor one that was retired, nor without being named", async () => {
  const { officer, service, id, params } = await called({ isOpen: true });
  const retired = await makeService();
  await db.service.update({ where: { id: retired.id }, data: { retiredAt: now } });
  const statuses = [];
  for (const wanted of [service.id, retired.id, "none", " "]) {
    const form = { intent: "ask", service: wanted };
    statuses.push((await askRoute(officer, "office/listening/call", { params, form, now })).status);
  }
  expect(statuses).toEqual([404, 404, 404, 400]);
  expect((await storedCall(id)).returns).toHaveLength(1);
  expect([await lettersTo(retired.manager?.id), await lastEvent(id)]).toEqual([[], null]);
});

const texts = { title: "Plans for kindness", guidance: "Ask the people.", dueOn: "2027-02-28" };

test("until a call is opened its texts, its questions and where its words go can change", async () => {
  const { officer, id, params } = await called({ isOpen: false });
  const consultation = await makeConsultation();
  const group = consultation.groups[1];
  const form = {
    ...{ ...texts, asksReview: "yes", takenInto: `${consultation.id}/${group?.id}` },
    questions: "# People\n* Who was asked? | Say how many\nWhat did they say?",
  };
  const answer = await askRoute(officer, "office/listening/call-edit", { params, form, now });
  expect(answer).toMatchObject({ status: 303, location: `/office/calls/${id}?done=saved` });
  expect(await storedCall(id)).toMatchObject({
    ...{ title: texts.title, guidance: texts.guidance, dueOn: new Date("2027-02-28") },
    ...{ asksActions: false, asksEvidence: false, asksReview: true },
    ...{ consultationId: consultation.id, groupId: group?.id },
    questions: [
      { section: "People", text: "Who was asked?", help: "Say how many", required: true, position: 1 },
      { section: "People", text: "What did they say?", help: "", required: false, position: 2 },
    ],
  });
  expect(await lastEvent(id)).toMatchObject({
    ...{ action: "call.changed", actorId: officer.id },
    detail: { title: texts.title, dueOn: texts.dueOn, wasOpen: false },
  });
});

test("an open call's texts and deadline change, and what it asks does not", async () => {
  const { officer, id, params } = await called({ isOpen: true });
  const before = await storedCall(id);
  const form = { ...texts, questions: "Something else?" };
  expect((await askRoute(officer, "office/listening/call-edit", { params, form, now })).status).toBe(303);
  const { title, guidance } = texts;
  expect(await storedCall(id)).toEqual({ ...before, title, guidance, dueOn: new Date("2027-02-28") });
  expect(await lastEvent(id)).toMatchObject({ action: "call.changed", detail: { wasOpen: true } });
});

test("a call that would ask nothing, has no title or goes nowhere that is there stays as it is", async () => {
  const { officer, id, params } = await called({ isOpen: false });
  const before = await storedCall(id);
  for (const [changes, field, error] of [
    [{}, "questions", "asksNothing"],
    [{ title: " ", asksReview: "yes" }, "title", "titleMissing"],
    [{ dueOn: "2027-02-30", asksReview: "yes" }, "dueOn", "dueOnMissing"],
    [{ takenInto: "none", asksReview: "yes" }, "takenInto", "consultationUnknown"],
  ] as const) {
    const form = { ...texts, questions: "", takenInto: "", ...changes };
    expect(await askRoute(officer, "office/listening/call-edit", { params, form, now })).toMatchObject({
      status: 400,
      data: { typed: form, errors: { [field]: `returns-office:errors.${error}` } },
    });
  }
  expect([await storedCall(id), await lastEvent(id)]).toEqual([before, null]);
  const missing = await askRoute(officer, "office/listening/call-edit", { ...noCall, form: texts });
  expect(missing.status).toBe(404);
});

test("a call's page gets how each service stands and whom else it could ask", async () => {
  const { officer, service, id, params } = await called({ isOpen: true });
  const more = await makeService();
  const { data } = await askRoute(officer, "office/listening/call", { params, now });
  expect(data).toMatchObject({
    call: { id, title: "Plans against stigma", dueOn: "2027-01-31" },
    rows: [{ service: service.name }],
    mayWrite: true,
  });
  const { notAsked } = (data as { call: { notAsked: { id: string }[] } }).call;
  expect(notAsked.map((one) => one.id)).toContain(more.id);
  expect(notAsked.map((one) => one.id)).not.toContain(service.id);
  expect((await askRoute(officer, "office/listening/call", noCall)).status).toBe(404);
  expect((await askRoute(officer, "office/listening/call-edit", noCall)).status).toBe(404);
});

async function returned() {
  const { officer, service, id } = await called({ isOpen: true });
  const { id: returnId } = await db.serviceReturn.findFirstOrThrow({ where: { callId: id } });
  const assess = async () => {
    const assessed = { isNeeded: true, assessedAt: now, assessedByName: officer.name };
    await db.developmentSupport.create({ data: { returnId, need: "A trainer", ...assessed } });
  };
  return { officer, service, returnId, assess, params: { id: returnId } };
}

test("an officer records what came of the support that a service needed", async () => {
  const { officer, returnId, assess, params } = await returned();
  await assess();
  const form = { intent: "outcome", outcome: "Two evenings were led by a trainer." };
  const answer = await askRoute(officer, "office/listening/return", { params, form, now });
  expect(answer).toMatchObject({ status: 303, location: `/office/returns/${returnId}?done=outcomeSaved` });
  const { outcome } = form;
  expect(await db.developmentSupport.findUniqueOrThrow({ where: { returnId } })).toMatchObject({
    ...{ outcome, need: "A trainer", isNeeded: true },
  });
  expect(await lastEvent(returnId)).toMatchObject({
    ...{ action: "support.outcome", actorId: officer.id, subjectKind: "return", detail: { outcome } },
  });
});

test("no outcome is recorded of support that nobody assessed, without words, or by a scrutineer", async () => {
  const { officer, returnId, assess, params } = await returned();
  const form = { intent: "outcome", outcome: "It went well." };
  const early = await askRoute(officer, "office/listening/return", { params, form, now });
  expect([early.status, await db.developmentSupport.count({ where: { returnId } })]).toEqual([404, 0]);
  await assess();
  const empty = { params, form: { intent: "outcome", outcome: " " }, now };
  expect(await askRoute(officer, "office/listening/return", empty)).toMatchObject({
    status: 400,
    data: { typed: { outcome: " " }, errors: { outcome: "returns-office:errors.outcomeMissing" } },
  });
  const scrutineer = await makeViewer("scrutineer");
  expect((await askRoute(scrutineer, "office/listening/return", { params, form, now })).status).toBe(403);
  const { outcome } = await db.developmentSupport.findUniqueOrThrow({ where: { returnId } });
  expect([outcome, await lastEvent(returnId)]).toEqual(["", null]);
});
