import { expect, test } from "vitest";
import { changeText } from "#app/features/answering/evidence/change-text.server.ts";
import { cite } from "#app/features/answering/evidence/cite.server.ts";
import { citationsToSettle } from "#app/features/answering/evidence/draft-queries.server.ts";
import { freezeVersion } from "#app/features/answering/evidence/freeze-version.server.ts";
import { listPlacesToSettle } from "#app/features/answering/evidence/use-queries.server.ts";
import { findFrozenVersion } from "#app/features/answering/evidence/version-queries.server.ts";
import { exportDraft } from "#app/features/answering/reports/export-draft.server.ts";
import { countFinding } from "#app/features/tagging/counts/count-queries.server.ts";
import { restoreTag } from "#app/features/tagging/tags/restore-tag.server.ts";
import { tagExcerpt } from "#app/features/tagging/tags/tag-excerpt.server.ts";
import { listTaggedExcerpts } from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft } from "#tests/support/factories/evidence.ts";
import { makeComment, makeMember, makePeriod } from "#tests/support/factories/panel.ts";
import { later, now, type Stage, setUp, span, text, tooLate } from "#tests/support/panel-stage.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { addComment, type NewComment } from "./add-comment.server.ts";
import { addSpokenComment } from "./add-spoken-comment.server.ts";
import { answerComment } from "./answer-comment.server.ts";
import { chooseName } from "./choose-name.server.ts";
import { findComment, listCommentsBeside } from "./comment-queries.server.ts";
import { findOwnComment, listOwnComments } from "./member-queries.server.ts";
import { moderateComment } from "./moderate-comment.server.ts";
import { findTranslatablePeriod } from "./period-queries.server.ts";
import { findOwnRecording, openRecording } from "./recordings.server.ts";
import { replyToAnswer } from "./reply-to-answer.server.ts";
import { sendComment } from "./send-comment.server.ts";
import { takeSuggestion } from "./take-suggestion.server.ts";
import { translatePeriod } from "./translate-period.server.ts";
import { findVersions } from "./version-queries.server.ts";
import { withdrawComment } from "./withdraw-comment.server.ts";
import { withdrawQuotation } from "./withdraw-quotation.server.ts";
import { writeDownVoice } from "./write-down-voice.server.ts";

test("a member's comment is a contribution of one pseudonymous person, tagged like any other words", async () => {
  const stage = await setUp();
  const { paragraphId } = stage;
  const words = span("We will open one door");
  await makeComment(
    stage.member,
    stage.period.id,
    { paragraphId, span: words, text: "Open it at night too." },
    now,
  );
  await makeComment(stage.member, stage.period.id, { paragraphId, text: "Say who." }, now);
  const contributions = await db.contribution.findMany({
    where: { consultationId: stage.consultation.id },
    include: { passages: true, respondent: true },
    orderBy: { receivedAt: "asc" },
  });
  expect(contributions.map(({ channel }) => channel)).toEqual(["panel", "panel"]);
  expect(new Set(contributions.map(({ respondentId }) => respondentId)).size).toBe(1);
  expect(JSON.stringify(contributions)).not.toContain("Nan");
  const passage = contributions
    .flatMap(({ passages }) => passages)
    .find((one) => one.text.startsWith("Open it"));
  expect(passage?.prompt).toContain("We will open one door");
  const tagged = await tagExcerpt(stage.viewer, {
    passageId: passage?.id ?? "",
    span: { start: 0, end: 21 },
    planItemIds: [stage.planItemId],
    stance: "suggestion",
    note: "",
  });
  expect(tagged?.ok).toBe(true);
  const where = { consultationId: stage.consultation.id, planItemId: stage.planItemId };
  expect((await countFinding(where))?.byChannel).toMatchObject([{ channel: "panel", people: 1, base: 1 }]);
});

