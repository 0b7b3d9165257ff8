import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { beforeAll, expect, test } from "vitest";
import { cite } from "#app/features/answering/evidence/cite.server.ts";
import { commandLineActor } from "#app/platform/audit.server.ts";
import type { Permission, RespondentKind } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { seal } from "#app/platform/sealing.server.ts";
import { openParts, parseXml } from "#tests/support/docx-parts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { makeTag } from "#tests/support/factories/tagging.ts";
import { exportCaseForChange } from "./export-case-for-change.server.ts";
import { exportDraft } from "./export-draft.server.ts";
import { exportSummary } from "./export-summary.server.ts";

const now = new Date("2026-11-20T12:00:00Z");
const origin = "https://conversations.example";
const docx = { format: "docx", origin } as const;
const html = { format: "html", origin } as const;

type Speaker = {
  words: string;
  permission?: Permission;
  withdrawn?: boolean;
  organisation?: string;
  kind?: RespondentKind;
  name?: string;
  language?: string;
  group?: number;
};

let plan: Awaited<ReturnType<typeof makePlan>>;
let consultation: Awaited<ReturnType<typeof makeConsultation>>;
const said: Record<string, { excerptId: string; respondentId: string; reference: string }> = {};

async function speak(speaker: Speaker): Promise<void> {
  const contribution = await makeContribution({
    consultationId: consultation.id,
    words: [`Before. ${speaker.words} After.`],
    permission: speaker.permission,
    language: speaker.language,
    groupId: speaker.group === undefined ? undefined : consultation.groups[speaker.group]?.id,
  });
  const { respondentId } = contribution;
  const [passage] = contribution.passages;
  const tag = await makeTag({
    passageId: passage?.id ?? "",
    words: speaker.words,
    planItemId: plan.item("1.1"),
    stance: "suggestion",
    note: "OFFICERNOTE",
  });
  if (speaker.name) await db.identity.create({ data: { respondentId, sealedName: seal(speaker.name) } });
  await db.respondent.update({
    where: { id: respondentId },
    data: {
      organisationName: speaker.organisation ?? "",
      kind: speaker.kind ?? "individual",
      withdrawnAt: speaker.withdrawn ? now : null,
    },
  });
  said[speaker.words] = {
    excerptId: tag.excerptId,
    respondentId,
    reference: contribution.respondent.reference,
  };
}

// Marks that stand nowhere but in the words and names of these people.
const forbidden = [
  "MARKPARAPHRASE",
  "MARKNOTPUBLISH",
  "MARKNOTRECORDED",
  "MARKWITHDRAWN",
  "MARKNAME",
  "MARKHIDDENORG",
  "OFFICERNOTE",
];

beforeAll(async () => {
  plan = await makePlan({ title: "A plan" });
  consultation = await makeConsultation({ planId: plan.id });
  await speak({ words: "MARKWITHNAME same day", permission: "withName", name: "MARKNAME Mary", group: 0 });
  await speak({
    words: "MARKWITHOUTNAME no forms",
    permission: "withoutName",
    name: "MARKNAME Joe",
  });
  await speak({ words: "نحتاج إلى شخص", language: "ar", group: 1 });
  await speak({
    words: "MARKORG more staff",
    permission: "withName",
    kind: "organisation",
    organisation: "Harbour Trust",
  });
  await speak({
    words: "MARKANONORG more time",
    permission: "withoutName",
    kind: "organisation",
    organisation: "MARKHIDDENORG Ltd",
  });
  await speak({ words: "MARKPARAPHRASE gently", permission: "paraphraseOnly", group: 0 });
  await speak({ words: "MARKNOTPUBLISH never", permission: "notPublish", group: 0 });
  await speak({ words: "MARKNOTRECORDED maybe", permission: "notRecorded" });
  await speak({ words: "MARKWITHDRAWN gone", permission: "withName", withdrawn: true });
});

async function textOf(file: Buffer): Promise<string> {
  return Object.values(await openParts(file)).join("\n");
}

