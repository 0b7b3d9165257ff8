import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeCall, makeService } from "#tests/support/factories/returns.ts";

const now = new Date("2026-11-22T10:00:00Z");
const call = "office/listening/call";
const callEdit = "office/listening/call-edit";
const service = "office/listening/service";
const unknown = "00000000-0000-4000-8000-000000000000";

const recorded = (subjectId: string, action: string) =>
  db.auditEvent.findMany({ where: { subjectId, action } });

async function closedCall(serviceIds: string[]) {
  const made = await makeCall(serviceIds);
  return await db.call.update({ where: { id: made.id }, data: { openedAt: null } });
}

test("a call is opened once: it is on record, and each service's manager gets a letter", async () => {
  const officer = await makeViewer();
  const asked = await makeService();
  const { id } = await closedCall([asked.id]);
  const before = await db.mail.count();
  const opening = { params: { id }, form: { intent: "open" }, now };
  expect((await askRoute(officer, call, opening)).location).toBe(`/office/calls/${id}?done=opened`);
  expect((await db.call.findUniqueOrThrow({ where: { id } })).openedAt).toEqual(now);
  expect(await recorded(id, "call.opened")).toMatchObject([{ actorId: officer.id, detail: { asked: 1 } }]);
  expect(await db.mail.count()).toBe(before + 1);
  expect((await askRoute(officer, call, opening)).status).toBe(404);
  expect(await db.mail.count()).toBe(before + 1);
});

test("a scrutineer opens no call", async () => {
  const { id } = await closedCall([]);
  const asked = { params: { id }, form: { intent: "open" }, now };
  expect((await askRoute(await makeViewer("scrutineer"), call, asked)).status).toBe(403);
  expect((await db.call.findUniqueOrThrow({ where: { id } })).openedAt).toBeNull();
});

test("one more service is asked by a call that is open, once, and a service that is not there is not", async () => {
  const officer = await makeViewer();
  const [first, second] = [await makeService(), await makeService()];
  const { id } = await makeCall([first.id]);
  const asking = (one: string) =>
    askRoute(officer, call, { params: { id }, form: { intent: "ask", service: one }, now });
  expect((await asking(second.id)).location).toBe(`/office/calls/${id}?done=asked`);
  expect(await db.serviceReturn.count({ where: { callId: id } })).toBe(2);
  expect(await recorded(id, "call.service-asked")).toMatchObject([
    { actorId: officer.id, detail: { service: second.id } },
  ]);
  for (const one of [second.id, unknown]) expect((await asking(one)).status).toBe(404);
  expect(await db.serviceReturn.count({ where: { callId: id } })).toBe(2);
});

test("the words of an open call may change, and not what it asks for", async () => {
  const officer = await makeViewer();
  const { id } = await makeCall([]);
  const before = await db.call.findUniqueOrThrow({ where: { id } });
  const form = { title: "Plans, by Easter", guidance: "Say what you can.", dueOn: "2027-03-28" };
  const answer = await askRoute(officer, callEdit, {
    ...{ params: { id }, now },
    form: { ...form, questions: "What is your favourite colour?" },
  });
  expect(answer.location).toBe(`/office/calls/${id}?done=saved`);
  const after = await db.call.findUniqueOrThrow({ where: { id }, include: { questions: true } });
  expect(after).toMatchObject({ title: "Plans, by Easter", guidance: "Say what you can.", questions: [] });
  expect(after.asksActions).toBe(before.asksActions);
  expect(await recorded(id, "call.changed")).toMatchObject([{ detail: { wasOpen: true } }]);
});

