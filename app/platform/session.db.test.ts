import { expect, test } from "vitest";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { db } from "./database/database.server.ts";
import { endAllSessions, readSession, startSession } from "./session.server.ts";

const carrying = (setCookie: string) =>
  new Request("http://127.0.0.1/office", { headers: { Cookie: setCookie.split(";")[0] ?? "" } });

test("a session that has expired is nobody's, and its row goes", async () => {
  const { id } = await makeViewer();
  const cookie = await startSession(id);
  expect((await readSession(carrying(cookie)))?.id).toBe(id);
  await db.session.updateMany({ where: { accountId: id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await readSession(carrying(cookie))).toBeNull();
  expect(await db.session.count({ where: { accountId: id } })).toBe(0);
});

test("a disabled account's session is nobody's, at once", async () => {
  const { id } = await makeViewer();
  const cookie = await startSession(id);
  await db.account.update({ where: { id }, data: { disabledAt: new Date() } });
  expect(await readSession(carrying(cookie))).toBeNull();
});

test("ending every session of a person leaves other people's alone", async () => {
  const [one, other] = [await makeViewer(), await makeViewer("scrutineer")];
  const [first, second, theirs] = [
    await startSession(one.id),
    await startSession(one.id),
    await startSession(other.id),
  ];
  await endAllSessions(one.id);
  expect(await readSession(carrying(first))).toBeNull();
  expect(await readSession(carrying(second))).toBeNull();
  expect((await readSession(carrying(theirs)))?.id).toBe(other.id);
});

test("the session cookie is out of scripts' reach, and other sites' forms do not carry it", async () => {
  const { id } = await makeViewer();
  const cookie = await startSession(id);
  expect(cookie).toContain("HttpOnly");
  expect(cookie).toMatch(/SameSite=(Lax|Strict)/i);
  expect(cookie).not.toContain("Domain=");
});
