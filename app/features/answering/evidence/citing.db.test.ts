import { expect, test } from "vitest";
import { lowerPermission } from "#app/features/listening/contributions/lower-permission.server.ts";
import { withdrawContribution } from "#app/features/listening/contributions/withdraw-contribution.server.ts";
import { withdrawExcerpt } from "#app/features/listening/contributions/withdraw-excerpt.server.ts";
import { removeParagraph } from "#app/features/plans/drafts/remove-paragraph.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft, makeTaggedExcerpt } from "#tests/support/factories/evidence.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { findCitation } from "./citation-queries.server.ts";
import { cite } from "./cite.server.ts";
import { citationsToSettle, type DraftForExport, findDraftForExport } from "./draft-queries.server.ts";
import { editParagraph } from "./edit-paragraph.server.ts";
import { footnoteInWords } from "./footnote-words.ts";
import { freezeVersion } from "./freeze-version.server.ts";
import { findCitable } from "./picker.server.ts";
import { recordFinding } from "./record-finding.server.ts";
import { recountFinding } from "./recount-finding.server.ts";
import { removeCitation } from "./remove-citation.server.ts";
import { renewCitation } from "./renew-citation.server.ts";
import { restoreCitation } from "./restore-citation.server.ts";
import {
  listDraftsUsingExcerpt,
  listDraftsUsingRespondent,
  listPlacesToSettle,
} from "./use-queries.server.ts";
import { findFrozenVersion } from "./version-queries.server.ts";

const now = new Date("2026-11-22T10:00:00Z");
const later = new Date("2026-11-23T10:00:00Z");
const afterwards = new Date("2026-11-24T10:00:00Z");

async function setUp() {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer);
  const where = { consultationId: draft.consultation.id, planItemId: draft.planItemId };
  const words = await makeTaggedExcerpt(viewer, where);
  return { viewer, where, words, ...draft };
}

type Stage = Awaited<ReturnType<typeof setUp>>;

async function citeHere(stage: Stage, source: { kind: "excerpt" | "finding"; id: string }, at = now) {
  const { text, revision } = await db.draftParagraph.findUniqueOrThrow({ where: { id: stage.paragraphId } });
  const place = { kind: "sentence", index: 0 } as const;
  return await cite(stage.viewer, { paragraphId: stage.paragraphId, revision, text, place, source }, at);
}

async function citedExcerpt(stage: Stage) {
  const cited = await citeHere(stage, { kind: "excerpt", id: stage.words.excerptId });
  if (!cited?.ok) throw new Error("not cited");
  return cited;
}

async function recorded(stage: Stage, stance: "concern" | null = null) {
  const finding = { ...stage.where, stance, text: "People wait too long." };
  const result = await recordFinding(stage.viewer, finding, now);
  if (!result?.ok) throw new Error("not recorded");
  return result.id;
}

const paragraphOf = (stage: Stage) =>
  db.draftParagraph.findUniqueOrThrow({ where: { id: stage.paragraphId } });

test("citing puts a marker behind the sentence and keeps a dated copy with who and when", async () => {
  const stage = await setUp();
  const { key, citationId } = await citedExcerpt(stage);
  expect(key).toMatch(/^[a-z0-9]{8}$/);
  expect((await paragraphOf(stage)).text).toBe(`People wait too long.[@${key}] They told us so.`);
  expect(await db.citation.findUnique({ where: { id: citationId } })).toMatchObject({
    excerptId: stage.words.excerptId,
    quotedText: "The wait was too long.",
    citedByName: stage.viewer.name,
    citedAt: now,
  });
});

test("words that may not be quoted are not offered, are refused, and leave the paragraph as it was", async () => {
  const stage = await setUp();
  for (const permission of ["paraphraseOnly", "notPublish", "notRecorded"] as const) {
    const { excerptId } = await makeTaggedExcerpt(stage.viewer, { ...stage.where, permission });
    expect(await citeHere(stage, { kind: "excerpt", id: excerptId })).toEqual({
      ok: false,
      reason: "notQuotable",
    });
  }
  expect((await paragraphOf(stage)).text).toBe(stage.text);
  const citable = await findCitable(stage.consultation.planId, { page: 1 });
  expect(citable?.excerpts.map((excerpt) => excerpt.id)).toEqual([stage.words.excerptId]);
});