test("a call that would ask for nothing stays as it was, and what was typed is kept", async () => {
  const officer = await makeViewer();
  const { id } = await closedCall([]);
  const before = await db.call.findUniqueOrThrow({ where: { id } });
  const form = { title: "Nothing", guidance: "", dueOn: "2027-03-28", questions: "" };
  expect(await askRoute(officer, callEdit, { params: { id }, form, now })).toMatchObject({
    status: 400,
    data: { typed: { title: "Nothing" }, errors: { questions: "returns-office:errors.asksNothing" } },
  });
  const elsewhere = { ...form, questions: "Why?", takenInto: unknown };
  expect(await askRoute(officer, callEdit, { params: { id }, form: elsewhere, now })).toMatchObject({
    status: 400,
    data: { errors: { takenInto: "returns-office:errors.consultationUnknown" } },
  });
  expect(await db.call.findUniqueOrThrow({ where: { id } })).toEqual(before);
});

test("what came of support is kept for a return that was assessed, and for no other", async () => {
  const officer = await makeViewer();
  const made = await makeCall([(await makeService()).id]);
  const id = made.returns[0]?.id ?? "";
  const work = (form: Record<string, string>) =>
    askRoute(officer, "office/listening/return", { params: { id }, form, now });
  expect((await work({ intent: "outcome", outcome: "A course was held." })).status).toBe(404);
  expect((await work({ intent: "assess", isNeeded: "yes", need: "Somebody to lead" })).status).toBe(303);
  expect((await work({ intent: "outcome", outcome: " " })).status).toBe(400);
  expect((await work({ intent: "outcome", outcome: "A course was held." })).status).toBe(303);
  expect(await db.developmentSupport.findUniqueOrThrow({ where: { returnId: id } })).toMatchObject({
    outcome: "A course was held.",
  });
  expect(await recorded(id, "support.outcome")).toMatchObject([{ actorId: officer.id }]);
});

test("a manager is put to a service once however often it is pressed, and taken off again", async () => {
  const officer = await makeViewer();
  const { id } = await makeService({ manager: null });
  const manager = await makeViewer("serviceManager");
  const work = (intent: string, account: string) =>
    askRoute(officer, service, { params: { id }, form: { intent, account }, now });
  for (const _ of [1, 2])
    expect((await work("addManager", manager.id)).location).toBe(`/office/services/${id}?done=saved`);
  expect(await db.serviceManager.count({ where: { serviceId: id } })).toBe(1);
  expect(await recorded(id, "service.manager-added")).toMatchObject([{ detail: { account: manager.id } }]);
  // An officer's account is no manager's.
  expect((await work("addManager", officer.id)).status).toBe(404);
  expect((await work("removeManager", manager.id)).status).toBe(303);
  expect((await work("removeManager", manager.id)).status).toBe(404);
  expect(await db.serviceManager.count({ where: { serviceId: id } })).toBe(0);
  expect(await recorded(id, "service.manager-removed")).toHaveLength(1);
});

test("a service retires on the day on which it first did, and comes back", async () => {
  const officer = await makeViewer();
  const { id } = await makeService();
  const press = (intent: string, at: Date) =>
    askRoute(officer, service, { params: { id }, form: { intent }, now: at });
  await press("retire", now);
  await press("retire", new Date("2026-12-24T10:00:00Z"));
  expect((await db.service.findUniqueOrThrow({ where: { id } })).retiredAt).toEqual(now);
  expect(await recorded(id, "service.retired")).toHaveLength(1);
  await press("restore", now);
  await press("restore", now);
  expect((await db.service.findUniqueOrThrow({ where: { id } })).retiredAt).toBeNull();
  expect(await recorded(id, "service.restored")).toHaveLength(1);
  const elsewhere = { params: { id: unknown }, form: { intent: "retire" }, now };
  expect((await askRoute(officer, service, elsewhere)).status).toBe(404);
});

test("a manager reads their own service's return, and another's is not found", async () => {
  const [mine, theirs] = [await makeService(), await makeService()];
  const { returns } = await makeCall([mine.id, theirs.id]);
  const idOf = (serviceId: string) => returns.find((one) => one.serviceId === serviceId)?.id ?? "";
  if (!mine.manager) throw new Error("nobody writes for the service");
  const read = (id: string) => askRoute(mine.manager, "service/return", { params: { id }, now });
  expect((await read(idOf(mine.id))).status).toBe(200);
  expect((await read(idOf(theirs.id))).status).toBe(404);
});
