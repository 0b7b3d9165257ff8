import { expect, test } from "vitest";
import { PassageFilters } from "#app/features/listening/contributions/passage-filters.ts";
import { listPassages } from "#app/features/listening/contributions/passage-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { findExcerpt, listExcerptsOfPassages } from "./excerpt-queries.server.ts";
import { TagFilters } from "./forms.ts";
import { findItemInConsultation, listTaggableItems } from "./item-queries.server.ts";
import { passageConditions } from "./passage-conditions.server.ts";
import { removeTag } from "./remove-tag.server.ts";
import { restoreTag } from "./restore-tag.server.ts";
import { tagExcerpt, type WantedTags } from "./tag-excerpt.server.ts";

const now = new Date("2026-11-22T12:00:00Z");

async function makeScene(words = "😀 The wait was long. مرحبا") {
  const plan = await makePlan();
  const consultation = await makeConsultation({ planId: plan.id });
  const contribution = await makeContribution({ consultationId: consultation.id, words: [words] });
  const officer = await makeViewer();
  const passageId = contribution.passages[0]?.id ?? "";
  const tag = (wanted: Partial<WantedTags>) =>
    tagExcerpt(officer, {
      passageId,
      span: { start: 2, end: 10 },
      planItemIds: [plan.item("1")],
      stance: "concern",
      note: "",
      ...wanted,
    });
  return { plan, consultation, contribution, officer, passageId, tag };
}

async function tagOne(scene: Awaited<ReturnType<typeof makeScene>>) {
  const result = await scene.tag({});
  if (!result?.ok) throw new Error("not tagged");
  return { excerptId: result.excerptId, tagId: result.tagIds[0] ?? "" };
}

test("tagging keeps the exact words after an emoji, who tagged and with what", async () => {
  const { plan, officer, passageId, tag } = await makeScene();
  const result = await tag({
    span: { start: 1, end: 11 },
    words: " The wait ",
    planItemIds: [plan.item("1"), plan.item("2.1")],
    note: " slow ",
  });
  if (!result?.ok) throw new Error("not tagged");
  const excerpt = await findExcerpt(result.excerptId);
  expect(excerpt).toMatchObject({ passageId, start: 2, end: 10, text: "The wait" });
  expect(excerpt?.tags.map((one) => [one.planItemCode, one.stance, one.note, one.taggedByName])).toEqual([
    ["1", "concern", "slow", officer.name],
    ["2.1", "concern", "slow", officer.name],
  ]);
  const audit = await db.auditEvent.findFirst({
    where: { action: "excerpt.tagged", subjectId: result.excerptId },
  });
  expect(audit?.actorId).toBe(officer.id);
});

test("the same words tagged again are one excerpt, and what stands is not tagged twice", async () => {
  const { plan, tag } = await makeScene();
  const first = await tag({});
  const second = await tag({ planItemIds: [plan.item("1"), plan.item("1.1")] });
  expect(second).toMatchObject({ ok: true, alreadyThere: 1, excerptId: first?.ok && first.excerptId });
  expect(await tag({ stance: "supports" })).toEqual({ ok: false, reason: "alreadyTagged" });
});

test("words that do not stand at their place are refused, and nothing is stored", async () => {
  const { passageId, tag } = await makeScene();
  expect(await tag({ words: "he wait " })).toEqual({ ok: false, reason: "wordsDiffer" });
  expect(await tag({ span: { start: 2, end: 900 } })).toEqual({ ok: false, reason: "wordsDiffer" });
  expect(await tag({ span: { start: 1, end: 2 } })).toEqual({ ok: false, reason: "wordsDiffer" });
  expect(await db.excerpt.count({ where: { passageId } })).toBe(0);
});

test("an item of another plan and a retired item are refused, and nothing is stored", async () => {
  const { plan, passageId, tag } = await makeScene();
  const elsewhere = await makePlan();
  await db.planItem.update({ where: { id: plan.item("2.2") }, data: { retiredAt: new Date() } });
  for (const wrong of [elsewhere.item("1"), plan.item("2.2"), "no-such-id"]) {
    expect(await tag({ planItemIds: [plan.item("1"), wrong] })).toEqual({ ok: false, reason: "unknownItem" });
  }
  expect(await db.excerpt.count({ where: { passageId } })).toBe(0);
});

test("an unknown passage is not there, and withdrawn words cannot be tagged", async () => {
  const { contribution, tag } = await makeScene();
  expect(await tag({ passageId: "no-such-id" })).toBeNull();
  await db.respondent.update({ where: { id: contribution.respondentId }, data: { withdrawnAt: new Date() } });
  expect(await tag({})).toEqual({ ok: false, reason: "withdrawn" });
});

