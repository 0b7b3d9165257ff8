import { expect, test } from "vitest";
import { describePartnership } from "#app/features/partnership/accounts/describe-partnership.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makeTag } from "#tests/support/factories/tagging.ts";
import { isUnderWay, nextStep } from "./first-steps.ts";
import { listConsultationsAtWork, listFirstSteps } from "./office-home.server.ts";

const now = new Date("2026-10-03T12:00:00Z");
const actor = { id: null, name: "Isla" };

test("the first steps lead on one at a time, from nothing to an open consultation", async () => {
  const next = async () => nextStep(await listFirstSteps(now))?.key;
  expect(await next()).toBe("partnership");
  await describePartnership(actor, {
    ...{ name: "A partnership", shortName: "", area: "", description: "", address: "" },
    ...{ contactEmail: "", contactPhone: "", checkedLanguages: [] },
  });
  expect(await next()).toBe("helpLines");
  const line = { name: "A line", phone: "111", position: 1, verifiedBy: "Isla" };
  await db.helpLine.create({ data: { ...line, verifiedOn: new Date("2025-01-01") } });
  expect(await next()).toBe("helpLines");
  await db.helpLine.updateMany({ data: { verifiedOn: new Date("2026-10-01") } });
  expect(await next()).toBe("plan");
  const consultation = await makeConsultation({ publishedAt: null });
  expect(await next()).toBe("survey");
  const survey = await db.survey.create({
    data: {
      consultationId: consultation.id,
      slug: "a-survey",
      title: "A survey",
      pages: { create: { position: 1 } },
    },
    include: { pages: true },
  });
  await db.question.create({
    data: {
      surveyId: survey.id,
      pageId: survey.pages[0]?.id ?? "",
      code: "Q1",
      position: 1,
      kind: "longText",
      text: "What should change?",
    },
  });
  expect(await next()).toBe("publish");
  expect(isUnderWay(await listFirstSteps(now))).toBe(false);
  await db.survey.update({ where: { id: survey.id }, data: { publishedAt: now } });
  await db.consultation.update({ where: { id: consultation.id }, data: { publishedAt: now } });
  expect(await next()).toBeUndefined();
  expect(isUnderWay(await listFirstSteps(now))).toBe(true);
});

test("the office's numbers count people who have not withdrawn and passages without a standing tag", async () => {
  const consultation = await makeConsultation();
  const spoken = await makeContribution({
    consultationId: consultation.id,
    words: ["Long waits.", "No bus."],
  });
  const withdrawn = await makeContribution({ consultationId: consultation.id, words: ["Forget this."] });
  await db.respondent.update({ where: { id: withdrawn.respondentId }, data: { withdrawnAt: now } });
  const item = await db.planItem.findFirstOrThrow({ where: { planId: consultation.planId } });
  const tag = await makeTag({
    passageId: spoken.passages[0]?.id ?? "",
    words: "Long waits.",
    planItemId: item.id,
  });
  const numbers = async () => (await listConsultationsAtWork(now)).find((one) => one.id === consultation.id);
  expect(await numbers()).toMatchObject({ state: "open", people: 1, thisWeek: 1, passages: 2, untagged: 1 });
  await db.tag.update({ where: { id: tag.id }, data: { removedAt: now } });
  expect(await numbers()).toMatchObject({ passages: 2, untagged: 2 });
});
