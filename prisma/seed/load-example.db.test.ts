import { beforeAll, expect, test } from "vitest";
import { findCitation } from "#app/features/answering/evidence/citation-queries.server.ts";
import { listPlacesToSettle } from "#app/features/answering/evidence/use-queries.server.ts";
import { listWhoShaped } from "#app/features/answering/evidence/who-shaped.server.ts";
import { findOwnComment } from "#app/features/listening/panel/member-queries.server.ts";
import { passwordMatches } from "#app/features/partnership/accounts/passwords.server.ts";
import { listDue } from "#app/features/plans/progress/due.server.ts";
import { findGaps } from "#app/features/plans/progress/find-gaps.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { audioKindOf } from "#app/platform/files/file-kind.server.ts";
import { readStoredFile } from "#app/platform/files/stored-files.server.ts";
import { knownExamplePassword } from "./example-password.server.ts";
import { meetings, meetingTags } from "./listening/meetings.ts";
import { memberComments, publicComments } from "./listening/panel.ts";
import { responses } from "./listening/responses.ts";
import { stigmaTags } from "./listening/returns.ts";
import { loadExample } from "./load-example.server.ts";
import { accounts, morePanelAccounts } from "./partnership/accounts.ts";
import { oldPlan, planWork } from "./plans/progress.ts";
import { tags } from "./tagging/tags.ts";

beforeAll(loadExample);

const commentsIn = [...memberComments, ...publicComments.filter((comment) => comment.shown)];
const replies = memberComments.filter((comment) => comment.answer?.reply);
const voices = memberComments.filter((comment) => comment.voice);
const quoted = memberComments.filter((comment) => comment.quoted);
const panelTags = memberComments.flatMap((comment) => comment.tag ?? []);

const ofPanel = { channel: { in: ["panel", "publicComment"] } };
const ofMeetings = { channel: { in: meetings.map((meeting) => meeting.kind as string) } };
// What was taken in: one contribution for each label, each room of people not told apart, and each slip.
const finished = meetings.filter((meeting) => !meeting.isUnfinished);
const isEvidence = (line: { speaker?: string }) => line.speaker !== "Facilitator";
const voicesOf = (lines: { speaker?: string }[]) =>
  new Set(lines.filter(isEvidence).map((line) => line.speaker ?? "")).size;
const spokenBy = finished.reduce((sum, { lines, slips }) => sum + voicesOf(lines) + (slips?.length ?? 0), 0);
const spokenLines = finished.reduce(
  (sum, { lines, slips }) => sum + lines.filter(isEvidence).length + (slips?.length ?? 0),
  0,
);

async function counts() {
  return {
    accounts: await db.account.count(),
    helpLines: await db.helpLine.count(),
    planItems: await db.planItem.count(),
    groups: await db.stakeholderGroup.count(),
    pages: await db.surveyPage.count(),
    questions: await db.question.count(),
    responses: await db.surveyResponse.count({ where: { status: "sent" } }),
    contributions: await db.contribution.count({ where: { channel: "survey" } }),
    comments: await db.contribution.count({ where: ofPanel }),
    spoken: await db.contribution.count({ where: ofMeetings }),
    passages: await db.passage.count({ where: { contribution: { channel: "survey" } } }),
    spokenPassages: await db.passage.count({ where: { contribution: ofMeetings } }),
    commentPassages: await db.passage.count({ where: { contribution: ofPanel } }),
    answers: await db.answer.count(),
    identities: await db.identity.count(),
    excerpts: await db.excerpt.count(),
    tags: await db.tag.count(),
    findings: await db.finding.count(),
    paragraphs: await db.draftParagraph.count(),
    citations: await db.citation.count(),
    services: await db.service.count(),
    returns: await db.serviceReturn.count(),
  };
}

test("the example is whole, and loading it again changes nothing", async () => {
  const first = await counts();
  expect(first).toEqual({
    accounts: accounts.length + morePanelAccounts.length + 3,
    helpLines: 6,
    planItems: 18 + planWork.measures.length + 1 + oldPlan.rows.length,
    groups: 8,
    pages: 13,
    questions: 13,
    responses: 60,
    contributions: 60,
    comments: commentsIn.length + replies.length + voices.length,
    spoken: spokenBy,
    passages: responses.flatMap(({ answers }) => Object.entries(answers).filter(isOpenAnswer)).length,
    commentPassages:
      commentsIn.flatMap(({ text, suggestion }) => [text, suggestion].filter(Boolean)).length +
      replies.length +
      voices.length,
    spokenPassages: spokenLines,
    answers: responses.flatMap(({ answers }) => Object.keys(answers)).length,
    identities: responses.filter((response) => response.name).length,
    excerpts:
      tags.length + panelTags.length + meetingTags.length + stigmaTags.length + oldPlan.voices.said.length,
    tags:
      [...tags, ...panelTags, ...meetingTags, ...stigmaTags].flatMap((tag) => tag.planItems).length +
      oldPlan.voices.said.length,
    findings: 8,
    paragraphs: 10,
    citations: 24 + quoted.length,
    services: 6,
    returns: 10,
  });
  await loadExample();
  expect(await counts()).toEqual(first);
});

