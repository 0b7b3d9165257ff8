import { expect, test } from "vitest";
import { publicActor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { addContribution } from "./add-contribution.server.ts";
import { readIdentity } from "./read-identity.server.ts";

async function makeNamed(consultationId: string) {
  return await db.$transaction((tx) =>
    addContribution(tx, publicActor, {
      consultationId,
      channel: "survey",
      sourceId: newId(),
      sourceTitle: "A survey",
      language: "en",
      receivedAt: new Date("2026-10-01T12:00:00Z"),
      respondent: {
        reference: `T-${newId().slice(-12)}`,
        groupId: null,
        permission: "withName",
        name: "Callum Bairnsfather",
      },
      passages: [],
    }),
  );
}

const readings = (respondentId: string) =>
  db.auditEvent.findMany({ where: { action: "identity.read", subjectId: respondentId } });

test("an administrator who reads a name leaves an audit row with the reason and without the name", async () => {
  const administrator = await makeViewer("administrator", "Eilidh Admin");
  const { contributionId, respondentId } = await makeNamed((await makeConsultation()).id);
  const read = await readIdentity(administrator, contributionId, "The person asked for their words back");
  expect(read).toEqual({ ok: true, name: "Callum Bairnsfather" });
  const [row, ...more] = await readings(respondentId);
  expect(row).toMatchObject({
    actorName: "Eilidh Admin",
    detail: { contributionId, why: "The person asked for their words back" },
  });
  expect(more).toEqual([]);
  expect(JSON.stringify(row)).not.toContain("Bairnsfather");
});

test("nobody but an administrator is told a name", async () => {
  const { contributionId, respondentId } = await makeNamed((await makeConsultation()).id);
  for (const role of ["strategyOfficer", "scrutineer", "panelMember"] as const) {
    expect(await readIdentity(await makeViewer(role), contributionId, "curious")).toBeNull();
  }
  expect(await readings(respondentId)).toEqual([]);
});

test("a person who gave no name has none to read", async () => {
  const administrator = await makeViewer("administrator");
  const { id } = await makeContribution({ consultationId: (await makeConsultation()).id });
  expect(await readIdentity(administrator, id, "looking")).toEqual({ ok: false, reason: "noName" });
  expect(await readIdentity(administrator, "no-such-id", "looking")).toBeNull();
});