test("comments are taken from named members while the period is open, on words that are there", async () => {
  const stage = await setUp();
  const { paragraphId, period, member } = stage;
  const comment = {
    paragraphId,
    span: null,
    kind: "worry",
    text: "I worry.",
    suggestion: "",
    readers: "officers",
    throughSupporter: true,
  } as const;
  expect(await addComment(member, period.id, comment, tooLate)).toEqual({ ok: false, reason: "closed" });
  expect(await addComment(await makeViewer("panelMember"), period.id, comment, now)).toEqual({
    ok: false,
    reason: "nameMissing",
  });
  const elsewhere = { ...comment, span: { start: 0, end: 999 } };
  expect(await addComment(member, period.id, elsewhere, now)).toEqual({ ok: false, reason: "wordsDiffer" });
  expect(await addComment(member, period.id, { ...comment, paragraphId: "none" }, now)).toBeNull();
  expect(await addComment(member, "none", comment, now)).toBeNull();
  const id = await makeComment(member, period.id, comment, now);
  const row = await db.draftComment.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ isWhole: true, exact: text, throughSupporter: true, readers: "officers" });
  expect(await refusalBy(db.draftComment.update({ where: { id }, data: { text: "x" } }))).toBe(
    "neverAltered",
  );
  const { id: _, contributionId: __, ...copy } = row;
  expect(await refusalBy(db.draftComment.create({ data: { ...copy, exact: "Other words" } }))).toBe(
    "otherWords",
  );
});

test("two members cannot have one name", async () => {
  const member = await makeMember("Robin");
  expect(await chooseName(member, "robin", now)).toEqual({ ok: true });
  const other = await makeViewer("panelMember");
  expect(await chooseName(other, "ROBIN", now)).toEqual({ ok: false, reason: "nameTaken" });
});

test("members read what is for the panel, and their own; the public reads neither", async () => {
  const stage = await setUp();
  const { paragraphId, period } = stage;
  const other = await makeMember(`Sam ${stage.draftId}`);
  await makeComment(
    stage.member,
    period.id,
    { paragraphId, text: "For officers.", readers: "officers" },
    now,
  );
  await makeComment(stage.member, period.id, { paragraphId, text: "For the panel." }, now);
  const version = { id: period.versionId, draftId: stage.draftId, number: period.number };
  const texts = async (reader: Parameters<typeof listCommentsBeside>[1]) =>
    (await listCommentsBeside(version, reader)).map((comment) => comment.text).sort();
  expect(await texts({ accountId: stage.member.id })).toEqual(["For officers.", "For the panel."]);
  expect(await texts({ accountId: other.id })).toEqual(["For the panel."]);
  expect(await texts("everyone")).toEqual([]);
});

test("what a member writes is kept in the language of its page, and so is their reply", async () => {
  const stage = await setUp();
  const wanted = { paragraphId: stage.paragraphId, text: "أسبوع واحد وقت طويل.", language: "ar" };
  const id = await makeComment(stage.member, stage.period.id, wanted, now);
  await answerComment(stage.viewer, id, { outcome: "partly", reason: "We will see." }, now);
  expect(await replyToAnswer(stage.member, id, "Dziękuję.", later, "pl")).toEqual({ ok: true });
  const [own] = await listOwnComments(stage.member.id);
  expect(own).toMatchObject({ language: "ar", reply: { text: "Dziękuję.", language: "pl" } });
  const said = await db.contribution.findMany({
    where: { consultationId: stage.consultation.id, channel: "panel" },
    orderBy: { receivedAt: "asc" },
    select: { language: true },
  });
  expect(said.map(({ language }) => language)).toEqual(["ar", "pl"]);
});