async function makeFinding(text: string, code = "1.1", stance: "suggestion" | "opposes" = "suggestion") {
  return await db.finding.create({
    data: {
      consultationId: consultation.id,
      planItemId: plan.item(code),
      stance,
      text,
      people: 9,
      base: 9,
      byChannel: [{ channel: "survey", people: 9, base: 9 }],
      countedAt: new Date("2026-10-02T12:00:00Z"),
      createdByName: "Ishbel Officer",
    },
  });
}

test("a summary counts everyone who has not withdrawn, and prints only words that may be quoted", async () => {
  const file = await exportSummary(commandLineActor, consultation.id, html, now);
  const page = String(file?.body);
  expect(page).toContain("<strong>8 of 8 people who answered</strong> spoke about this priority.");
  expect(page).toContain("1 person has withdrawn what they said.");
  expect(page).toContain("“MARKWITHNAME same day”");
  expect(page).toContain("Individual, People who use services, by survey, Q1. Reference");
  expect(page).toContain('<p lang="ar" dir="rtl">“نحتاج إلى شخص”</p>');
  expect(page).toMatch(/<th scope="row"><p>Not given<\/p><\/th><td><p>4<\/p><\/td>/);
  expect(page).toMatch(/<h2>What nobody spoke about<\/h2>\n.*\n<ul>\n<li>1.2 Action 1.2<\/li>/);
  expect(page).not.toContain("%");
  for (const mark of forbidden) expect(page).not.toContain(mark);
});

test("a summary in Word holds nothing that the page may not", async () => {
  const file = await exportSummary(commandLineActor, consultation.id, docx, now);
  const everything = await textOf(file?.body as Buffer);
  expect(everything).toContain("MARKWITHNAME same day");
  for (const mark of forbidden) expect(everything).not.toContain(mark);
});

test("closed questions are counted for everyone who sent the survey and has not withdrawn", async () => {
  const survey = await db.survey.create({
    data: {
      consultationId: consultation.id,
      slug: "closed",
      title: "A survey",
      pages: { create: { position: 1 } },
    },
    include: { pages: true },
  });
  const question = await db.question.create({
    data: {
      surveyId: survey.id,
      pageId: survey.pages[0]?.id ?? "",
      code: "Q8",
      position: 1,
      kind: "singleChoice",
      text: "Do you know?",
      options: [
        { id: "yes", label: "Yes, I do" },
        { id: "no", label: "No" },
      ],
    },
  });
  const people = [
    "MARKWITHNAME same day",
    "MARKNOTPUBLISH never",
    "MARKWITHDRAWN gone",
    "MARKORG more staff",
  ];
  for (const [index, words] of people.entries()) {
    await db.surveyResponse.create({
      data: {
        surveyId: survey.id,
        consultationId: consultation.id,
        keyHash: `key-${index}`,
        status: "sent",
        language: "en",
        respondentId: said[words]?.respondentId,
        answers: index === 3 ? {} : { create: { questionId: question.id, choices: ["yes"] } },
      },
    });
  }
  await db.surveyResponse.create({
    data: {
      ...{ surveyId: survey.id, consultationId: consultation.id, keyHash: "started" },
      ...{ language: "en", typed: { Q8: "yes" } },
    },
  });
  const file = await exportSummary(commandLineActor, consultation.id, html, now);
  const page = String(file?.body);
  expect(page).toContain("2 people answered this question. 1 person did not answer it.");
  expect(page).toContain('<th scope="row"><p>Yes, I do</p></th><td><p>2</p></td>');
  expect(page).toContain('<th scope="row"><p>No</p></th><td><p>0</p></td>');
});

