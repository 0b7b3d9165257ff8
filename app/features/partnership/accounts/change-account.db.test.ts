import { beforeEach, expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { readSession, startSession } from "#app/platform/session.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { changeAccount } from "./change-account.server.ts";
import { changeOwnPassword } from "./change-own-password.server.ts";
import { disableAccount } from "./disable-account.server.ts";
import { enableAccount } from "./enable-account.server.ts";
import { setPassword } from "./set-password.server.ts";

const now = new Date("2026-11-20T12:00:00Z");
const withCookie = (header: string) =>
  new Request("http://127.0.0.1/office", { headers: { Cookie: header.split(";")[0] ?? "" } });

beforeEach(async () => {
  await db.account.updateMany({ data: { disabledAt: now } });
});

test("the last administrator can neither be disabled nor lose the role, and others can", async () => {
  const isla = await makeViewer("administrator", "Isla");
  expect(await disableAccount(isla, isla.id, now)).toEqual({ ok: false, reason: "lastAdministrator" });
  expect(await changeAccount(isla, isla.id, { name: "Isla", role: "scrutineer" })).toEqual({
    ok: false,
    reason: "lastAdministrator",
  });
  const nan = await makeViewer("administrator", "Nan");
  expect(await disableAccount(nan, isla.id, now)).toEqual({ ok: true });
  expect(await disableAccount(nan, nan.id, now)).toEqual({ ok: false, reason: "lastAdministrator" });
});

test("two administrators who disable each other at the same moment leave one of them", async () => {
  const [isla, nan] = [await makeViewer("administrator", "Isla"), await makeViewer("administrator", "Nan")];
  await Promise.all([disableAccount(isla, nan.id, now), disableAccount(nan, isla.id, now)]);
  expect(await db.account.count({ where: { role: "administrator", disabledAt: null } })).toBe(1);
});

test("a disabled person's sessions end, and signing in works again once enabled", async () => {
  const isla = await makeViewer("administrator", "Isla");
  const fergus = await makeViewer("strategyOfficer", "Fergus");
  const before = withCookie(await startSession(fergus.id));
  await disableAccount(isla, fergus.id, now);
  await enableAccount(isla, fergus.id);
  expect(await readSession(before)).toBeNull();
  expect(await readSession(withCookie(await startSession(fergus.id)))).not.toBeNull();
});

test("a new password ends the person's sessions everywhere; one that is too short is refused", async () => {
  const isla = await makeViewer("administrator", "Isla");
  const fergus = await makeViewer("strategyOfficer", "Fergus");
  const session = withCookie(await startSession(fergus.id));
  expect(await setPassword(isla, fergus.id, "eleven char")).toEqual({
    ok: false,
    reason: "passwordTooShort",
  });
  expect(await readSession(session)).not.toBeNull();
  expect(await setPassword(isla, fergus.id, "twelve chars")).toEqual({ ok: true });
  expect(await readSession(session)).toBeNull();
});

test("somebody who changes their own password stays signed in here and nowhere else", async () => {
  const fergus = await makeViewer("panelMember", "Fergus");
  const elsewhere = withCookie(await startSession(fergus.id));
  const wrong = await changeOwnPassword(fergus, { current: "not this one", password: "a brand new one" });
  expect(wrong).toEqual({ ok: false, reason: "wrong" });
  expect(await readSession(elsewhere)).not.toBeNull();
  const right = await changeOwnPassword(fergus, {
    current: "a long enough one",
    password: "a brand new one",
  });
  if (!right.ok) throw new Error(right.reason);
  expect(await readSession(elsewhere)).toBeNull();
  expect((await readSession(withCookie(right.cookie)))?.name).toBe("Fergus");
});

test("each change of an account is in the record, without the password", async () => {
  const isla = await makeViewer("administrator", "Isla");
  const fergus = await makeViewer("strategyOfficer", "Fergus");
  await changeAccount(isla, fergus.id, { name: "Fergus Dunmore", role: "scrutineer" });
  await setPassword(isla, fergus.id, "a secret that stays so");
  await disableAccount(isla, fergus.id, now);
  const events = await db.auditEvent.findMany({
    where: { subjectId: fergus.id, actorId: isla.id },
    orderBy: { at: "asc" },
  });
  expect(events.map((event) => event.action)).toEqual([
    "account.changed",
    "account.password-set",
    "account.disabled",
  ]);
  expect(JSON.stringify(events)).not.toContain("a secret that stays so");
});

test("there is nothing to change on an account that does not exist", async () => {
  const isla = await makeViewer("administrator", "Isla");
  expect(await changeAccount(isla, "nobody", { name: "N", role: "scrutineer" })).toBeNull();
  expect(await disableAccount(isla, "nobody", now)).toBeNull();
  expect(await enableAccount(isla, "nobody")).toBeNull();
  expect(await setPassword(isla, "nobody", "long enough for this")).toBeNull();
});
