import { expect, test } from "vitest";
import { addGroup } from "#app/features/listening/programme/add-group.server.ts";
import { moveGroup } from "#app/features/listening/programme/move-group.server.ts";
import { renameGroup } from "#app/features/listening/programme/rename-group.server.ts";
import { retireGroup } from "#app/features/listening/programme/retire-group.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { confirmForOpening, makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { closeConsultation } from "./close-consultation.server.ts";
import { createConsultation } from "./create-consultation.server.ts";
import { editConsultation } from "./edit-consultation.server.ts";
import { publishConsultation } from "./publish-consultation.server.ts";
import { countPeopleHeard, findConsultation, findPublicConsultation } from "./queries.server.ts";
import { translateConsultation } from "./translate-consultation.server.ts";

const form = {
  title: "Talking together",
  slug: "",
  purpose: "To hear you",
  canChange: "",
  cannotChange: "",
  whoReads: "",
  whatNext: "",
  opensAt: "2026-09-01T09:00",
  closesAt: "2027-02-28T17:00",
  timeZone: "Europe/London",
};
const during = new Date("2026-10-01T12:00:00Z");

async function created(changes: Partial<typeof form> & { planId?: string } = {}) {
  const officer = await makeViewer();
  const planId = changes.planId ?? (await makePlan()).id;
  const result = await createConsultation(officer, { ...form, ...changes, planId });
  if (!result.ok) throw new Error(result.reason);
  await confirmForOpening(result.id);
  return { officer, id: result.id };
}
const groupNames = async (id: string) =>
  (await findConsultation(id))?.groups.filter((group) => !group.retiredAt).map((group) => group.name) ?? [];

test("a new consultation is unpublished, has the eight groups, and is on record", async () => {
  const { officer, id } = await created({ title: "Brand new" });
  const consultation = await findConsultation(id);
  expect(consultation).toMatchObject({ slug: "brand-new", publishedAt: null });
  expect(consultation?.opensAt.toISOString()).toBe("2026-09-01T08:00:00.000Z");
  expect(consultation?.groups).toHaveLength(8);
  const audit = await db.auditEvent.findFirst({ where: { subjectId: id } });
  expect(audit).toMatchObject({ action: "consultation.created", actorId: officer.id });
});

test("two consultations of one title get two addresses, and an address in use is refused when asked for", async () => {
  const first = await created({ title: "Same title" });
  const second = await created({ title: "Same title" });
  expect((await findConsultation(first.id))?.slug).toBe("same-title");
  expect((await findConsultation(second.id))?.slug).toBe("same-title-2");
  const planId = (await makePlan()).id;
  expect(await createConsultation(first.officer, { ...form, planId, slug: "same-title" })).toEqual({
    ok: false,
    reason: "slugTaken",
  });
  expect(await createConsultation(first.officer, { ...form, planId: "no-such-plan" })).toEqual({
    ok: false,
    reason: "planMissing",
  });
});

test("a consultation is published only with a purpose, on a published plan, before it closes", async () => {
  const noPurpose = await created({ title: "No purpose", purpose: "" });
  const noPlan = await created({ title: "No plan", planId: (await makePlan({ status: "draft" })).id });
  const ready = await created({ title: "Ready" });
  const refused = (reason: string) => ({ ok: false, reason });
  expect(await publishConsultation(ready.officer, noPurpose.id, during)).toEqual(refused("purposeMissing"));
  expect(await publishConsultation(ready.officer, noPlan.id, during)).toEqual(refused("planUnpublished"));
  const afterwards = new Date("2027-02-28T17:00:00Z");
  expect(await publishConsultation(ready.officer, ready.id, afterwards)).toEqual(refused("closingPast"));
  expect(await findPublicConsultation("ready", "en")).toBeNull();
  expect(await publishConsultation(ready.officer, ready.id, during)).toEqual({ ok: true });
  expect((await findPublicConsultation("ready", "en"))?.title.text).toBe("Ready");
  expect(await publishConsultation(ready.officer, "no-such-id", during)).toBeNull();
});

test("publishing twice keeps the first moment and one row of record", async () => {
  const { officer, id } = await created({ title: "Twice" });
  await publishConsultation(officer, id, during);
  await publishConsultation(officer, id, new Date("2026-11-01T12:00:00Z"));
  expect((await findConsultation(id))?.publishedAt).toEqual(during);
  expect(await db.auditEvent.count({ where: { subjectId: id, action: "consultation.published" } })).toBe(1);
});

test("the address of a published consultation stays, its texts may change", async () => {
  const { officer, id } = await created({ title: "On posters" });
  await publishConsultation(officer, id, during);
  expect(await editConsultation(officer, id, { ...form, slug: "elsewhere" })).toEqual({
    ok: false,
    reason: "slugFixed",
  });
  expect(
    await editConsultation(officer, id, { ...form, slug: "on-posters", whoReads: "Two officers" }),
  ).toEqual({
    ok: true,
  });
  expect((await findConsultation(id))?.whoReads).toBe("Two officers");
  expect(await editConsultation(officer, "no-such-id", form)).toBeNull();
});