test("the case for change has the plan's three columns, a footnote for each finding, and its priority's outcome", async () => {
  const finding = await makeFinding("People asked for help on the day.");
  const exported = await exportCaseForChange(commandLineActor, consultation.id, null, docx, now);
  if (!exported?.ok) throw new Error("refused");
  expect(exported.file.name).toBe("Conversations with You – Consulting Our Stakeholders");
  const parts = await openParts(exported.file.body as Buffer);
  for (const [name, xml] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) parseXml(name, xml);
  const { value } = await mammoth.convertToHtml({ buffer: exported.file.body as Buffer });
  const heads = [...value.matchAll(/<th><p><strong>(.*?)<\/strong><\/p><\/th>/g)].map((match) => match[1]);
  expect(heads).toEqual(["Sources of Information", "The Case for Change", "Strategic Outcomes"]);
  expect(value).toContain("People asked for help on the day (9 of 9 people who answered, by survey).");
  expect(value).toContain("Outcome 1</a> (1 Priority 1)");
  const notes = parts["word/footnotes.xml"] ?? "";
  const words = notes.replace(/<[^>]*>/g, "");
  expect(words).toContain("Counted on 2 October 2026: 9 of 9 people who answered.");
  expect(words).toContain("Counted on 20 November 2026: 8 of 8 people who answered.");
  expect(words).toMatch(/“MARKWITHNAME same day” – Individual, People who use services, by survey, Q1/);
  for (const words of ["MARKPARAPHRASE gently", "MARKNOTPUBLISH never", "MARKNOTRECORDED maybe"]) {
    expect(notes).toContain(`${said[words]?.reference} (by survey, Q1)`);
  }
  expect(notes).not.toContain(said["MARKWITHDRAWN gone"]?.reference);
  for (const mark of forbidden) expect(JSON.stringify(parts)).not.toContain(mark);
  expect(parts["word/document.xml"]?.match(/<w:footnoteReference /g)).toHaveLength(1);
  await db.finding.delete({ where: { id: finding.id } });
});

test("a footnote whose people all keep their words to themselves gives counts and references only", async () => {
  const quiet = await makeContribution({
    consultationId: consultation.id,
    words: ["MARKNOTPUBLISH against"],
    permission: "notPublish",
  });
  const [passage] = quiet.passages;
  const tag = await makeTag({
    passageId: passage?.id ?? "",
    words: "MARKNOTPUBLISH against",
    planItemId: plan.item("2"),
    stance: "opposes",
  });
  const finding = await makeFinding("Somebody is against.", "2", "opposes");
  const exported = await exportCaseForChange(
    commandLineActor,
    consultation.id,
    [finding.id],
    { format: "csv", origin },
    now,
  );
  if (!exported?.ok) throw new Error("refused");
  const csv = String(exported.file.body);
  expect(csv).toMatch(/^\u{FEFF}Sources of Information,The Case for Change,Strategic Outcomes\r\n/u);
  expect(csv).toContain("None of the people behind this number allows us to print their exact words.");
  expect(csv).toContain(`${quiet.respondent.reference} (by survey, Q1)`);
  expect(csv).not.toContain("MARKNOTPUBLISH");
  await db.tag.update({ where: { id: tag.id }, data: { removedAt: now } });

  const refused = await exportCaseForChange(commandLineActor, consultation.id, null, docx, now);
  expect(refused).toEqual({
    ok: false,
    reason: "nobodyLeft",
    findings: [{ id: finding.id, text: "Somebody is against." }],
  });
  await db.finding.delete({ where: { id: finding.id } });
});

test("a case for change without a finding is refused", async () => {
  const refused = await exportCaseForChange(commandLineActor, consultation.id, [], docx, now);
  expect(refused).toEqual({ ok: false, reason: "nothingPicked", findings: [] });
});

async function makeDraftCiting(words: string[]) {
  const draft = await db.draft.create({
    data: {
      planId: plan.id,
      title: "A draft strategy",
      sections: {
        create: {
          position: 1,
          heading: "What people told us",
          paragraphs: {
            create: { position: 1, text: "People wait.\n• One asked for more.\n• Another too." },
          },
        },
      },
    },
    include: { sections: { include: { paragraphs: true } } },
  });
  const paragraphId = draft.sections[0]?.paragraphs[0]?.id ?? "";
  for (const [index, one] of words.entries()) {
    const { text, revision } = await db.draftParagraph.findUniqueOrThrow({ where: { id: paragraphId } });
    const cited = await cite(
      commandLineActor,
      {
        paragraphId,
        revision,
        text,
        place: { kind: "sentence", index },
        source: { kind: "excerpt", id: said[one]?.excerptId ?? "" },
      },
      now,
    );
    if (!cited?.ok) throw new Error("not cited");
  }
  return { ...draft, paragraphId };
}