test("the database refuses words that may not be quoted, whoever writes to it", async () => {
  const stage = await setUp();
  const { excerptId } = await makeTaggedExcerpt(stage.viewer, { ...stage.where, permission: "notPublish" });
  const row = {
    key: "xxxxxxxx",
    paragraphId: stage.paragraphId,
    draftId: stage.draftId,
    excerptId,
    quotedText: "The wait was too long.",
    citedById: stage.viewer.id,
    citedByName: stage.viewer.name,
  };
  expect(await refusalBy(db.citation.create({ data: row }))).toBe("notQuotable");
  const removed = await db.citation.create({ data: { ...row, removedAt: now } });
  const putBack = db.citation.update({ where: { id: removed.id }, data: { removedAt: null } });
  expect(await refusalBy(putBack)).toBe("notQuotable");
});

test("words said on another plan, and words that do not exist, are not found", async () => {
  const stage = await setUp();
  const elsewhere = await setUp();
  expect(await citeHere(stage, { kind: "excerpt", id: elsewhere.words.excerptId })).toBeNull();
  expect(await citeHere(stage, { kind: "excerpt", id: "nothing" })).toBeNull();
  expect(await citeHere(stage, { kind: "finding", id: await recorded(elsewhere) })).toBeNull();
});

test("whoever saves second is told so, with both texts, and nothing is overwritten", async () => {
  const stage = await setUp();
  const { paragraphId, viewer } = stage;
  const first = await editParagraph(viewer, { paragraphId, revision: 1, text: "Mine." }, now);
  expect(first).toEqual({ ok: true, revision: 2 });
  const second = await editParagraph(viewer, { paragraphId, revision: 1, text: "Yours." }, now);
  expect(second).toEqual({ ok: false, reason: "conflict", text: "Mine.", revision: 2 });
  const source = { kind: "excerpt", id: stage.words.excerptId } as const;
  const wanted = { paragraphId, revision: 1, text: "Yours.", place: { kind: "end" } as const, source };
  expect((await cite(viewer, wanted, now))?.ok).toBe(false);
  expect((await paragraphOf(stage)).text).toBe("Mine.");
  expect(await db.citation.count({ where: { paragraphId } })).toBe(0);
});

test("an edit's audit row has the words before and after", async () => {
  const stage = await setUp();
  const { paragraphId } = stage;
  await editParagraph(stage.viewer, { paragraphId, revision: 1, text: "Anew." }, now);
  const row = await db.auditEvent.findFirst({
    where: { subjectId: paragraphId, action: "draftParagraph.edited" },
  });
  expect(row).toMatchObject({
    actorName: stage.viewer.name,
    detail: { before: stage.text, after: "Anew." },
  });
});

test("taking a marker out of the text removes the citation; writing it back restores it", async () => {
  const stage = await setUp();
  const { paragraphId, viewer } = stage;
  const { key, citationId } = await citedExcerpt(stage);
  await editParagraph(viewer, { paragraphId, revision: 2, text: "Plain." }, later);
  expect((await db.citation.findUnique({ where: { id: citationId } }))?.removedAt).toEqual(later);
  await editParagraph(viewer, { paragraphId, revision: 3, text: `Back.[@${key}]` }, later);
  expect((await db.citation.findUnique({ where: { id: citationId } }))?.removedAt).toBeNull();
});

test("a marker that nobody made is refused by name", async () => {
  const stage = await setUp();
  const edit = { paragraphId: stage.paragraphId, revision: 1, text: "Made up.[@abcdefgh]" };
  expect(await editParagraph(stage.viewer, edit, now)).toEqual({
    ok: false,
    reason: "unknownMarker",
    key: "abcdefgh",
  });
});