test("an answer carries a decision and a reason, its member replies once, and a later answer keeps the first", async () => {
  const stage = await setUp();
  const id = await makeComment(stage.member, stage.period.id, { paragraphId: stage.paragraphId }, now);
  expect(await replyToAnswer(stage.member, id, "But why?", now)).toEqual({
    ok: false,
    reason: "notAnswered",
  });
  await answerComment(stage.viewer, id, { outcome: "notAccepted", reason: "No money." }, now);
  expect(await replyToAnswer(stage.member, id, "There is some.", later)).toEqual({ ok: true });
  expect(await replyToAnswer(stage.member, id, "Really.", later)).toEqual({
    ok: false,
    reason: "alreadyReplied",
  });
  const stranger = await makeMember(`Stranger ${stage.draftId}`);
  expect(await replyToAnswer(stranger, id, "Me too.", later)).toBeNull();
  expect(await findOwnComment(stranger.id, id)).toBeNull();
  await answerComment(stage.viewer, id, { outcome: "partly", reason: "We found some." }, later);
  const [own] = await listOwnComments(stage.member.id);
  expect(own).toMatchObject({
    answer: { outcome: "partly" },
    earlierAnswers: [{ outcome: "notAccepted" }],
    reply: { text: "There is some." },
  });
  expect(await db.contribution.count({ where: { consultationId: stage.consultation.id } })).toBe(2);
});

test("an accepted suggestion becomes the wording in one action, with before, after, why and whose it was", async () => {
  const stage = await setUp();
  const words = "We will open one door for everybody.";
  const id = await makeComment(
    stage.member,
    stage.period.id,
    {
      paragraphId: stage.paragraphId,
      span: span(words),
      suggestion: "We will open one door, day and night.",
    },
    now,
  );
  const found = await findComment(id);
  const wanted = {
    outcome: "accepted",
    reason: "Nights matter most.",
    words: "We will open one door, day and night.",
    revision: found?.now?.revision ?? 0,
  } as const;
  const stale = { ...wanted, revision: wanted.revision + 1 };
  expect(await takeSuggestion(stage.viewer, id, stale, changeText, later)).toEqual({
    ok: false,
    reason: "changedMeanwhile",
  });
  expect(await takeSuggestion(stage.viewer, id, wanted, changeText, later)).toEqual({
    ok: true,
    paragraphId: stage.paragraphId,
  });
  const paragraph = await db.draftParagraph.findUniqueOrThrow({ where: { id: stage.paragraphId } });
  expect(paragraph.text).toBe("People wait too long. They told us so. We will open one door, day and night.");
  const after = await findComment(id);
  expect(after?.comment).toMatchObject({
    answer: { outcome: "accepted", reason: "Nights matter most." },
    changes: [
      { before: words, after: wanted.words, why: "Nights matter most.", madeByName: stage.viewer.name },
    ],
    placement: { state: "changed" },
  });
});

async function quoted(stage: Stage, said = "Open it at night too.", words = said) {
  const id = await makeComment(
    stage.member,
    stage.period.id,
    { paragraphId: stage.paragraphId, text: said },
    now,
  );
  const passage = await db.passage.findFirstOrThrow({ where: { contribution: { draftComment: { id } } } });
  const tagged = await tagExcerpt(stage.viewer, {
    passageId: passage.id,
    span: { start: 0, end: words.length },
    planItemIds: [stage.planItemId],
    stance: "suggestion",
    note: "",
  });
  if (!tagged?.ok) throw new Error("not tagged");
  const { text: current, revision } = await db.draftParagraph.findUniqueOrThrow({
    where: { id: stage.paragraphId },
  });
  const source = { kind: "excerpt", id: tagged.excerptId } as const;
  const cited = await cite(
    stage.viewer,
    { paragraphId: stage.paragraphId, revision, text: current, place: { kind: "end" }, source },
    now,
  );
  if (!cited?.ok) throw new Error("not cited");
  return { id, excerptId: tagged.excerptId, words };
}

const citationOf = (stage: Stage, excerptId: string, quotedText: string) => ({
  key: "xxxxxxxy",
  paragraphId: stage.paragraphId,
  draftId: stage.draftId,
  ...{ excerptId, quotedText },
  citedById: stage.viewer.id,
  citedByName: stage.viewer.name,
});

