import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeCall, makeService, wholePlan } from "#tests/support/factories/returns.ts";
import { acceptReturn } from "../accept-return.server.ts";
import { confirmEvidence, findEvidenceToConfirm } from "../confirmations/confirm-evidence.server.ts";
import { makeLink, revokeLink } from "../confirmations/make-link.server.ts";
import { commentOnPlan, removeComment } from "../learning/comment-on-plan.server.ts";
import { findOwnReturn } from "../own-queries.server.ts";
import { saveReturn } from "../save-return.server.ts";
import { submitReturn } from "../submit-return.server.ts";
import { sendReminders } from "./send-reminders.server.ts";

const now = new Date("2026-11-22T10:00:00Z");
const origin = "https://conversations.example.org";
const said = { view: "agree", comment: "It was so." } as const;

async function asked(dueOn?: string) {
  const service = await makeService();
  if (!service.manager) throw new Error("The service has a manager.");
  const call = await makeCall([service.id], { dueOn });
  return { service, manager: service.manager, id: call.returns[0]?.id ?? "" };
}

async function linked() {
  const place = await asked();
  await saveReturn(place.manager, place.id, wholePlan(), 0, now);
  const made = await makeLink(place.manager, place.id, "Thursday group", now);
  if (!made?.ok) throw new Error("No link was made.");
  return { ...place, token: made.token };
}

test("people who took part read the evidence and say what they think, without an account", async () => {
  const { manager, id, token } = await linked();
  expect((await findEvidenceToConfirm(token, now))?.evidence.changed).toBe("The chairs were their idea.");
  expect(await confirmEvidence(token, said, "pl", now)).toEqual({ ok: true });
  expect((await findOwnReturn(manager, id))?.confirmations).toMatchObject([
    { ...said, language: "pl", label: "Thursday group", isOutdated: false },
  ]);
});

test("the database holds no token that would open a link", async () => {
  const { token } = await linked();
  expect(JSON.stringify(await db.confirmationLink.findMany())).not.toContain(token);
  expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain(token);
});

test("a link that has expired, was ended or never was opens nothing", async () => {
  const { manager, id, token } = await linked();
  const later = new Date("2027-01-21T10:00:01Z");
  expect(await findEvidenceToConfirm(token, later)).toBeNull();
  expect(await confirmEvidence(token, said, "en", later)).toBeNull();
  const [link] = (await findOwnReturn(manager, id))?.links ?? [];
  await revokeLink(manager, id, link?.id ?? "", now);
  expect(await findEvidenceToConfirm(token, now)).toBeNull();
  expect(await findEvidenceToConfirm("made-up", now)).toBeNull();
});

test("somebody from another service makes and ends no link of this one", async () => {
  const { manager, id } = await linked();
  const stranger = await makeViewer("serviceManager");
  const [link] = (await findOwnReturn(manager, id))?.links ?? [];
  expect(await makeLink(stranger, id, "Mine", now)).toBeNull();
  expect(await revokeLink(stranger, id, link?.id ?? "", now)).toBeNull();
});

test("an answer says that the evidence was rewritten after it", async () => {
  const { manager, id, token } = await linked();
  await confirmEvidence(token, said, "en", now);
  const plan = wholePlan();
  plan.evidence.changed = "Everything was our idea.";
  await saveReturn(manager, id, plan, 1, now);
  expect((await findOwnReturn(manager, id))?.confirmations[0]?.isOutdated).toBe(true);
});

test("one link takes a group's answers, and not a flood", async () => {
  const { token } = await linked();
  for (let answer = 0; answer < 60; answer++) await confirmEvidence(token, said, "en", now);
  expect(await confirmEvidence(token, said, "en", now)).toEqual({ ok: false, reason: "full" });
});

test("managers are reminded once before a deadline and once after it, and the history says so", async () => {
  const place = await asked("2026-11-25");
  const remindersOf = async () =>
    (await findOwnReturn(place.manager, place.id))?.reminders.map(({ kind, accountName }) => [
      kind,
      accountName,
    ]);
  await sendReminders(origin, new Date("2026-11-17T10:00:00Z"));
  expect(await remindersOf()).toEqual([]);
  await sendReminders(origin, now);
  await sendReminders(origin, now);
  expect(await remindersOf()).toEqual([["deadlineSoon", "Tariq Manager"]]);
  await sendReminders(origin, new Date("2026-11-26T10:00:00Z"));
  expect(await remindersOf()).toEqual([
    ["deadlineSoon", "Tariq Manager"],
    ["deadlinePassed", "Tariq Manager"],
  ]);
});

test("nine months later a review's reminder goes out, and its letter says what to do and where", async () => {
  const place = await asked();
  await saveReturn(place.manager, place.id, wholePlan(), 0, now);
  await submitReturn(place.manager, place.id, now);
  await acceptReturn(await makeViewer(), place.id, { version: 1, message: "" }, origin, now);
  const account = await db.account.findUniqueOrThrow({ where: { id: place.manager.id } });
  const letters = () =>
    db.mail.findMany({ where: { recipient: account.email, subject: { contains: "review" } } });
  await sendReminders(origin, new Date("2027-08-16T10:00:00Z"));
  expect(await letters()).toEqual([]);
  await sendReminders(origin, new Date("2027-08-22T10:00:00Z"));
  const [letter] = await letters();
  expect(letter?.subject).toBe("Plans against stigma: review due on 31 August 2027");
  expect(letter?.text).toContain(`${origin}/service/returns/${place.id}`);
  expect(letter?.text).not.toContain("chairs");
});

test("a learning comment stands under the service's name, and only its writer removes it", async () => {
  const [place, other] = [await asked(), await asked()];
  await saveReturn(place.manager, place.id, wholePlan(), 0, now);
  await submitReturn(place.manager, place.id, now);
  const comment = { text: "We will turn our chairs too.", service: "" };
  expect(await commentOnPlan(other.manager, place.id, comment, now)).toBeNull();
  await acceptReturn(await makeViewer(), place.id, { version: 1, message: "" }, origin, now);
  expect(await commentOnPlan(other.manager, place.id, comment, now)).toEqual({ ok: true });
  const [stored] = await db.learningComment.findMany({ where: { returnId: place.id } });
  expect(stored?.serviceId).toBe(other.service.id);
  expect(await removeComment(place.manager, place.id, stored?.id ?? "", now)).toBeNull();
  expect(await removeComment(other.manager, place.id, stored?.id ?? "", now)).toEqual({ ok: true });
  const alone = await makeViewer("serviceManager");
  expect(await commentOnPlan(alone, place.id, comment, now)).toEqual({ ok: false, reason: "noService" });
});