test("a citation that was taken out is put back where it stood", async () => {
  const stage = await setUp();
  const { citationId } = await citedExcerpt(stage);
  const before = (await paragraphOf(stage)).text;
  const removed = await removeCitation(stage.viewer, citationId, later);
  if (!removed?.ok) throw new Error("not removed");
  expect((await paragraphOf(stage)).text).toBe(stage.text);
  await restoreCitation(stage.viewer, citationId, removed.offset, later);
  expect((await paragraphOf(stage)).text).toBe(before);
});

test("a citation is not put back once its words may not be quoted any more", async () => {
  const stage = await setUp();
  const { citationId } = await citedExcerpt(stage);
  await removeCitation(stage.viewer, citationId, later);
  await lowerPermission(stage.viewer, stage.words.respondentId, "notPublish", later);
  expect(await restoreCitation(stage.viewer, citationId, 0, later)).toEqual({
    ok: false,
    reason: "notQuotable",
  });
});

/** The first footnote in words. */
const printed = (whole: DraftForExport | null) =>
  (whole?.footnotes.slice(0, 1) ?? [])
    .flatMap((footnote) => footnoteInWords(translatorFor("en").t, footnote))
    .map((part) => part.text)
    .join("");

test("a draft reads with its footnotes: who, channel, source, question and reference", async () => {
  const stage = await setUp();
  await citedExcerpt(stage);
  const whole = await findDraftForExport(stage.draftId);
  expect(whole?.draft.sections[0]?.paragraphs[0]?.parts).toEqual([
    { kind: "text", text: "People wait too long." },
    { kind: "citation", number: 1 },
    { kind: "text", text: " They told us so." },
  ]);
  expect(whole?.footnotes).toMatchObject([
    {
      ...{ number: 1, kind: "excerpt", quotedText: "The wait was too long.", status: "live" },
      source: { attribution: "Individual", channel: "survey", sourceTitle: "A survey", promptCode: "Q1" },
    },
  ]);
  expect(printed(whole)).toMatch(
    /^The wait was too long. Individual, by survey \(A survey, Q1\). Reference T-\w+.$/,
  );
  expect(whole?.unsettled).toEqual([]);
});

test("lowering a permission lists at once every line that quotes the words, and hides the words", async () => {
  const stage = await setUp();
  const { citationId } = await citedExcerpt(stage);
  expect(await citationsToSettle(stage.draftId)).toEqual([]);
  await lowerPermission(stage.viewer, stage.words.respondentId, "paraphraseOnly", later);
  expect(await citationsToSettle(stage.draftId)).toEqual([
    {
      paragraphId: stage.paragraphId,
      citationId,
      words: "People wait too long.",
      reason: "permissionWithdrawn",
    },
  ]);
  expect(JSON.stringify(await findDraftForExport(stage.draftId))).not.toContain("The wait was too long.");
  const page = JSON.stringify(await findCitation(citationId));
  expect(page).toContain("permissionWithdrawn");
  expect(page).not.toContain("The wait was too long.");
  await lowerPermission(stage.viewer, stage.words.respondentId, "withdrawn", later);
  expect((await citationsToSettle(stage.draftId))[0]?.reason).toBe("sourceWithdrawn");
});

test("a line is settled by taking the citation out, or by taking the paragraph out", async () => {
  const stage = await setUp();
  const { citationId } = await citedExcerpt(stage);
  await lowerPermission(stage.viewer, stage.words.respondentId, "withdrawn", later);
  await removeCitation(stage.viewer, citationId, later);
  expect(await citationsToSettle(stage.draftId)).toEqual([]);

  const other = await setUp();
  await citedExcerpt(other);
  await lowerPermission(other.viewer, other.words.respondentId, "withdrawn", later);
  await removeParagraph(other.viewer, other.draftId, other.paragraphId, later);
  expect(await citationsToSettle(other.draftId)).toEqual([]);
});