test("a comment that is taken back leaves counts and drafts at once, and a version that is out keeps a note", async () => {
  const stage = await setUp();
  const { id, words } = await quoted(stage);
  const second = await makePeriod(stage.viewer, stage, "panel", later);
  const where = { consultationId: stage.consultation.id, planItemId: stage.planItemId };
  expect((await countFinding(where))?.people).toBe(1);
  expect((await findFrozenVersion(second.versionId))?.paragraphs[0]?.notes).toMatchObject([
    { quotedText: words, gone: null },
  ]);
  expect((await findOwnComment(stage.member.id, id))?.quotations).toMatchObject([
    { words, drafts: [{ isInWorkingDraft: true, versions: [2] }] },
  ]);

  expect(await withdrawComment(stage.viewer, id, later)).toBeNull();
  expect(await withdrawComment(stage.member, id, later)).toEqual({ ok: true });
  expect(await withdrawComment(stage.member, id, later)).toEqual({ ok: false, reason: "alreadyWithdrawn" });

  expect(await countFinding(where)).toMatchObject({ people: 0, base: 0 });
  expect(await listTaggedExcerpts(where)).toEqual([]);
  expect(await citationsToSettle(stage.draftId)).toMatchObject([
    { paragraphId: stage.paragraphId, reason: "sourceWithdrawn" },
  ]);
  expect((await listPlacesToSettle()).filter((use) => use.draft.id === stage.draftId)).toMatchObject([
    { paragraphId: stage.paragraphId },
  ]);
  const exported = await exportDraft(stage.viewer, stage.draftId, {
    format: "html",
    origin: "http://here.invalid",
  });
  expect(exported).toMatchObject({ ok: false, reason: "unsettled" });
  const frozen = await findFrozenVersion(second.versionId);
  expect(frozen?.paragraphs[0]?.notes).toMatchObject([
    { quotedText: "", gone: "sourceWithdrawn", goneAt: later },
  ]);
  expect(await freezeVersion(stage.viewer, stage.draftId, { stage: "other", note: "" }, later)).toMatchObject(
    {
      ok: false,
      reason: "unsettled",
    },
  );
  expect((await findComment(id))?.comment).toMatchObject({ isWithdrawn: true, text: "" });
  expect(await answerComment(stage.viewer, id, { outcome: "accepted", reason: "Yes." }, later)).toEqual({
    ok: false,
    reason: "withdrawn",
  });
});

