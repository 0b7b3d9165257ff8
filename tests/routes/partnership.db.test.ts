import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { askRoute } from "#tests/support/ask-route.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";

const now = new Date("2026-11-22T10:00:00Z");
const terms = "admin/partnership/terms";
const term = "admin/partnership/term";

const recorded = (subjectId: string, action: string) =>
  db.auditEvent.findFirst({ where: { subjectId, action } });

test("a phrase is accepted with its reason, and when it goes the record still says which it was", async () => {
  const administrator = await makeViewer("administrator");
  const phrase = "Addiction Recovery Trust";
  const accepting = { intent: "addException", phrase, reason: "It is their name" };
  const accepted = await askRoute(administrator, terms, { form: accepting, now });
  expect([accepted.status, accepted.location]).toEqual([303, "/admin/terms?done=saved"]);
  const { id, reason } = await db.termException.findUniqueOrThrow({ where: { phrase } });
  expect(reason).toBe("It is their name");
  expect(await recorded(id, "termException.accepted")).toMatchObject({ actorId: administrator.id });

  const removing = { form: { intent: "removeException", id }, now };
  expect((await askRoute(administrator, terms, removing)).status).toBe(303);
  expect(await db.termException.count({ where: { id } })).toBe(0);
  expect(await recorded(id, "termException.removed")).toMatchObject({
    actorId: administrator.id,
    detail: { phrase, why: "It is their name" },
  });
  expect((await askRoute(administrator, terms, removing)).status).toBe(404);
});

test("a phrase without a word in it is not accepted, and nothing typed is lost", async () => {
  const administrator = await makeViewer("administrator");
  const before = await db.termException.count();
  const form = { intent: "addException", phrase: "**", reason: "Because" };
  expect(await askRoute(administrator, terms, { form, now })).toMatchObject({
    status: 400,
    data: {
      typed: { phrase: "**", reason: "Because" },
      errors: { phrase: "language-check-office:errors.phraseMissing" },
    },
  });
  expect(await db.termException.count()).toBe(before);
});

test("a term is removed once, by an administrator alone, and its words stay on record", async () => {
  const administrator = await makeViewer("administrator");
  const { id } = await db.term.create({ data: { words: "clean time*", suggestion: "time in recovery" } });
  const removing = { params: { id }, form: { intent: "remove" }, now };
  for (const role of ["strategyOfficer", "scrutineer", "panelMember"] as const) {
    expect((await askRoute(await makeViewer(role), term, removing)).status).toBe(403);
  }
  expect((await askRoute(null, term, removing)).location).toBe("/sign-in");
  expect(await db.term.count({ where: { id } })).toBe(1);
  expect((await askRoute(administrator, term, removing)).location).toBe("/admin/terms?done=saved");
  expect(await db.term.count({ where: { id } })).toBe(0);
  const event = await db.auditEvent.findFirst({ where: { subjectId: id } });
  expect(event).toMatchObject({ actorId: administrator.id });
  expect(JSON.stringify(event?.detail)).toContain("clean time*");
  expect((await askRoute(administrator, term, removing)).status).toBe(404);
});

test("the accounts are an administrator's to see, and an account that nobody has is not found", async () => {
  const administrator = await makeViewer("administrator", "Una Administrator");
  const list = await askRoute(administrator, "admin/partnership/accounts", { now });
  expect(list.status).toBe(200);
  expect(JSON.stringify(list.data)).toContain("Una Administrator");
  const params = { id: "00000000-0000-4000-8000-000000000000" };
  expect((await askRoute(administrator, "admin/partnership/account", { params, now })).status).toBe(404);
  const officer = await makeViewer();
  expect((await askRoute(officer, "admin/partnership/accounts", { now })).status).toBe(403);
});