test("a finding counts people now and a citation of it keeps the sentence with its count", async () => {
  const stage = await setUp();
  await makeTaggedExcerpt(stage.viewer, { ...stage.where, permission: "notPublish" });
  await makeTaggedExcerpt(stage.viewer, { ...stage.where, stance: "supports" });
  const id = await recorded(stage, "concern");
  expect(await db.finding.findUnique({ where: { id } })).toMatchObject({
    people: 2,
    base: 3,
    countedAt: now,
    byChannel: [{ channel: "survey", people: 2, base: 3 }],
  });
  await citeHere(stage, { kind: "finding", id });
  const whole = await findDraftForExport(stage.draftId);
  expect(printed(whole)).toBe(
    "People wait too long (2 of 3 people who answered, by survey). Counted on 22 November 2026.",
  );
});

test("a finding that rests on nobody is refused, and one on another plan's item is not found", async () => {
  const stage = await setUp();
  const other = await setUp();
  const nobody = { ...stage.where, stance: "opposes", text: "Nobody." } as const;
  expect(await recordFinding(stage.viewer, nobody, now)).toEqual({ ok: false, reason: "nobody" });
  const foreign = { ...nobody, stance: null, planItemId: other.planItemId };
  expect(await recordFinding(stage.viewer, foreign, now)).toBeNull();
});

test("a changed count is told, stops nothing, and the copy is renewed with a new dated count beside the old", async () => {
  const stage = await setUp();
  const id = await recorded(stage);
  const cited = await citeHere(stage, { kind: "finding", id });
  if (!cited?.ok) throw new Error("not cited");
  await makeTaggedExcerpt(stage.viewer, stage.where);
  expect((await findCitation(cited.citationId))?.status).toBe("countChanged");
  expect(await citationsToSettle(stage.draftId)).toEqual([]);
  expect(await renewCitation(stage.viewer, cited.citationId, later)).toEqual({ ok: true });
  const renewed = await findCitation(cited.citationId);
  expect(renewed).toMatchObject({ status: "live", copy: { people: 2, base: 2 }, citedAt: later });
  expect(await db.finding.findUnique({ where: { id }, include: { recounts: true } })).toMatchObject({
    people: 1,
    base: 1,
    recounts: [{ people: 2, base: 2, countedAt: later }],
  });
});

test("a recount that finds nobody left must be settled, and cannot be renewed", async () => {
  const stage = await setUp();
  const cited = await citeHere(stage, { kind: "finding", id: await recorded(stage) });
  if (!cited?.ok) throw new Error("not cited");
  await lowerPermission(stage.viewer, stage.words.respondentId, "withdrawn", later);
  expect((await citationsToSettle(stage.draftId))[0]?.reason).toBe("nobodyLeft");
  expect(await renewCitation(stage.viewer, cited.citationId, later)).toEqual({ ok: false, reason: "nobody" });
  expect(await recountFinding(stage.viewer, "nothing", later)).toBeNull();
});

/** Another person, whose words the stage's finding counts too. */
async function secondVoice(stage: Stage) {
  const { excerptId, respondentId } = await makeTaggedExcerpt(stage.viewer, stage.where);
  const { passage } = await db.excerpt.findUniqueOrThrow({
    where: { id: excerptId },
    select: { passage: { select: { contributionId: true } } },
  });
  return { excerptId, respondentId, contributionId: passage.contributionId };
}

type Voice = Awaited<ReturnType<typeof secondVoice>>;

const placesIn = async (draftId: string) =>
  (await listPlacesToSettle()).filter((use) => use.draft.id === draftId);

