import { expect, test } from "vitest";
import { listTaggedExcerpts } from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { makeTag } from "#tests/support/factories/tagging.ts";
import { countFinding, countPlanItems } from "./count-queries.server.ts";

async function makeScene() {
  const plan = await makePlan();
  const consultation = await makeConsultation({ planId: plan.id });
  const [users, carers] = consultation.groups.map((group) => group.id);
  return { plan, consultation, consultationId: consultation.id, users, carers };
}

test("one person with three excerpts counts once, on the key action and on its priority", async () => {
  const { plan, consultationId, users } = await makeScene();
  const spoken = await makeContribution({
    consultationId,
    groupId: users,
    words: ["Long waits. No bus. Cold room."],
  });
  await makeContribution({ consultationId, words: ["Nothing to add."] });
  const passageId = spoken.passages[0]?.id ?? "";
  for (const words of ["Long waits.", "No bus.", "Cold room."]) {
    await makeTag({ passageId, words, planItemId: plan.item("1.1") });
  }
  const counts = await countPlanItems(consultationId);
  const people = Object.fromEntries(counts?.items.map((item) => [item.code, item.people]) ?? []);
  expect(people).toEqual({ "1": 1, "1.1": 1, "1.2": 0, "2": 0, "2.1": 0, "2.2": 0 });
  expect(counts?.base).toBe(2);
  expect(counts?.items[0]?.byGroup.map(({ name, people, base }) => [name, people, base])).toEqual([
    ["People who use services", 1, 1],
    ["Families and carers", 0, 0],
    [null, 0, 1],
  ]);
});

test("a person who withdrew is not counted, and their words are not listed", async () => {
  const { plan, consultationId } = await makeScene();
  const spoken = await makeContribution({ consultationId, words: ["Take my words away."] });
  await makeTag({ passageId: spoken.passages[0]?.id ?? "", words: "my words", planItemId: plan.item("1") });
  expect((await countFinding({ consultationId, planItemId: plan.item("1") }))?.people).toBe(1);
  await db.respondent.update({ where: { id: spoken.respondentId }, data: { withdrawnAt: new Date() } });
  const count = await countFinding({ consultationId, planItemId: plan.item("1") });
  expect([count?.people, count?.base]).toEqual([0, 0]);
  expect(await listTaggedExcerpts({ consultationId })).toEqual([]);
});

test("a person who asked us not to publish is counted, and is not offered for quoting", async () => {
  const { plan, consultationId } = await makeScene();
  const spoken = await makeContribution({
    consultationId,
    permission: "notPublish",
    words: ["Between us: it is bad."],
  });
  await makeTag({ passageId: spoken.passages[0]?.id ?? "", words: "it is bad", planItemId: plan.item("1") });
  expect((await countFinding({ consultationId, planItemId: plan.item("1") }))?.people).toBe(1);
  expect((await listTaggedExcerpts({ consultationId })).map((one) => one.quotable)).toEqual([false]);
  expect(await listTaggedExcerpts({ consultationId, quotableOnly: true })).toEqual([]);
});

test("a removed tag counts nobody", async () => {
  const { plan, consultationId } = await makeScene();
  const spoken = await makeContribution({ consultationId, words: ["A slip of the mouse."] });
  const { id } = await makeTag({
    passageId: spoken.passages[0]?.id ?? "",
    words: "slip",
    planItemId: plan.item("1"),
  });
  await db.tag.update({ where: { id }, data: { removedAt: new Date() } });
  expect((await countFinding({ consultationId, planItemId: plan.item("1") }))?.people).toBe(0);
  expect(await listTaggedExcerpts({ consultationId })).toEqual([]);
});

test("a finding with a stance counts only people whose tag on that item has the stance", async () => {
  const { plan, consultationId } = await makeScene();
  const spoken = await makeContribution({ consultationId, words: ["Good staff, bad rooms."] });
  const passageId = spoken.passages[0]?.id ?? "";
  await makeTag({ passageId, words: "Good staff", planItemId: plan.item("1"), stance: "supports" });
  await makeTag({ passageId, words: "bad rooms", planItemId: plan.item("2.1"), stance: "concern" });
  const count = async (code: string, stance: "supports" | "concern") =>
    (await countFinding({ consultationId, planItemId: plan.item(code), stance }))?.people;
  expect(await count("1", "supports")).toBe(1);
  expect(await count("1", "concern")).toBe(0);
  expect(await count("2", "concern")).toBe(1);
  const listed = await listTaggedExcerpts({ consultationId, planItemId: plan.item("2"), stance: "concern" });
  expect(listed.map((one) => one.text)).toEqual(["bad rooms"]);
});

test("words of another consultation on the same plan are not counted here", async () => {
  const { plan, consultationId } = await makeScene();
  const other = await makeConsultation({ planId: plan.id });
  const spoken = await makeContribution({ consultationId: other.id, words: ["Elsewhere."] });
  await makeTag({ passageId: spoken.passages[0]?.id ?? "", words: "Elsewhere", planItemId: plan.item("1") });
  expect(await countFinding({ consultationId, planItemId: plan.item("1") })).toMatchObject({
    people: 0,
    base: 0,
  });
});

test("an item of another plan and an unknown consultation count as not there", async () => {
  const { consultationId } = await makeScene();
  const elsewhere = await makePlan();
  expect(await countFinding({ consultationId, planItemId: elsewhere.item("1") })).toBeNull();
  expect(await countPlanItems("not-an-id")).toBeNull();
});

test("excerpts are narrowed by group, by no group and by channel", async () => {
  const { plan, consultationId, carers } = await makeScene();
  const one = await makeContribution({ consultationId, groupId: carers, words: ["From a carer."] });
  const two = await makeContribution({ consultationId, channel: "letter", words: ["By letter."] });
  await makeTag({
    passageId: one.passages[0]?.id ?? "",
    words: "From a carer.",
    planItemId: plan.item("1.1"),
  });
  await makeTag({ passageId: two.passages[0]?.id ?? "", words: "By letter.", planItemId: plan.item("1.1") });
  const texts = async (filter: object) =>
    (await listTaggedExcerpts({ consultationId, ...filter })).map((excerpt) => excerpt.text);
  expect(await texts({ groupId: carers })).toEqual(["From a carer."]);
  expect(await texts({ groupId: null })).toEqual(["By letter."]);
  expect(await texts({ channel: "letter", planItemId: plan.item("1") })).toEqual(["By letter."]);
});