test("a removed tag keeps its row with who and when, and can be put back as a new one", async () => {
  const scene = await makeScene();
  const { excerptId, tagId } = await tagOne(scene);
  const other = await makeViewer("administrator", "Eilidh Admin");
  expect(await removeTag(other, tagId, now)).toEqual({ ok: true, passageId: scene.passageId });
  expect(await removeTag(other, tagId, now)).toEqual({ ok: false, reason: "alreadyRemoved" });
  const removed = await findExcerpt(excerptId);
  expect(removed?.tags).toEqual([]);
  expect(removed?.removed).toMatchObject([
    { id: tagId, removedByName: "Eilidh Admin", taggedByName: "Ishbel Officer" },
  ]);
  expect(removed?.removed[0]?.removedAt).toBeInstanceOf(Date);

  const restored = await restoreTag(other, tagId);
  expect(restored).toMatchObject({ ok: true, passageId: scene.passageId });
  const after = await findExcerpt(excerptId);
  expect(after?.tags.map((tag) => tag.taggedByName)).toEqual(["Eilidh Admin"]);
  expect(after?.removed.map((tag) => tag.id)).toEqual([tagId]);
  expect(await restoreTag(other, tagId)).toEqual({ ok: false, reason: "alreadyTagged" });
  const actions = await db.auditEvent.findMany({ where: { actorId: other.id }, orderBy: { at: "asc" } });
  expect(actions.map((row) => row.action)).toEqual(["tag.removed", "tag.restored"]);
});

test("a tag that stands, an unknown tag and one on a retired item are not put back", async () => {
  const scene = await makeScene();
  const { tagId } = await tagOne(scene);
  expect(await restoreTag(scene.officer, tagId)).toBeNull();
  expect(await removeTag(scene.officer, "no-such-id", now)).toBeNull();
  await removeTag(scene.officer, tagId, now);
  await db.planItem.update({ where: { id: scene.plan.item("1") }, data: { retiredAt: new Date() } });
  expect(await restoreTag(scene.officer, tagId)).toEqual({ ok: false, reason: "unknownItem" });
});

test("the words of an excerpt are no longer read once the person has withdrawn", async () => {
  const scene = await makeScene();
  const { excerptId } = await tagOne(scene);
  await db.respondent.update({
    where: { id: scene.contribution.respondentId },
    data: { withdrawnAt: new Date() },
  });
  expect((await findExcerpt(excerptId))?.text).toBe("");
  const listed = await listExcerptsOfPassages([scene.passageId]);
  expect(listed.get(scene.passageId)?.map((excerpt) => excerpt.text)).toEqual([""]);
});

test("passages are listed by whether they are tagged, with which item and with which stance", async () => {
  const scene = await makeScene("The wait was long.");
  await makeContribution({ consultationId: scene.consultation.id, words: ["Nothing yet."] });
  await scene.tag({ planItemIds: [scene.plan.item("1.1")], stance: "supports", span: { start: 0, end: 8 } });
  const texts = async (wanted: Partial<TagFilters>) => {
    const filters = PassageFilters.parse({ consultation: scene.consultation.id });
    const list = await listPassages(filters, passageConditions(TagFilters.parse(wanted)));
    return list.passages.map((passage) => passage.words.map((stretch) => stretch.text).join(""));
  };
  expect(await texts({ tagged: "no" })).toEqual(["Nothing yet."]);
  expect(await texts({ tagged: "yes" })).toEqual(["The wait was long."]);
  expect(await texts({ item: scene.plan.item("1") })).toEqual(["The wait was long."]);
  expect(await texts({ item: scene.plan.item("1"), stance: "opposes" })).toEqual([]);
  expect(await texts({ item: scene.plan.item("2") })).toEqual([]);
  expect(await texts({ item: "' OR TRUE --" })).toEqual([]);
});

test("words can be tagged with what stands in the consultation's own plan", async () => {
  const { plan, consultation } = await makeScene();
  await db.planItem.update({ where: { id: plan.item("1.2") }, data: { retiredAt: new Date() } });
  const items = await listTaggableItems(consultation.id);
  expect(items.map((item) => [item.code, item.keyActions.map((action) => action.code)])).toEqual([
    ["1", ["1.1"]],
    ["2", ["2.1", "2.2"]],
  ]);
  expect(await findItemInConsultation(consultation.id, (await makePlan()).item("1"))).toBeNull();
  expect(await findItemInConsultation(consultation.id, plan.item("1.1"))).toMatchObject({
    parent: { code: "1" },
  });
});