function isOpenAnswer([code]: [string, unknown]) {
  return ["Q3", "Q5", "Q7", "Q9", "Q11", "Q12", "Q13"].includes(code);
}

test("a finding is counted in people, not in excerpts, of all who answered", async () => {
  const finding = await db.finding.findFirstOrThrow({
    where: { text: { startsWith: "People asked for help to begin" } },
    include: { planItem: true },
  });
  const behind = await db.respondent.count({
    where: {
      contributions: {
        some: {
          passages: {
            some: {
              excerpts: {
                some: {
                  tags: { some: { planItemId: finding.planItemId, stance: finding.stance ?? undefined } },
                },
              },
            },
          },
        },
      },
    },
  });
  expect(finding.people).toBe(behind);
  // One of the voices of the open day is of people who were not told apart.
  const fromServices = await db.respondent.count({
    where: { contributions: { some: { channel: "stigmaPlan" } } },
  });
  expect(finding).toMatchObject({
    base: 60 + spokenBy + fromServices,
    baseAtLeast: true,
    peopleAtLeast: false,
  });
  expect(finding.byChannel).toMatchObject([
    { channel: "event", people: 0, baseAtLeast: true },
    { channel: "focusGroup", people: 2, baseAtLeast: true },
    { channel: "stigmaPlan", people: 0, base: fromServices },
    { channel: "suggestionBox", people: 1, baseAtLeast: false },
    { channel: "survey", people: behind - 3, base: 60, baseAtLeast: false },
  ]);
  expect(
    await db.tag.count({ where: { planItemId: finding.planItemId, stance: finding.stance ?? undefined } }),
  ).toBeGreaterThan(behind);
});

test("an accepted stigma plan's words are counted on the map and cited in the draft like any others", async () => {
  const ofPlans = { passage: { contribution: { channel: "stigmaPlan" } } };
  const { planItemId, planItem } = await db.tag.findFirstOrThrow({
    where: { excerpt: ofPlans, stance: "concern" },
    include: { planItem: true },
  });
  expect(planItem.code).toBe("4.1");
  const finding = await db.finding.findFirstOrThrow({ where: { planItemId, stance: "concern" } });
  expect(finding.byChannel).toContainEqual(
    expect.objectContaining({ channel: "stigmaPlan", people: 1, base: 1 }),
  );
  const cited = await db.citation.findFirstOrThrow({ where: { excerpt: ofPlans } });
  expect(cited.quotedText).toMatch(/^The glass at the desk/);
});

test("every citation of the draft stands in its paragraph, and every marker has its citation", async () => {
  const paragraphs = await db.draftParagraph.findMany({ include: { citations: true } });
  for (const { text, citations } of paragraphs) {
    const marked = [...text.matchAll(/\[@([^\]]+)\]/g)].map((match) => match[1]);
    expect(marked.toSorted()).toEqual(citations.map((citation) => citation.key).toSorted());
    for (const key of marked) expect(key).toMatch(/^[a-z0-9]{8}$/);
  }
});

test("translations reach every text of the survey, its offer and its help lines", async () => {
  const [survey, consultation, question, page, line] = await Promise.all([
    db.survey.findFirstOrThrow(),
    db.consultation.findFirstOrThrow(),
    db.question.findFirstOrThrow({ where: { code: "Q8" } }),
    db.surveyPage.findFirstOrThrow({ where: { title: "Staying safer", position: 8 } }),
    db.helpLine.findFirstOrThrow(),
  ]);
  const polish = (record: { translations: unknown }) => (record.translations as { pl: object }).pl;
  expect(Object.keys(polish(survey))).toEqual(["title", "introduction"]);
  expect(Object.keys(polish(consultation)).sort()).toEqual(
    ["canChange", "cannotChange", "purpose", "title", "whatNext", "whoReads"].sort(),
  );
  expect(polish(question)).toMatchObject({ "option.yes": "Tak", "option.no": "Nie" });
  expect(polish(page)).toMatchObject({ help: expect.stringContaining("przedawkowaniu") });
  expect(Object.keys(polish(line))).toEqual(["hours"]);
});