test("a member takes one quotation back, and the rest of the comment stands", async () => {
  const stage = await setUp();
  const said = "Open it at night too. The lamp by the gate is broken.";
  const { id, excerptId } = await quoted(stage, said, "Open it at night too.");
  const passage = await db.passage.findFirstOrThrow({ where: { text: said } });
  const tag = (words: string) =>
    tagExcerpt(stage.viewer, {
      passageId: passage.id,
      span: { start: said.indexOf(words), end: said.indexOf(words) + words.length },
      planItemIds: [stage.planItemId],
      stance: "concern",
      note: "",
    });
  const all = await tag(said);
  const { versionId } = await makePeriod(stage.viewer, stage, "panel", later);
  const stranger = await makeMember(`Stranger ${stage.draftId}`);
  expect(await withdrawQuotation(stranger, id, excerptId, later)).toBeNull();
  expect(await withdrawQuotation(stage.member, id, "none", later)).toBeNull();
  expect(await withdrawQuotation(stage.member, id, excerptId, later)).toEqual({ ok: true });
  expect(await withdrawQuotation(stage.member, id, excerptId, later)).toEqual({
    ok: false,
    reason: "alreadyWithdrawn",
  });

  // What shares words with the quotation goes with it. The person still took part.
  const where = { consultationId: stage.consultation.id, planItemId: stage.planItemId };
  expect(await countFinding(where)).toMatchObject({ people: 0, base: 1 });
  expect(await listTaggedExcerpts(where)).toEqual([]);
  expect(await tag("night too. The lamp")).toEqual({ ok: false, reason: "takenBack" });
  const removed = await db.tag.findFirstOrThrow({ where: { excerpt: { passageId: passage.id } } });
  expect(await restoreTag(stage.viewer, removed.id)).toEqual({ ok: false, reason: "takenBack" });
  expect((await tag("The lamp by the gate is broken."))?.ok).toBe(true);
  expect(await countFinding(where)).toMatchObject({ people: 1, base: 1 });

  expect(await citationsToSettle(stage.draftId)).toMatchObject([{ reason: "sourceWithdrawn" }]);
  expect((await listPlacesToSettle()).map((use) => use.draft.id)).toContain(stage.draftId);
  const exported = await exportDraft(stage.viewer, stage.draftId, {
    format: "html",
    origin: "http://x.invalid",
  });
  expect(exported).toMatchObject({ ok: false, reason: "unsettled" });
  expect((await findFrozenVersion(versionId))?.paragraphs[0]?.notes).toMatchObject([
    { quotedText: "", gone: "sourceWithdrawn", goneAt: later },
  ]);
  const own = await findOwnComment(stage.member.id, id);
  expect(own?.comment).toMatchObject({ isWithdrawn: false, text: said });
  expect(own?.quotations.map(({ words, isTakenBack }) => ({ words, isTakenBack }))).toEqual([
    { words: "", isTakenBack: true },
    { words: "The lamp by the gate is broken.", isTakenBack: false },
  ]);

  // The database holds to it, whatever the product says.
  const {
    id: _,
    withdrawnAt: __,
    ...copy
  } = await db.excerpt.findUniqueOrThrow({ where: { id: excerptId } });
  const shorter = { ...copy, end: copy.end - 1, text: copy.text.slice(0, -1) };
  expect(await refusalBy(db.excerpt.create({ data: shorter }))).toBe("takenBack");
  expect(await refusalBy(db.tag.update({ where: { id: removed.id }, data: { removedAt: null } }))).toBe(
    "takenBack",
  );
  const fallen = all?.ok ? all.excerptId : "";
  for (const cited of [excerptId, fallen]) {
    expect(await refusalBy(db.citation.create({ data: citationOf(stage, cited, said) }))).toBe("notQuotable");
    expect(await refusalBy(db.excerpt.update({ where: { id: cited }, data: { withdrawnAt: null } }))).toBe(
      "neverAltered",
    );
  }
});

test("a contribution may be taken back and not otherwise altered, and what is taken back stays so", async () => {
  const stage = await setUp();
  await makeComment(stage.member, stage.period.id, { paragraphId: stage.paragraphId }, now);
  const { id } = await db.contribution.findFirstOrThrow({ where: { consultationId: stage.consultation.id } });
  const change = (data: object) => db.contribution.update({ where: { id }, data });
  expect(await refusalBy(change({ channel: "survey" }))).toBe("neverAltered");
  expect(await refusalBy(change({ withdrawnAt: now, language: "pl" }))).toBe("neverAltered");
  await change({ withdrawnAt: now });
  expect(await refusalBy(change({ withdrawnAt: null }))).toBe("neverAltered");
});

test("the database cites nothing that was taken back", async () => {
  const stage = await setUp();
  const { id, excerptId, words } = await quoted(stage);
  await withdrawComment(stage.member, id, later);
  expect(await refusalBy(db.citation.create({ data: citationOf(stage, excerptId, words) }))).toBe(
    "notQuotable",
  );
});

