import { beforeAll, expect, test } from "vitest";
import { passwordMatches } from "#app/features/accounts/passwords.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { responses } from "./example/answers.ts";
import { tags } from "./example/tagging.ts";
import { knownExamplePassword } from "./example-password.server.ts";
import { loadExample } from "./load-example.server.ts";

beforeAll(loadExample);

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
    passages: await db.passage.count({ where: { contribution: { channel: "survey" } } }),
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
    accounts: 8,
    helpLines: 6,
    planItems: 18,
    groups: 8,
    pages: 13,
    questions: 13,
    responses: 60,
    contributions: 60,
    passages: responses.flatMap(({ answers }) => Object.entries(answers).filter(isOpenAnswer)).length,
    answers: responses.flatMap(({ answers }) => Object.keys(answers)).length,
    identities: responses.filter((response) => response.name).length,
    excerpts: tags.length,
    tags: tags.flatMap((tag) => tag.planItems).length,
    findings: 8,
    paragraphs: 10,
    citations: 22,
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
  expect(finding.byChannel).toContainEqual({ channel: "survey", people: behind, base: 60 });
  expect(
    await db.tag.count({ where: { planItemId: finding.planItemId, stance: finding.stance ?? undefined } }),
  ).toBeGreaterThan(behind);
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
