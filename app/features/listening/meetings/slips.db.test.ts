import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeMeeting } from "#tests/support/factories/meetings.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { finishSlips } from "./finish-slips.server.ts";
import type { SlipForm } from "./forms.ts";
import { keySlip } from "./key-slip.server.ts";
import { settleSlip } from "./settle-slip.server.ts";
import { findSlip, findSlipsToTakeIn, listSlips } from "./slip-queries.server.ts";

const now = new Date("2026-11-05T14:00:00Z");
const form: SlipForm = {
  ...{ text: "Open at eight.", language: "en", group: null, topic: null },
  ...{ notPublish: false, isSecond: false },
};
let officer: Viewer;
let other: Viewer;
let consultationId: string;
let meetingId: string;

async function begin(keyedTwice: boolean) {
  meetingId = await makeMeeting(officer, consultationId, { kind: "suggestionBox", keyedTwice });
}

beforeEach(async () => {
  officer = await makeViewer();
  other = await makeViewer("administrator", "Calum Administrator");
  consultationId = (await makeConsultation()).id;
});

const batch = () => ({ id: meetingId, keyedTwice: true });
const second = { ...form, isSecond: true };

async function finish() {
  const { version } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  return await finishSlips(officer, meetingId, version, now);
}

test("each slip is one person and one contribution, in the language in which it is written", async () => {
  await begin(false);
  const id = newId();
  expect(await keySlip(officer, meetingId, id, form, now)).toMatchObject({ ok: true, number: 1 });
  expect(await keySlip(officer, meetingId, id, form, now)).toMatchObject({ ok: true, number: 1 });
  await keySlip(officer, meetingId, newId(), { ...form, text: "Dzień dobry.", language: "pl" }, now);
  await keySlip(officer, meetingId, newId(), { ...form, text: "Not this.", notPublish: true }, now);
  expect(await finish()).toEqual({ ok: true, contributions: 3, passages: 3 });
  const stored = await db.contribution.findMany({
    where: { consultationId },
    orderBy: { passages: { _count: "asc" } },
    include: { respondent: true, passages: true },
  });
  expect(
    stored
      .map(({ channel, language, passages, respondent }) => [
        channel,
        language,
        passages[0]?.text,
        respondent.permission,
      ])
      .sort(),
  ).toEqual([
    ["suggestionBox", "en", "Not this.", "notPublish"],
    ["suggestionBox", "en", "Open at eight.", "withoutName"],
    ["suggestionBox", "pl", "Dzień dobry.", "withoutName"],
  ]);
  expect(await finish()).toEqual({ ok: false, reason: "nothing" });
});

test("the second person keys blind, and what both keyed alike is settled", async () => {
  await begin(true);
  const id = newId();
  await keySlip(officer, meetingId, id, form, now);
  expect(await finish()).toEqual({ ok: false, reason: "nothing" });
  expect((await listSlips(batch(), other.id))[0]).toMatchObject({
    state: "needsSecond",
    text: "",
    isHidden: true,
  });
  expect(await findSlip(batch(), id, other.id)).toMatchObject({ isBlind: true, keyings: [] });
  expect((await listSlips(batch(), officer.id))[0]).toMatchObject({
    text: "Open at eight.",
    isHidden: false,
  });
  expect(await keySlip(officer, meetingId, id, second, now)).toEqual({ ok: false, reason: "ownKeying" });
  expect(await keySlip(other, meetingId, id, second, now)).toMatchObject({ ok: true, agreed: true });
  expect(await finish()).toMatchObject({ ok: true, contributions: 1 });
});

test("where two people keyed differently, nothing is taken in until one keying is chosen, and both are kept", async () => {
  await begin(true);
  const id = newId();
  await keySlip(officer, meetingId, id, form, now);
  await keySlip(other, meetingId, id, { ...second, text: "Open at nine." }, now);
  expect(await findSlipsToTakeIn(meetingId)).toMatchObject({ differs: 1, settled: 0 });
  expect(await finish()).toEqual({ ok: false, reason: "nothing" });
  expect(await settleSlip(officer, meetingId, id, "second")).toEqual({ ok: true });
  await finish();
  expect(await db.passage.findFirst({ where: { contribution: { consultationId } } })).toMatchObject({
    text: "Open at nine.",
  });
  expect(await db.slipKeying.count({ where: { slipId: id } })).toBe(2);
  expect(await settleSlip(officer, meetingId, id, "first")).toEqual({ ok: false, reason: "takenIn" });
  expect(await refusalBy(db.slipKeying.updateMany({ where: { slipId: id }, data: { text: "x" } }))).toBe(
    "takenIn",
  );
});

test("a slip that was keyed by mistake is left out, and can be put back", async () => {
  await begin(false);
  const id = newId();
  await keySlip(officer, meetingId, id, form, now);
  await settleSlip(officer, meetingId, id, "leaveOut");
  expect(await finish()).toEqual({ ok: false, reason: "nothing" });
  await settleSlip(officer, meetingId, id, "putBack");
  expect(await finish()).toMatchObject({ ok: true });
});

test("a group or topic of another consultation is refused", async () => {
  await begin(false);
  const elsewhere = await makeConsultation();
  const group = elsewhere.groups[0]?.id ?? "";
  expect(await keySlip(officer, meetingId, newId(), { ...form, group }, now)).toEqual({
    ok: false,
    reason: "unknownChoice",
  });
  expect(await db.slip.count({ where: { meetingId } })).toBe(0);
});