test("the example's people sign in with a password that was made for this installation", async () => {
  const accounts = await db.account.findMany();
  const known = knownExamplePassword();
  expect(known).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/);
  for (const account of accounts) {
    expect(await passwordMatches(account.passwordHash, known ?? "")).toBe(true);
  }
});

test("a sentence of the draft rests on a panel member's comment, and the member sees that their words are used", async () => {
  const citation = await db.citation.findFirstOrThrow({
    where: { excerpt: { passage: { contribution: { channel: "panel" } } } },
    include: {
      excerpt: { include: { passage: { include: { contribution: { include: { draftComment: true } } } } } },
    },
  });
  const chain = await findCitation(citation.id);
  expect(chain?.paragraph.words).toBe(quoted[0]?.quoted?.sentence);
  expect(chain).toMatchObject({
    status: "live",
    quotedText: quoted[0]?.text,
    source: { channel: "panel", tags: [{ planItem: { code: "3.1" } }] },
  });
  const comment = citation.excerpt?.passage.contribution.draftComment;
  expect((await findOwnComment(comment?.accountId ?? "", comment?.id ?? ""))?.quotations).toMatchObject([
    { words: quoted[0]?.text, drafts: [{ isInWorkingDraft: true, versions: [2] }] },
  ]);
  expect(await listPlacesToSettle()).toEqual([]);
});

test("a voice note of the panel can be heard, is written down, and says that nobody speaks on it", async () => {
  const { file, transcript } = await db.voiceNote.findFirstOrThrow({ include: { file: true } });
  const bytes = await readStoredFile(file ?? { storedName: "" });
  expect(audioKindOf(bytes)).toEqual({ extension: "wav", type: file?.type });
  // The sizes that its head names are those that it has.
  expect([bytes.byteLength, Buffer.from(bytes).readUInt32LE(40)]).toEqual([16_044, 16_000]);
  expect(transcript).toContain("nobody speaks on it");
  expect(
    await db.passage.count({ where: { text: transcript ?? "", contribution: { channel: "panel" } } }),
  ).toBe(1);
});

test("the panel has a version before it, with a comment whose words became the draft's and one that waits to be read", async () => {
  const changes = await db.wordingChange.findMany();
  expect(changes).toHaveLength(1);
  const paragraph = await db.draftParagraph.findUniqueOrThrow({ where: { id: changes[0]?.paragraphId } });
  expect(paragraph.text).toContain(changes[0]?.after);
  const versions = await db.draftVersion.findMany({ include: { periods: true }, orderBy: { number: "asc" } });
  expect(versions.map(({ number, periods }) => [number, periods.length])).toEqual([
    [1, 2],
    [2, 0],
  ]);
  expect(await db.draftComment.count({ where: { accountId: null, moderation: null } })).toBe(1);
  expect(await db.draftComment.count({ where: { answers: { none: {} } } })).toBeGreaterThan(0);
  const channels = await db.contribution.groupBy({ by: ["channel"], orderBy: { channel: "asc" } });
  expect(channels.map(({ channel }) => channel)).toEqual([
    ...[
      "event",
      "faceToFace",
      "focusGroup",
      "panel",
      "publicComment",
      "stigmaPlan",
      "suggestionBox",
      "survey",
    ],
  ]);
});

test("the plan at work has a gap, a rating, a decision on evidence, a new action and words through the crosswalk", async () => {
  const plan = await db.plan.findFirstOrThrow({ where: { replacesId: { not: null } } });
  const gaps = (await findGaps(plan.id))?.gaps.map((gap) => `${gap.code} ${gap.gap}`);
  expect(gaps).toEqual(expect.arrayContaining(["1.3 missingLead", "4.2 placeholder"]));
  const rows = (await listWhoShaped(plan.id))?.rows ?? [];
  const row = (code: string) => rows.find((one) => one.code === code);
  expect(row("3.1")?.changes).toHaveLength(1);
  expect(row("4.4")).toMatchObject({ findings: [], changes: [{ before: "" }] });
  expect(row("2.3")?.consultations.map((one) => [one.title, one.isOld])).toContainEqual([
    oldPlan.voices.title,
    true,
  ]);
  expect((await listDue(plan.replacesId ?? ""))?.rows.map((one) => one.code)).toEqual(
    expect.arrayContaining(["1.2", "2.2", "3.2"]),
  );
});