for (const [what, takeBack] of [
  [
    "an excerpt",
    (voice: Voice) =>
      db.$transaction((tx) => withdrawExcerpt(tx, { id: null, name: "" }, voice.excerptId, later)),
  ],
  [
    "one contribution",
    (voice: Voice) =>
      db.$transaction((tx) => withdrawContribution(tx, { id: null, name: "" }, voice.contributionId, later)),
  ],
  [
    "all that somebody said",
    async (voice: Voice, stage: Stage) =>
      lowerPermission(stage.viewer, voice.respondentId, "withdrawn", later),
  ],
] as const) {
  test(`when ${what} is taken back, every draft whose finding counted it is settled by counting again`, async () => {
    const stage = await setUp();
    const voice = await secondVoice(stage);
    await db.tag.updateMany({ where: { planItemId: stage.planItemId }, data: { taggedAt: now } });
    const cited = await citeHere(stage, { kind: "finding", id: await recorded(stage) });
    if (!cited?.ok) throw new Error("not cited");
    expect(await placesIn(stage.draftId)).toEqual([]);

    await takeBack(voice, stage);
    expect(await citationsToSettle(stage.draftId)).toEqual([
      {
        paragraphId: stage.paragraphId,
        citationId: cited.citationId,
        words: "People wait too long.",
        reason: "countedWordsWithdrawn",
      },
    ]);
    expect(await placesIn(stage.draftId)).toMatchObject([
      { citationId: cited.citationId, finding: { text: "People wait too long." } },
    ]);
    expect((await listDraftsUsingExcerpt(voice.excerptId)).map((use) => use.citationId)).toEqual([
      cited.citationId,
    ]);
    expect(
      await freezeVersion(stage.viewer, stage.draftId, { stage: "other", note: "" }, later),
    ).toMatchObject({ ok: false, reason: "unsettled" });

    // Counting the finding itself leaves the sentence in the draft as it was; its new copy settles it.
    await recountFinding(stage.viewer, await findingOf(cited.citationId), afterwards);
    expect(await placesIn(stage.draftId)).toHaveLength(1);
    expect(await renewCitation(stage.viewer, cited.citationId, afterwards)).toEqual({ ok: true });
    expect(await findCitation(cited.citationId)).toMatchObject({ status: "live", copy: { people: 1 } });
    expect(await placesIn(stage.draftId)).toEqual([]);
    expect(await citationsToSettle(stage.draftId)).toEqual([]);
    expect(await listDraftsUsingExcerpt(voice.excerptId)).toEqual([]);
  });
}

const findingOf = async (citationId: string) =>
  (await db.citation.findUniqueOrThrow({ where: { id: citationId } })).findingId ?? "";

test("a version that was frozen before keeps the count of its day, with a note of words that were taken back since", async () => {
  const stage = await setUp();
  const voice = await secondVoice(stage);
  await db.tag.updateMany({ where: { planItemId: stage.planItemId }, data: { taggedAt: now } });
  await citeHere(stage, { kind: "finding", id: await recorded(stage) });
  const freeze = async (at: Date) => {
    const frozen = await freezeVersion(stage.viewer, stage.draftId, { stage: "other", note: "" }, at);
    if (!frozen?.ok) throw new Error("not frozen");
    return async () => (await findFrozenVersion(frozen.id))?.paragraphs.flatMap(({ notes }) => notes);
  };
  const notes = await freeze(now);
  expect(await notes()).toMatchObject([{ countedGoneAt: null }]);
  await lowerPermission(stage.viewer, voice.respondentId, "withdrawn", later);
  expect(await notes()).toMatchObject([
    { gone: null, quotedText: expect.stringContaining("2 of 2 people"), countedGoneAt: later },
  ]);
});

test("a finding whose numbers stand is settled all the same, when words that it counted were taken back", async () => {
  const stage = await setUp();
  const { passageId } = await db.excerpt.findUniqueOrThrow({ where: { id: stage.words.excerptId } });
  const half = { passageId, start: 0, end: 8, text: "The wait" };
  await removedTagsOf(stage);
  for (const words of [half, { passageId, start: 13, end: 22, text: "too long." }]) {
    const tags = { create: { ...tagOf(stage), taggedAt: now } };
    await db.excerpt.create({ data: { ...words, createdById: stage.viewer.id, tags } });
  }
  const cited = await citeHere(stage, { kind: "finding", id: await recorded(stage) });
  if (!cited?.ok) throw new Error("not cited");
  const { id } = await db.excerpt.findFirstOrThrow({ where: half });
  await db.$transaction((tx) => withdrawExcerpt(tx, { id: null, name: "" }, id, later));
  expect(await findCitation(cited.citationId)).toMatchObject({
    status: "countedWordsWithdrawn",
    quotedText: "People wait too long (1 of 1 person who answered, by survey).",
    copy: { people: 1, base: 1 },
  });
  expect(await placesIn(stage.draftId)).toHaveLength(1);
  await removeCitation(stage.viewer, cited.citationId, afterwards);
  expect(await placesIn(stage.draftId)).toEqual([]);
});