test("a comment without an account is shown and counted only once it has been let in", async () => {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer, text);
  const period = await makePeriod(viewer, draft, "everyone", now);
  const said = { kind: "question", suggestion: "", language: "pl", paragraphId: draft.paragraphId } as const;
  const send = (words: string, permission: "withoutName" | "notPublish" = "withoutName") =>
    sendComment(period.id, { ...said, text: words, permission }, "192.0.2.1", now);
  expect(
    await sendComment(period.id, { ...said, text: "x", permission: "withoutName" }, "192.0.2.1", tooLate),
  ).toEqual({
    ok: false,
    reason: "closed",
  });
  for (const words of ["Kiedy?", "Gdzie?", "Reklama"]) expect((await send(words))?.ok).toBe(true);
  expect((await send("Tajne", "notPublish"))?.ok).toBe(true);
  const version = { id: period.versionId, draftId: draft.draftId, number: period.number };
  const shown = async () => (await listCommentsBeside(version, "everyone")).map((comment) => comment.text);
  const count = () => db.contribution.count({ where: { consultationId: draft.consultation.id } });
  expect(await shown()).toEqual([]);
  expect(await count()).toBe(0);

  const idOf = async (words: string) =>
    (await db.draftComment.findFirstOrThrow({ where: { text: words } })).id;
  const decide = async (words: string, outcome: "shown" | "hidden" | "refused") =>
    moderateComment(viewer, await idOf(words), { outcome, reason: "Read." }, later);
  expect(
    await answerComment(viewer, await idOf("Kiedy?"), { outcome: "partly", reason: "Soon." }, later),
  ).toEqual({
    ok: false,
    reason: "notLetIn",
  });
  await decide("Kiedy?", "shown");
  await decide("Gdzie?", "hidden");
  await decide("Reklama", "refused");
  await decide("Tajne", "shown");
  expect(await shown()).toEqual(["Kiedy?"]);
  expect(await count()).toBe(3);
  expect(await decide("Kiedy?", "refused")).toEqual({ ok: false, reason: "alreadyIn" });
  await decide("Kiedy?", "hidden");
  expect(await shown()).toEqual([]);
  expect(await count()).toBe(3);
});

test("one connection cannot flood the officers, others still can send, and no address is stored", async () => {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer, text);
  const period = await makePeriod(viewer, draft, "everyone", now);
  const send = (address: string) =>
    sendComment(
      period.id,
      {
        ...{ kind: "support", text: "Yes.", suggestion: "", language: "en", permission: "withoutName" },
        paragraphId: draft.paragraphId,
      },
      address,
      now,
    );
  for (let sent = 0; sent < 30; sent += 1) expect(await send("192.0.2.2")).toMatchObject({ ok: true });
  const refused = await send("192.0.2.2");
  if (refused?.ok !== false || refused.reason !== "tooMany") throw new Error("taken");
  expect(refused.seconds).toBeGreaterThan(0);
  expect(refused.seconds).toBeLessThanOrEqual(15 * 60);
  expect(await send("192.0.2.3")).toMatchObject({ ok: true });
  expect(JSON.stringify(await db.rateLimit.findMany())).not.toContain("192.0.2");
});

test.each(["everyone", "panel"] as const)(
  "what readers (%s) are asked to look at is translated language by language, and each says what is missing",
  async (audience) => {
    const viewer = await makeViewer();
    const draft = await makeDraft(viewer, text);
    const { id, versionId } = await makePeriod(viewer, draft, audience, now, "Look at the doors.");
    const missing = async () => {
      const version = (await findVersions(draft.draftId))?.versions.find((one) => one.id === versionId);
      return version?.periods[0]?.languages.filter((one) => one.missing > 0).map((one) => one.code);
    };
    expect(await missing()).toEqual(["gd", "pl", "uk", "ur", "ar"]);
    const translated = new Map([[id, { introduction: "Spójrz na drzwi." }]]);
    expect(await translatePeriod(viewer, id, "pl", translated)).toEqual({ ok: true });
    expect(await translatePeriod(viewer, "none", "pl", translated)).toBeNull();
    expect(await missing()).toEqual(["gd", "uk", "ur", "ar"]);
    const period = await findTranslatablePeriod(id);
    expect(localised("Look at the doors.", period?.translations, "introduction", "pl")).toEqual({
      text: "Spójrz na drzwi.",
      language: "pl",
    });
  },
);

