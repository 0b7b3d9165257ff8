import { beforeAll, expect, test } from "vitest";
import { freezeVersion } from "#app/features/answering/evidence/freeze-version.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft, makeTaggedExcerpt } from "#tests/support/factories/evidence.ts";
import { makeMeeting, noteLine } from "#tests/support/factories/meetings.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";

const now = new Date("2026-11-22T10:00:00Z");

type Stage = Awaited<ReturnType<typeof setUp>>;
let one: Stage;
let other: Stage;

/** A consultation on a plan with a survey of one question, a session with a line, tagged words and a frozen draft. */
async function setUp() {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer);
  const consultationId = draft.consultation.id;
  const words = await makeTaggedExcerpt(viewer, { consultationId, planItemId: draft.planItemId });
  const survey = await db.survey.create({ data: { consultationId, slug: newId(), title: "A survey" } });
  const page = await db.surveyPage.create({ data: { surveyId: survey.id, position: 1 } });
  const question = await db.question.create({
    data: { surveyId: survey.id, pageId: page.id, code: "Q1", position: 1, kind: "longText", text: "Why?" },
  });
  const response = await db.surveyResponse.create({
    data: { surveyId: survey.id, consultationId, keyHash: newId(), language: "en" },
  });
  const meetingId = await makeMeeting(viewer, consultationId);
  const lineId = await noteLine(viewer, meetingId, { speaker: "P1", text: "Nine weeks." });
  const speaker = await db.meetingSpeaker.findFirstOrThrow({ where: { meetingId } });
  const frozen = await freezeVersion(viewer, draft.draftId, { stage: "firstDraft", note: "" }, now);
  if (!frozen?.ok) throw new Error("not frozen");
  return {
    ...{ ...draft, ...words, viewer, consultationId, surveyId: survey.id, pageId: page.id },
    ...{ questionId: question.id, responseId: response.id, meetingId, lineId, speakerId: speaker.id },
    ...{ versionId: frozen.id, groupId: draft.consultation.groups[0]?.id ?? "" },
  };
}

beforeAll(async () => {
  one = await setUp();
  other = await setUp();
});

const isRefused = { code: "P2003" };

test("a question stands on a page of its own survey, and an answer is to a question of the response's survey", async () => {
  const { id, ...question } = { id: one.questionId, pageId: other.pageId };
  await expect(db.question.update({ where: { id }, data: question })).rejects.toMatchObject(isRefused);
  const answer = { responseId: one.responseId, questionId: other.questionId, text: "x" };
  for (const { surveyId } of [one, other])
    await expect(db.answer.create({ data: { ...answer, surveyId } })).rejects.toMatchObject(isRefused);
  await db.answer.create({ data: { ...answer, questionId: one.questionId, surveyId: one.surveyId } });
});

test("people, groups and sessions are of one consultation", async () => {
  const { respondentId, groupId } = other;
  const voices = [
    db.respondent.update({ where: { id: one.respondentId }, data: { groupId } }),
    db.contribution.create({
      data: {
        ...{ consultationId: one.consultationId, respondentId, channel: "survey", sourceId: newId() },
        ...{ sourceTitle: "A survey", language: "en", receivedAt: now },
      },
    }),
    db.surveyResponse.update({ where: { id: one.responseId }, data: { respondentId } }),
    db.meetingSpeaker.update({ where: { id: one.speakerId }, data: { respondentId } }),
    db.meetingAttendance.create({
      data: { meetingId: one.meetingId, consultationId: one.consultationId, groupId, people: 1 },
    }),
    db.noteLine.update({ where: { id: one.lineId }, data: { speakerId: other.speakerId } }),
  ];
  for (const voice of voices) await expect(voice).rejects.toMatchObject(isRefused);
});

test("sections, paragraphs and citations are of one draft, and a plan's rows of one plan", async () => {
  const footnote = { key: "aaaaaaaa", quotedText: "x", citedByName: "Ishbel", excerptId: one.excerptId };
  const strays = [
    db.draftParagraph.update({ where: { id: one.paragraphId }, data: { sectionId: other.sectionId } }),
    db.citation.create({ data: { ...footnote, draftId: one.draftId, paragraphId: other.paragraphId } }),
    db.versionParagraph.create({
      data: {
        ...{ versionId: one.versionId, draftId: one.draftId, paragraphId: other.paragraphId },
        ...{ sectionId: one.sectionId, heading: "x", position: 9, text: "x" },
      },
    }),
    db.planItem.update({ where: { id: one.planItemId }, data: { parentId: other.planItemId } }),
  ];
  for (const stray of strays) await expect(stray).rejects.toMatchObject(isRefused);
});

test("words are tagged, counted, cited and asked about within their own plan", async () => {
  const { excerptId, planItemId } = one;
  const by = { taggedById: one.viewer.id, taggedByName: one.viewer.name };
  const tag = { excerptId, planItemId: other.planItemId, stance: "concern", ...by } as const;
  expect(await refusalBy(db.tag.create({ data: tag }))).toBe("otherPlan");
  const about = { questionId: one.questionId, planItemId: other.planItemId };
  expect(await refusalBy(db.questionAbout.create({ data: about }))).toBe("otherPlan");
  const finding = { text: "x", people: 1, base: 1, countedAt: now, createdByName: "Ishbel", planItemId };
  const elsewhere = { ...finding, consultationId: other.consultationId };
  expect(await refusalBy(db.finding.create({ data: elsewhere }))).toBe("otherPlan");
  const place = { draftId: other.draftId, paragraphId: other.paragraphId };
  const cited = { ...place, excerptId, key: "bbbbbbbb", quotedText: "x", citedByName: "Ishbel" };
  expect(await refusalBy(db.citation.create({ data: cited }))).toBe("otherPlan");
  const period = {
    versionId: one.versionId,
    consultationId: other.consultationId,
    audience: "panel",
  } as const;
  const times = { opensAt: now, closesAt: new Date("2026-12-20T10:00:00Z"), publishedAt: now };
  const published = { ...period, ...times, publishedByName: "Ishbel" };
  expect(await refusalBy(db.commentPeriod.create({ data: published }))).toBe("otherPlan");
});

test("a finding may be about a row of the plan that takes the place of its consultation's", async () => {
  const { planId } = await db.planItem.findUniqueOrThrow({ where: { id: one.planItemId } });
  const later = await db.plan.create({
    data: {
      ...{ slug: newId(), title: "The next plan", replacesId: planId },
      items: { create: { kind: "priority", code: "1", name: "Sooner", position: 1 } },
    },
    include: { items: true },
  });
  const finding = { text: "x", people: 1, base: 1, countedAt: now, createdByName: "Ishbel" };
  const where = { consultationId: one.consultationId, planItemId: later.items[0]?.id ?? "" };
  expect(await refusalBy(db.finding.create({ data: { ...finding, ...where } }))).toBe("not refused");
});
