import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeCall, makeService } from "#tests/support/factories/returns.ts";
import { lastEvent } from "#tests/support/last-event.ts";

const now = new Date("2026-11-22T10:00:00Z");

async function registered(manager?: null) {
  const officer = await makeViewer();
  const service = await makeService({ manager });
  const ask = (form: Record<string, string>, viewer = officer, id = service.id) =>
    askRoute(viewer, "office/listening/service", { params: { id }, form, now });
  return {
    officer,
    service,
    ask,
    done: { status: 303, location: `/office/services/${service.id}?done=saved` },
  };
}

const managersOf = async (serviceId: string) =>
  (await db.serviceManager.findMany({ where: { serviceId } })).map(({ accountId }) => accountId);

test("a manager who is added to a service writes its returns from then on", async () => {
  const { officer, service, ask, done } = await registered(null);
  const call = await makeCall([service.id]);
  const params = { id: call.returns[0]?.id ?? "" };
  const manager = await makeViewer("serviceManager", "Tariq Manager");
  expect((await askRoute(manager, "service/return", { params, now })).status).toBe(404);
  expect(await ask({ intent: "addManager", account: manager.id })).toMatchObject(done);
  expect(await managersOf(service.id)).toEqual([manager.id]);
  expect((await askRoute(manager, "service/return", { params, now })).status).toBe(200);
  expect(await lastEvent(service.id)).toMatchObject({
    ...{ action: "service.manager-added", actorId: officer.id, detail: { account: manager.id } },
  });
});

test("only a service manager's account is added, to a service that is there, by somebody who may", async () => {
  const { officer, service, ask } = await registered(null);
  const manager = await makeViewer("serviceManager");
  const form = { intent: "addManager", account: manager.id };
  expect(await ask({ ...form, account: " " })).toMatchObject({
    status: 400,
    data: { typed: { account: " " }, errors: { account: "returns-office:errors.accountMissing" } },
  });
  expect((await ask({ ...form, account: officer.id })).status).toBe(404);
  expect((await ask(form, officer, "none")).status).toBe(404);
  expect((await ask(form, await makeViewer("scrutineer"))).status).toBe(403);
  expect([await managersOf(service.id), await lastEvent(service.id)]).toEqual([[], null]);
  expect(await db.serviceManager.count({ where: { accountId: manager.id } })).toBe(0);
});

test("a manager who is taken off a service writes its returns no longer", async () => {
  const { officer, service, ask, done } = await registered();
  const call = await makeCall([service.id]);
  const params = { id: call.returns[0]?.id ?? "" };
  const manager = service.manager;
  if (!manager) throw new Error("the factory made no manager");
  expect((await askRoute(manager, "service/return", { params, now })).status).toBe(200);
  expect(await ask({ intent: "removeManager", account: manager.id })).toMatchObject(done);
  expect(await managersOf(service.id)).toEqual([]);
  expect((await askRoute(manager, "service/return", { params, now })).status).toBe(404);
  expect(await lastEvent(service.id)).toMatchObject({
    ...{ action: "service.manager-removed", actorId: officer.id, detail: { account: manager.id } },
  });
});

test("who does not manage a service cannot be taken off it, and a scrutineer takes nobody off", async () => {
  const { service, ask } = await registered();
  const other = await makeService();
  const form = { intent: "removeManager", account: service.manager?.id ?? "" };
  expect((await ask({ ...form, account: other.manager?.id ?? "" })).status).toBe(404);
  expect((await ask(form, await makeViewer("scrutineer"))).status).toBe(403);
  expect(await managersOf(service.id)).toEqual([service.manager?.id]);
  expect(await managersOf(other.id)).toEqual([other.manager?.id]);
  expect(await lastEvent(service.id)).toBeNull();
});

test("a service that is retired is not offered to new calls, and is again once it is put back", async () => {
  const { officer, service, ask, done } = await registered();
  const call = await makeCall([]);
  const isOffered = async () => {
    const { data } = await askRoute(officer, "office/listening/call", { params: { id: call.id }, now });
    return (data as { call: { notAsked: { id: string }[] } }).call.notAsked.some(
      ({ id }) => id === service.id,
    );
  };
  const retiredAt = async () => (await db.service.findUniqueOrThrow({ where: { id: service.id } })).retiredAt;
  expect(await isOffered()).toBe(true);
  expect(await ask({ intent: "retire" })).toMatchObject(done);
  expect([await retiredAt(), await isOffered()]).toEqual([now, false]);
  expect(await lastEvent(service.id)).toMatchObject({ action: "service.retired", actorId: officer.id });
  expect(await ask({ intent: "restore" })).toMatchObject(done);
  expect([await retiredAt(), await isOffered()]).toEqual([null, true]);
  expect(await lastEvent(service.id)).toMatchObject({ action: "service.restored", actorId: officer.id });
});

test("a service that is retired or given a manager twice keeps the first day, and the record says it once", async () => {
  const { officer, service, ask, done } = await registered(null);
  const manager = await makeViewer("serviceManager");
  const add = { intent: "addManager", account: manager.id };
  for (const form of [add, add, { intent: "retire" }]) expect(await ask(form)).toMatchObject(done);
  const params = { id: service.id };
  const again = { params, form: { intent: "retire" }, now: new Date("2026-12-01T10:00:00Z") };
  expect(await askRoute(officer, "office/listening/service", again)).toMatchObject(done);
  expect((await db.service.findUniqueOrThrow({ where: { id: service.id } })).retiredAt).toEqual(now);
  const events = await db.auditEvent.findMany({ where: { subjectId: service.id }, orderBy: { id: "asc" } });
  expect(events.map(({ action }) => action)).toEqual(["service.manager-added", "service.retired"]);
});

test("a scrutineer retires no service, nobody one that is not there, and no button means nothing", async () => {
  const { officer, service, ask } = await registered();
  const before = await db.service.findUniqueOrThrow({ where: { id: service.id } });
  expect((await ask({ intent: "retire" }, await makeViewer("scrutineer"))).status).toBe(403);
  expect((await ask({ intent: "retire" }, officer, "none")).status).toBe(404);
  expect((await ask({ intent: "close" })).status).toBe(400);
  expect(await db.service.findUniqueOrThrow({ where: { id: service.id } })).toEqual(before);
  expect([await lastEvent(service.id), await lastEvent("none")]).toEqual([null, null]);
});

test("a service's page gets its managers and who else could be one", async () => {
  const { officer, service } = await registered();
  const other = await makeViewer("serviceManager", "Una Manager");
  const params = { id: service.id };
  const { data } = await askRoute(officer, "office/listening/service", { params, now });
  expect(data).toMatchObject({
    service: { id: service.id, name: service.name, managers: [{ account: { id: service.manager?.id } }] },
    ...{ mayWrite: true, done: false },
  });
  const { others } = (data as { service: { others: { id: string }[] } }).service;
  const ids = others.map(({ id }) => id);
  expect([ids.includes(other.id), ids.includes(service.manager?.id ?? "")]).toEqual([true, false]);
  const none = { params: { id: "none" }, now };
  expect((await askRoute(officer, "office/listening/service", none)).status).toBe(404);
});