const recording = {
  name: "Voice 001.m4a",
  bytes: new TextEncoder().encode("\0\0\0\x20ftypM4A and the sound"),
};

test("a voice note is heard by its member and the officers, and its words become the member's once written down", async () => {
  const stage = await setUp();
  const comment: NewComment = {
    paragraphId: stage.paragraphId,
    span: null,
    kind: "worry",
    text: "",
    suggestion: "",
    readers: "panel",
    throughSupporter: false,
    permission: "withoutName",
  };
  const add = (file: { name: string; bytes: Uint8Array }, at = now) =>
    addSpokenComment(stage.member, stage.period.id, comment, file, at);
  const page = { name: "voice.m4a", bytes: new TextEncoder().encode("<script>") };
  expect(await add(page)).toEqual({ ok: false, reason: "voiceKind" });
  const endless = { ...recording, bytes: new Uint8Array(5 * 1024 * 1024 + 1) };
  expect(await add(endless)).toEqual({ ok: false, reason: "voiceTooLarge" });
  expect(await add(recording, tooLate)).toEqual({ ok: false, reason: "closed" });
  const added = await add(recording);
  if (!added?.ok) throw new Error("not added");
  const { id } = added;

  const stranger = await makeMember(`Stranger ${stage.draftId}`);
  expect(await findOwnRecording(stranger, id)).toBeNull();
  expect(await findOwnRecording(stage.member, id)).toMatchObject({ type: "audio/mp4", name: "Voice 001" });
  const clock = new Date();
  const file = await openRecording(stage.viewer, id, clock);
  expect(file && (await readStoredFile(file))).toEqual(Buffer.from(recording.bytes));
  // A player's next part is the same hearing; another officer's, and one of another day, are not.
  const heard = () => db.auditEvent.count({ where: { action: "draftComment.heard", subjectId: id } });
  expect(await heard()).toBe(1);
  await openRecording(stage.viewer, id, clock);
  expect(await heard()).toBe(1);
  await openRecording(await makeViewer(), id, clock);
  expect(await heard()).toBe(2);
  await openRecording(stage.viewer, id, new Date(clock.getTime() + 24 * 3_600_000));
  expect(await heard()).toBe(3);
  expect((await findComment(id))?.comment.voice).toEqual({ transcript: "", passageId: null });

  const words = "A week is a long time at night.";
  expect(await writeDownVoice(stage.viewer, id, words, later)).toEqual({ ok: true });
  expect(await writeDownVoice(stage.viewer, id, "Other words", later)).toEqual({
    ok: false,
    reason: "alreadyWrittenDown",
  });
  expect(await refusalBy(db.voiceNote.update({ where: { commentId: id }, data: { transcript: "x" } }))).toBe(
    "neverAltered",
  );
  const contributions = await db.contribution.findMany({
    where: { consultationId: stage.consultation.id },
    include: { passages: true },
  });
  expect(new Set(contributions.map((one) => one.respondentId)).size).toBe(1);
  expect(contributions.flatMap((one) => one.passages.map((passage) => passage.text))).toEqual([words]);

  expect(await withdrawComment(stage.member, id, later)).toEqual({ ok: true });
  expect(await openRecording(stage.viewer, id, later)).toBeNull();
  expect(await db.storedFile.count({ where: { voiceNote: { commentId: id } } })).toBe(0);
  expect((await findComment(id))?.comment).toMatchObject({ text: "", voice: null });
  expect(
    await countFinding({ consultationId: stage.consultation.id, planItemId: stage.planItemId }),
  ).toMatchObject({
    base: 0,
  });
});