const removedTagsOf = (stage: Stage) =>
  db.tag.updateMany({ where: { planItemId: stage.planItemId }, data: { taggedAt: now, removedAt: now } });

const tagOf = (stage: Stage) => ({
  planItemId: stage.planItemId,
  stance: "concern" as const,
  taggedById: stage.viewer.id,
  taggedByName: stage.viewer.name,
});

test("a finding that nobody's words support any more waits for the officers too", async () => {
  const stage = await setUp();
  const cited = await citeHere(stage, { kind: "finding", id: await recorded(stage) });
  if (!cited?.ok) throw new Error("not cited");
  await removedTagsOf(stage);
  expect(await placesIn(stage.draftId)).toMatchObject([{ citationId: cited.citationId }]);
});

test("from an excerpt every paragraph that uses it is listed, directly or through a finding that counts it", async () => {
  const stage = await setUp();
  const direct = await citedExcerpt(stage);
  const id = await recorded(stage, "concern");
  const through = await citeHere(stage, { kind: "finding", id });
  const priority = await db.planItem.findFirstOrThrow({
    where: { planId: stage.consultation.planId, code: "1" },
  });
  const wider = await recordFinding(
    stage.viewer,
    { ...stage.where, planItemId: priority.id, stance: null, text: "Help is slow." },
    now,
  );
  if (!through?.ok || !wider?.ok) throw new Error("not cited");
  await citeHere(stage, { kind: "finding", id: wider.id });
  const uses = await listDraftsUsingExcerpt(stage.words.excerptId);
  expect(uses.map((use) => use.finding?.text ?? "directly").sort()).toEqual([
    "Help is slow.",
    "People wait too long.",
    "directly",
  ]);
  expect(uses.find((use) => use.citationId === direct.citationId)).toMatchObject({
    draft: { id: stage.draftId },
    paragraphId: stage.paragraphId,
    words: "People wait too long.",
  });
  expect(await listDraftsUsingRespondent(stage.words.respondentId)).toHaveLength(3);
  const other = await makeTaggedExcerpt(stage.viewer, { ...stage.where, stance: "supports" });
  expect((await listDraftsUsingExcerpt(other.excerptId)).map((use) => use.finding?.text)).toEqual([
    "Help is slow.",
  ]);
});

test("a citation is walked back to excerpt, tag, tagger, passage and source", async () => {
  const stage = await setUp();
  const { citationId } = await citedExcerpt(stage);
  expect(await findCitation(citationId)).toMatchObject({
    draft: { id: stage.draftId },
    paragraph: { id: stage.paragraphId, words: "People wait too long.", number: 1 },
    quotedText: "The wait was too long.",
    source: {
      excerptId: stage.words.excerptId,
      words: "The wait was too long.",
      promptCode: "Q1",
      attribution: "Individual",
      tags: [{ stance: "concern", taggedByName: stage.viewer.name, planItem: { code: "1.1" } }],
    },
  });
  expect(await findCitation("nothing")).toBeNull();
});

test("what is offered is narrowed by item, stance, group, channel and words", async () => {
  const stage = await setUp();
  const kind = await makeTaggedExcerpt(stage.viewer, {
    ...stage.where,
    stance: "supports",
    words: "A kind nurse, 100% kind.",
  });
  const offered = async (filter: object) =>
    (await findCitable(stage.consultation.planId, { page: 1, ...filter }))?.excerpts.map((one) => one.id);
  expect(await offered({ words: "KIND nurse" })).toEqual([kind.excerptId]);
  expect(await offered({ words: "100%" })).toEqual([kind.excerptId]);
  expect(await offered({ words: "_" })).toEqual([]);
  expect(await offered({ stance: "supports" })).toEqual([kind.excerptId]);
  expect(await offered({ item: stage.planItemId, channel: "survey" })).toHaveLength(2);
  expect(await offered({ group: "nobody's group" })).toEqual([]);
  expect(await offered({ channel: "panel" })).toEqual([]);
});
