import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay, type Day } from "#app/platform/time/day.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeSurvey } from "#tests/support/factories/surveys.ts";
import { findSurveyToKey } from "../responses/answering-queries.server.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { keyPaperResponse } from "./key-paper-response.server.ts";

const now = new Date("2026-10-20T12:00:00Z");
const paper = {
  place: "Skerrylaw Library",
  batch: "Red box",
  receivedOn: asDay("2026-10-06"),
  language: "pl",
} as const;
let officer: Viewer;
let survey: AnswerableSurvey;
let open: string;

beforeEach(async () => {
  officer = await makeViewer();
  const made = await makeSurvey();
  const found = await findSurveyToKey(made.id);
  if (!found) throw new Error("the survey is published");
  survey = found;
  open = survey.pages.flatMap((page) => page.questions).find((one) => one.kind === "longText")?.code ?? "";
});

test("a form on paper is kept like one from the web, in its own channel, with its place, day and language", async () => {
  const id = newId();
  const key = async () =>
    await keyPaperResponse(
      officer,
      survey,
      { ...paper, id },
      { [open]: "Za długo.", permission: "withoutName" },
      now,
    );
  const first = await key();
  expect(first).toMatchObject({ ok: true });
  expect(await key()).toEqual(first);
  const [contribution] = await db.contribution.findMany({
    where: { consultationId: survey.consultation.id },
    include: { passages: true, respondent: true },
  });
  expect(contribution).toMatchObject({
    ...{ channel: "paper", language: "pl", sourceTitle: survey.title },
    passages: [{ text: "Za długo.", promptCode: open }],
    respondent: {
      permission: "withoutName",
      reference: first && "reference" in first ? first.reference : "",
    },
  });
  expect(contribution?.receivedAt).toEqual(new Date("2026-10-06T12:00:00Z"));
  expect(await db.contribution.count({ where: { consultationId: survey.consultation.id } })).toBe(1);
  expect(await db.paperForm.findUnique({ where: { responseId: id } })).toMatchObject({
    ...{ place: "Skerrylaw Library", batch: "Red box", keyedByName: officer.name },
  });
});

test("what the web form would refuse is refused on paper too, and nothing is kept of it", async () => {
  const key = async (typed: Record<string, string>) =>
    await keyPaperResponse(officer, survey, { ...paper, id: newId() }, typed, now);
  expect(await key({ [open]: "x".repeat(10_001) })).toMatchObject({ ok: false, reason: "wrong" });
  expect(await key({ [open]: "x", permission: "everything" })).toMatchObject({ ok: false, reason: "wrong" });
  expect(await key({ [open]: "x", group: "none of ours" })).toMatchObject({ ok: false, reason: "wrong" });
  expect(await key({ [open]: "  " })).toEqual({ ok: false, reason: "nothingAnswered" });
  expect(await db.contribution.count({ where: { consultationId: survey.consultation.id } })).toBe(0);
});

test("a form counts by the day on which it was handed in, also when it is keyed later", async () => {
  const key = async (receivedOn: Day, at: Date) =>
    await keyPaperResponse(officer, survey, { ...paper, receivedOn, id: newId() }, { [open]: "x" }, at);
  expect(await key(asDay("2025-12-31"), now)).toEqual({ ok: false, reason: "notInTime" });
  expect(await key(asDay("2026-10-21"), now)).toEqual({ ok: false, reason: "notInTime" });
  await db.consultation.update({
    where: { id: survey.consultation.id },
    data: { closesAt: new Date("2026-10-07T17:00:00Z") },
  });
  survey = (await findSurveyToKey(survey.id)) ?? survey;
  expect(await key(asDay("2026-10-08"), now)).toEqual({ ok: false, reason: "notInTime" });
  expect(await key(asDay("2026-10-06"), now)).toMatchObject({ ok: true });
});