test("an edit that leaves the times alone leaves them alone to the second, and a later closing is on record", async () => {
  const { officer, id } = await created({ title: "Edited" });
  await publishConsultation(officer, id, during);
  const closedAt = new Date("2026-10-01T12:34:56.789Z");
  expect(await closeConsultation(officer, id, closedAt)).toEqual({ ok: true });
  expect(await editConsultation(officer, id, { ...form, closesAt: "2026-10-01T13:34" })).toEqual({
    ok: true,
  });
  expect((await findConsultation(id))?.closesAt).toEqual(closedAt);
  await editConsultation(officer, id, { ...form, closesAt: "2026-12-01T17:00" });
  const last = await db.auditEvent.findFirst({ where: { subjectId: id }, orderBy: { id: "desc" } });
  expect(last?.detail).toMatchObject({
    changed: ["closesAt"],
    closesAt: [closedAt.toISOString(), "2026-12-01T17:00:00.000Z"],
  });
});

test("only an open consultation can be closed now", async () => {
  const { officer, id } = await created({ title: "Closing" });
  expect(await closeConsultation(officer, id, during)).toEqual({ ok: false, reason: "notOpen" });
  await publishConsultation(officer, id, during);
  expect(await closeConsultation(officer, id, new Date("2026-09-01T08:00:00Z"))).toEqual({
    ok: false,
    reason: "notOpen",
  });
  expect(await closeConsultation(officer, id, during)).toEqual({ ok: true });
  expect(await closeConsultation(officer, id, during)).toEqual({ ok: false, reason: "notOpen" });
});

test("groups are added, renamed, moved, retired and put back, each on record", async () => {
  const officer = await makeViewer();
  const { id, groups } = await makeConsultation();
  const [first = { id: "" }, second = { id: "" }] = groups;
  expect(await addGroup(officer, id, "Faith groups")).toEqual({ ok: true });
  expect(await addGroup(officer, id, "Faith groups")).toEqual({ ok: false, reason: "nameTaken" });
  expect(await renameGroup(officer, id, first.id, "People using services")).toEqual({ ok: true });
  expect(await renameGroup(officer, id, first.id, "Faith groups")).toEqual({
    ok: false,
    reason: "nameTaken",
  });
  await moveGroup(officer, id, second.id, "up");
  expect(await groupNames(id)).toEqual(["Families and carers", "People using services", "Faith groups"]);
  await retireGroup(officer, id, second.id, during);
  expect(await groupNames(id)).toEqual(["People using services", "Faith groups"]);
  await retireGroup(officer, id, second.id, null);
  expect(await groupNames(id)).toEqual(["People using services", "Faith groups", "Families and carers"]);
  const rows = await db.auditEvent.findMany({
    where: { subjectKind: "stakeholderGroup", subjectId: second.id },
  });
  expect(rows.map((row) => row.action)).toEqual([
    "stakeholderGroup.moved",
    "stakeholderGroup.retired",
    "stakeholderGroup.restored",
  ]);
});

test("the last group that is offered cannot be retired", async () => {
  const officer = await makeViewer();
  const { id, groups } = await makeConsultation();
  await retireGroup(officer, id, groups[0]?.id ?? "", during);
  expect(await retireGroup(officer, id, groups[1]?.id ?? "", during)).toEqual({
    ok: false,
    reason: "lastGroup",
  });
});

test("a group of another consultation is not found", async () => {
  const officer = await makeViewer();
  const one = await makeConsultation();
  const foreign = (await makeConsultation()).groups[0]?.id ?? "";
  expect(await renameGroup(officer, one.id, foreign, "Mine")).toBeNull();
  expect(await moveGroup(officer, one.id, foreign, "up")).toBeNull();
  expect(await retireGroup(officer, one.id, foreign, during)).toBeNull();
});

test("a translated text is shown in its language, the rest in English and marked so", async () => {
  const { officer, id } = await created({ title: "Spoken" });
  await publishConsultation(officer, id, during);
  await translateConsultation(officer, id, "pl", new Map([[id, { title: "Rozmowy", purpose: "" }]]));
  const read = await findPublicConsultation("spoken", "pl");
  expect(read?.title).toEqual({ text: "Rozmowy", language: "pl" });
  expect(read?.purpose).toEqual({ text: "To hear you", language: "en" });
});

test("people are counted once in the total, under each channel that they used, and not after withdrawing", async () => {
  const { id, groups } = await makeConsultation();
  const groupId = groups[0]?.id;
  const { respondent } = await makeContribution({ consultationId: id, groupId });
  await makeContribution({ consultationId: id });
  const gone = await makeContribution({ consultationId: id, groupId });
  await db.respondent.update({ where: { id: gone.respondentId }, data: { withdrawnAt: during } });
  await db.contribution.create({
    data: {
      consultationId: id,
      respondentId: respondent.id,
      channel: "meeting",
      sourceId: "m1",
      sourceTitle: "A meeting",
      language: "en",
      receivedAt: during,
    },
  });
  const heard = await countPeopleHeard(id);
  expect(heard.total).toEqual({ people: 2, atLeast: false });
  expect(heard.byChannel).toEqual([
    { channel: "meeting", people: 1, atLeast: false },
    { channel: "survey", people: 2, atLeast: false },
  ]);
  expect(heard.byGroup).toEqual([
    { groupId, people: 1, atLeast: false },
    { groupId: null, people: 1, atLeast: false },
  ]);
  expect(heard.cells).toHaveLength(3);
  expect((await countPeopleHeard("no-such-id")).total.people).toBe(0);
});
