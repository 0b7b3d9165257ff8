import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { lowerPermission } from "./lower-permission.server.ts";
import { lowerPermissions } from "./permission.ts";

const now = new Date("2026-11-22T10:00:00Z");

async function respondent(permission: "withName" | "notPublish" | "notRecorded") {
  const consultation = await makeConsultation();
  return (await makeContribution({ consultationId: consultation.id, permission })).respondent;
}

test("a permission is lowered with its moment and an audit row, and a name that is held is deleted", async () => {
  const viewer = await makeViewer();
  const { id } = await respondent("withName");
  await db.identity.create({ data: { respondentId: id, sealedName: new Uint8Array([1]) } });
  expect(await lowerPermission(viewer, id, "withoutName", now)).toEqual({ ok: true });
  const stored = await db.respondent.findUnique({ where: { id }, include: { identity: true } });
  expect(stored).toMatchObject({ permission: "withoutName", permissionAt: now, identity: null });
  const row = await db.auditEvent.findFirst({ where: { subjectId: id } });
  expect(row).toMatchObject({
    action: "respondent.permissionLowered",
    detail: { before: "withName", after: "withoutName" },
  });
});

test("a permission is never raised, and nothing is left to lower after withdrawing", async () => {
  const viewer = await makeViewer();
  const { id } = await respondent("notPublish");
  expect(await lowerPermission(viewer, id, "withoutName", now)).toEqual({ ok: false, reason: "notLower" });
  expect(await lowerPermission(viewer, id, "withdrawn", now)).toEqual({ ok: true });
  expect(await lowerPermission(viewer, id, "notPublish", now)).toEqual({ ok: false, reason: "notLower" });
  expect(await lowerPermission(viewer, "nobody", "withdrawn", now)).toBeNull();
});

test("silence can become a refusal, and nothing more", async () => {
  const viewer = await makeViewer();
  const { id } = await respondent("notRecorded");
  expect(lowerPermissions({ permission: "notRecorded", withdrawnAt: null })).toEqual([
    "notPublish",
    "withdrawn",
  ]);
  expect(await lowerPermission(viewer, id, "notPublish", now)).toEqual({ ok: true });
});