test("a draft's citations are footnotes in Word, in the order of the text, and its lines are lists", async () => {
  const draft = await makeDraftCiting(["MARKWITHNAME same day", "MARKORG more staff"]);
  const exported = await exportDraft(commandLineActor, draft.id, docx);
  if (!exported?.ok) throw new Error("refused");
  const parts = await openParts(exported.file.body as Buffer);
  const marks = parts["word/document.xml"]?.match(/<w:footnoteReference w:id="\d+"/g);
  expect(marks).toEqual(['<w:footnoteReference w:id="1"', '<w:footnoteReference w:id="2"']);
  const notes = parts["word/footnotes.xml"] ?? "";
  expect(notes).toContain("“MARKWITHNAME same day”");
  expect(notes).toContain("Harbour Trust");
  expect(parts["word/_rels/footnotes.xml.rels"]).toContain(`${origin}/office/citations/`);
  const { value } = await mammoth.convertToHtml({ buffer: exported.file.body as Buffer });
  expect(value).toContain("<h2>What people told us</h2>");
  expect(value.match(/<li>(One asked for more|Another too)\./g)).toHaveLength(2);
  const audit = await db.auditEvent.findFirst({ where: { action: "draft.exported", subjectId: draft.id } });
  expect(audit?.detail).toEqual({ format: "docx", footnotes: 2 });
});

test("a draft that rests on words which may not be used any more is refused, with the line", async () => {
  const draft = await makeDraftCiting(["MARKWITHOUTNAME no forms"]);
  const { respondentId } = said["MARKWITHOUTNAME no forms"] ?? {};
  await db.respondent.update({ where: { id: respondentId }, data: { permission: "notPublish" } });
  const refused = await exportDraft(commandLineActor, draft.id, docx);
  expect(refused).toMatchObject({
    ok: false,
    unsettled: [{ paragraphId: draft.paragraphId, reason: "permissionWithdrawn" }],
  });
  expect(JSON.stringify(refused)).toContain("People wait.");
  expect(await db.auditEvent.count({ where: { action: "draft.exported", subjectId: draft.id } })).toBe(0);
});

test("what is not there is not exported", async () => {
  expect(await exportDraft(commandLineActor, "nothing", docx)).toBeNull();
  expect(await exportSummary(commandLineActor, "nothing", docx, now)).toBeNull();
  expect(await exportCaseForChange(commandLineActor, "nothing", null, docx, now)).toBeNull();
});

const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasOffice) console.warn("LibreOffice is not installed: the test that opens a draft with it is left out");

test.runIf(hasOffice)("LibreOffice opens a draft and prints its footnote", { timeout: 120_000 }, async () => {
  const draft = await makeDraftCiting(["MARKWITHNAME same day", "نحتاج إلى شخص"]);
  const exported = await exportDraft(commandLineActor, draft.id, docx);
  if (!exported?.ok) throw new Error("refused");
  const folder = mkdtempSync(join(tmpdir(), "draft-"));
  writeFileSync(join(folder, "draft.docx"), exported.file.body);
  const run = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "html:HTML (StarWriter)",
      "--outdir",
      folder,
      join(folder, "draft.docx"),
    ],
    { timeout: 110_000 },
  );
  expect(run.status).toBe(0);
  const opened = readFileSync(join(folder, "draft.html"), "utf8");
  rmSync(folder, { recursive: true, force: true });
  const notes = opened.split(/<div id="sdfootnote\d+">/).map((note) => note.replace(/\s+/g, " "));
  expect(notes).toHaveLength(3);
  expect(notes[1]).toContain("MARKWITHNAME same day");
  expect(notes[2]).toContain("نحتاج إلى شخص");
});
