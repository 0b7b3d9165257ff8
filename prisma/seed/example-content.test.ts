import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { authoredOptions } from "#app/features/listening/surveys/authoring/authored-question.ts";
import { kinds } from "#app/features/listening/surveys/kinds/kinds.ts";
import type { ExampleResponse } from "./example-content.ts";
import { consultation } from "./listening/consultations.ts";
import { checkExample } from "./listening/example-answer.ts";
import { meetings, meetingTags } from "./listening/meetings.ts";
import { programme } from "./listening/programme.ts";
import { programmeTranslations } from "./listening/programme-translations.ts";
import { responses } from "./listening/responses.ts";
import { returns, stigmaTags } from "./listening/returns.ts";
import { survey } from "./listening/surveys.ts";
import { translations } from "./listening/translations.ts";
import { accounts } from "./partnership/accounts.ts";
import { partnership } from "./partnership/partnership.ts";
import { draft, findings } from "./plans/drafts.ts";
import { plan } from "./plans/plan.ts";
import { tags } from "./tagging/tags.ts";

const questions = survey.pages.flatMap((page) => page.questions);
const questionByCode = new Map(questions.map((question) => [question.code, question]));
const responseById = new Map(responses.map((response) => [response.id, response]));
const planItems = new Set(
  plan.priorities.flatMap((priority) => [
    priority.number,
    ...priority.keyActions.map((action) => action.code),
  ]),
);
const paragraphs = draft.sections.flatMap((section) => section.paragraphs);
const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
const citedExcerpts = citations.flatMap((citation) => ("excerpt" in citation ? [citation.excerpt] : []));
const quotable = new Set(["withName", "withoutName"]);
const meetingByCode = new Map(meetings.map((meeting) => [meeting.code, meeting]));
const planByService = new Map(returns.map(({ service, content }) => [service, content]));
const permissionOf = (name: string) =>
  (responseById.get(name) ?? meetingByCode.get(name) ?? planByService.get(name))?.permission;

/** The words of a line ("L3") or slip ("S3") of a session. */
function spokenWords(code: string, place: string): string | undefined {
  const meeting = meetingByCode.get(code);
  const said = place.startsWith("S") ? meeting?.slips : meeting?.lines;
  return said?.[Number(place.slice(1)) - 1]?.text;
}

const stigmatising =
  /\b(misus\w*|abus\w*|addict\w*|junkie\w*|alcoholics?|drunks?|(drug |alcohol |service )?users?|offenders?|victims?|clean|dirty|sober|relaps\w*|suffer\w*|hard to reach|in denial|non-?complian\w*)\b/i;

function refusedAnswers(response: ExampleResponse) {
  return Object.entries(response.answers).filter(([code, answer]) => {
    const question = questionByCode.get(code);
    return !question || !checkExample(question, answer).ok;
  });
}

/** The survey's English texts by a path that a translation's texts share. */
function surveyTexts(): Map<string, string> {
  const texts = new Map([
    ["title", survey.title],
    ["introduction", survey.introduction],
  ]);
  for (const page of survey.pages) {
    texts.set(`pages.${page.id}.title`, page.title);
    if (page.help) texts.set(`pages.${page.id}.help`, page.help);
    if (page.contentNote) texts.set(`pages.${page.id}.contentNote`, page.contentNote);
  }
  for (const question of questions) {
    const path = `questions.${question.code}`;
    texts.set(`${path}.text`, question.text);
    if (question.help) texts.set(`${path}.help`, question.help);
    for (const { field, original } of authoredOptions(question).texts)
      texts.set(`${path}.${field}`, original);
  }
  return texts;
}

function consultationTexts(): Map<string, string> {
  const { title, purpose, canChange, cannotChange, whoReads, whatNext } = consultation;
  return new Map(Object.entries({ title, purpose, canChange, cannotChange, whoReads, whatNext }));
}

/** Every translatable English text, by path. */
function englishTexts(): Map<string, string> {
  const prefixed = (prefix: string, texts: Iterable<[string, string]>) =>
    [...texts].map(([path, text]): [string, string] => [`${prefix}.${path}`, text]);
  return new Map([
    ...prefixed("survey", surveyTexts()),
    ...prefixed("consultation", consultationTexts()),
    ...prefixed(
      "groups",
      consultation.groups.map((group) => [group.code, group.name]),
    ),
    ...prefixed(
      "helpLineHours",
      partnership.helpLines.map((line) => [line.code, line.hours]),
    ),
  ]);
}

function flatten(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => flatten(child, path ? `${path}.${key}` : key));
}

/** Everything that the partnership says in English: all but what respondents wrote. */
function ownTexts(): string[] {
  return [
    partnership.about,
    partnership.notice,
    ...flatten(plan).map(([, text]) => text),
    ...englishTexts().values(),
    ...findings.map((finding) => finding.text),
    ...draft.sections.map((section) => section.heading),
    ...paragraphs.map((paragraph) => paragraph.text),
    ...[...tags, ...meetingTags].flatMap((tag) => tag.note ?? []),
    ...flatten(programme).map(([, text]) => text),
    ...meetings.flatMap(({ title, support, consentBasis, topics }) => [
      title,
      support,
      consentBasis,
      ...topics,
    ]),
  ];
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/);
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The offset that a clock on a London wall has at that moment, as "+01:00". */
function londonOffset(moment: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone: "Europe/London", timeZoneName: "longOffset" });
  const name = parts.formatToParts(new Date(moment)).find((part) => part.type === "timeZoneName")?.value;
  return name === "GMT" ? "+00:00" : (name ?? "").replace("GMT", "");
}

test("the plan has four priorities with three or four key actions each, numbered under them", () => {
  expect(plan.priorities.map((priority) => priority.number)).toEqual(["1", "2", "3", "4"]);
  for (const { number, keyActions } of plan.priorities) {
    expect(keyActions.map((action) => action.code)).toEqual(
      keyActions.map((_, index) => `${number}.${index + 1}`),
    );
    expect([3, 4]).toContain(keyActions.length);
  }
});

test("the survey has thirteen questions in order, of five kinds, and each is about something in the plan", () => {
  expect(questions.map((question) => question.code)).toEqual(
    Array.from({ length: 13 }, (_, index) => `Q${index + 1}`),
  );
  expect(new Set(questions.map((question) => question.kind)).size).toBe(5);
  expect(questions.filter((question) => question.planItems.length === 0)).toEqual([]);
  expect(questions.flatMap((question) => question.planItems).filter((code) => !planItems.has(code))).toEqual(
    [],
  );
});

test("no question offers the same option twice, and choices can always be declined", () => {
  for (const question of questions) {
    const fields = authoredOptions(question).texts.map(({ field }) => field);
    expect(new Set(fields).size, question.code).toBe(fields.length);
    if (fields.some((field) => field.startsWith("option.")))
      expect(fields, question.code).toContain("option.rather-not-say");
  }
});

test("a page that mentions overdose says so before its questions", () => {
  for (const page of survey.pages) {
    const mentions = page.questions.some((question) => /overdose/i.test(`${question.text} ${question.help}`));
    if (mentions) expect(page.contentNote, page.id).toMatch(/overdose/);
  }
  expect(survey.pages.filter((page) => page.contentNote)).toHaveLength(1);
});

test("what the public reads is in sentences of fewer than twenty words", () => {
  const long = [...surveyTexts().values(), ...consultationTexts().values()]
    .flatMap(sentences)
    .filter((sentence) => sentence.split(/\s+/).length >= 20);
  expect(long).toEqual([]);
});

test("titles, names and questions are short enough for a telephone's screen", () => {
  const short = [
    plan.title,
    survey.title,
    consultation.title,
    partnership.name,
    ...plan.priorities.map((priority) => priority.name),
    ...survey.pages.map((page) => page.title),
    ...questions.map((question) => question.text),
    ...consultation.groups.map((group) => group.name),
    ...findings.map((finding) => finding.text),
  ];
  expect(short.filter((text) => text.length > 120)).toEqual([]);
  expect(ownTexts().filter((text) => text.length > 600)).toEqual([]);
});

test("every answer is one that its question accepts", () => {
  const refused = responses.flatMap((response) =>
    refusedAnswers(response).map(([code]) => `${response.id} ${code}`),
  );
  expect(refused).toEqual([]);
});

test("about sixty people answered, each with a reference of their own", () => {
  expect(responses.length).toBeGreaterThanOrEqual(58);
  expect(responses.length).toBeLessThanOrEqual(64);
  expect(responseById.size).toBe(responses.length);
});

test("all eight groups, all six languages and all kinds of permission are among the answers", () => {
  expect(consultation.groups).toHaveLength(8);
  expect(new Set(responses.map((response) => response.group))).toEqual(
    new Set(consultation.groups.map((group) => group.code)),
  );
  expect(new Set(responses.map((response) => response.language))).toEqual(
    new Set(["en", ...Object.keys(translations)]),
  );
  const withPermission = (...permissions: string[]) =>
    responses.filter((response) => permissions.includes(response.permission)).length;
  expect(withPermission("notPublish", "notRecorded")).toBeGreaterThanOrEqual(8);
  expect(withPermission("notPublish")).toBeGreaterThan(0);
  expect(withPermission("notRecorded")).toBeGreaterThan(0);
  expect(withPermission("paraphraseOnly")).toBeGreaterThanOrEqual(4);
  expect(withPermission("withName")).toBeGreaterThan(0);
});

test("a name is kept only for those who agreed to be named, and never for a child", () => {
  for (const { id, group, name, organisation, permission } of responses) {
    expect(Boolean(name), id).toBe(permission === "withName");
    if (organisation) expect(name, id).toBeTruthy();
    if (group.startsWith("children")) expect(permission, id).not.toBe("withName");
  }
});

test("every answer came while the survey was open, at the time that a clock in Scotland showed", () => {
  const moments = [
    consultation.opensAt,
    consultation.closesAt,
    ...responses.map((response) => response.receivedAt),
  ];
  expect(moments.filter((moment) => !moment.endsWith(londonOffset(moment)))).toEqual([]);
  const first = Date.parse("2026-09-02T00:00:00+01:00");
  const last = Date.parse("2026-11-16T00:00:00+00:00");
  expect(first).toBeGreaterThan(Date.parse(consultation.opensAt));
  expect(last).toBeLessThan(Date.parse(consultation.closesAt));
  expect(
    responses.filter(({ receivedAt }) => Date.parse(receivedAt) < first || Date.parse(receivedAt) >= last),
  ).toEqual([]);
});

test("the words of every tag stand exactly so in the answer to an open question", () => {
  const strayed = tags.filter((tag) => {
    const answer = responseById.get(tag.response)?.answers[tag.questionCode];
    const question = questionByCode.get(tag.questionCode);
    return (
      !question ||
      !kinds[question.kind].isOpen ||
      typeof answer !== "string" ||
      tag.words === "" ||
      !answer.includes(tag.words)
    );
  });
  expect(strayed).toEqual([]);
});

test("every tag is on something in the plan, and no two tags are the same", () => {
  expect(tags.flatMap((tag) => tag.planItems).filter((code) => !planItems.has(code))).toEqual([]);
  expect(tags.filter((tag) => tag.planItems.length === 0)).toEqual([]);
  const keys = tags.map((tag) => JSON.stringify([tag.response, tag.questionCode, tag.words]));
  expect(new Set(keys).size).toBe(keys.length);
});

test("tags are spread over all groups, all stances and every item of the plan's key actions", () => {
  const groups = new Set(tags.map((tag) => responseById.get(tag.response)?.group));
  expect(groups.size).toBe(8);
  expect(new Set(tags.map((tag) => tag.stance)).size).toBe(5);
  const tagged = new Set(tags.flatMap((tag) => tag.planItems));
  const untagged = plan.priorities
    .flatMap((priority) => priority.keyActions.map((action) => action.code))
    .filter((code) => !tagged.has(code));
  expect(untagged).toEqual([]);
});

test("words that may be quoted, and words that may not, are found under every priority", () => {
  for (const { number } of plan.priorities) {
    const permissions = tags
      .filter((tag) => tag.planItems.some((code) => code === number || code.startsWith(`${number}.`)))
      .map((tag) => responseById.get(tag.response)?.permission ?? "");
    expect(permissions.filter((permission) => quotable.has(permission)).length).toBeGreaterThanOrEqual(5);
    expect(permissions.filter((permission) => !quotable.has(permission)).length).toBeGreaterThan(0);
  }
});

test("a tag on words in another language says in English what they mean", () => {
  const silent = tags.filter((tag) => responseById.get(tag.response)?.language !== "en" && !tag.note);
  expect(silent).toEqual([]);
});

test("people were heard in four channels beside the survey, and about forty things that they said are kept", () => {
  expect(new Set(meetings.map((meeting) => meeting.kind)).size).toBe(4);
  const said = meetings.reduce((sum, { lines, slips }) => sum + lines.length + (slips?.length ?? 0), 0);
  expect(said).toBeGreaterThanOrEqual(35);
  expect(meetings.some(({ lines }) => lines.length > 0 && lines.every((line) => !line.speaker))).toBe(true);
});

test("nothing said in a room may be quoted unless it is kept what people agreed to", () => {
  expect(
    meetings.filter(({ permission, consentBasis }) => permission !== "notRecorded" && !consentBasis),
  ).toEqual([]);
});

test("the words of every tag stand exactly so in a line of notes or on a slip, and never in a facilitator's", () => {
  const strayed = meetingTags.filter(
    (tag) => !spokenWords(tag.response, tag.questionCode)?.includes(tag.words),
  );
  expect(strayed).toEqual([]);
  const led = meetingTags.filter(({ response, questionCode }) => {
    const line = meetingByCode.get(response)?.lines[Number(questionCode.slice(1)) - 1];
    return questionCode.startsWith("L") && line?.speaker === "Facilitator";
  });
  expect(led).toEqual([]);
  expect(meetingTags.flatMap((tag) => tag.planItems).filter((code) => !planItems.has(code))).toEqual([]);
});

test("the words of every tag on a stigma plan stand exactly so in a plan that was accepted", () => {
  const strayed = stigmaTags.filter(({ response, words }) => {
    const plan = returns.find(({ service, status }) => service === response && status === "accepted");
    return !JSON.stringify(plan ?? {}).includes(words);
  });
  expect(strayed).toEqual([]);
  expect(stigmaTags.flatMap((tag) => tag.planItems).filter((code) => !planItems.has(code))).toEqual([]);
});

test("the draft quotes only people who said that their words may be quoted", () => {
  expect(citedExcerpts.length).toBeGreaterThan(0);
  const refused = citedExcerpts.filter((excerpt) => !quotable.has(permissionOf(excerpt.response) ?? ""));
  expect(refused).toEqual([]);
});

test("every excerpt that the draft cites has been tagged", () => {
  const untagged = citedExcerpts.filter(
    (excerpt) =>
      ![...tags, ...meetingTags, ...stigmaTags].some(
        (tag) =>
          tag.response === excerpt.response &&
          tag.questionCode === excerpt.questionCode &&
          tag.words === excerpt.words,
      ),
  );
  expect(untagged).toEqual([]);
});

test("the numbers in a paragraph of the draft are its citations, in order", () => {
  for (const paragraph of paragraphs) {
    const marked = [...paragraph.text.matchAll(/\[@(\d+)\]/g)].map((match) => Number(match[1]));
    expect(marked, paragraph.text).toEqual(paragraph.citations.map((citation) => citation.key));
    expect(marked, paragraph.text).toEqual(marked.map((_, index) => index + 1));
  }
});

test("the draft has three or four sections, and cites every finding that it should and no other", () => {
  expect([3, 4]).toContain(draft.sections.length);
  expect(paragraphs.length).toBeGreaterThanOrEqual(8);
  const cited = citations.flatMap((citation) => ("finding" in citation ? [citation.finding] : []));
  expect(new Set(cited)).toEqual(new Set(findings.map((finding) => finding.id)));
});

test("every finding rests on the words of three people or more", () => {
  for (const finding of findings) {
    const people = new Set(
      tags
        .filter((tag) => tag.planItems.includes(finding.planItem))
        .filter((tag) => !finding.stance || tag.stance === finding.stance)
        .map((tag) => tag.response),
    );
    expect(people.size, finding.id).toBeGreaterThanOrEqual(3);
  }
});

test.each(["pl", "uk", "ur", "ar"] as const)("every text is translated into %s", (language) => {
  const translated = new Map(flatten(translations[language]));
  const missing = [...englishTexts().keys()].filter((path) => !translated.get(path)?.trim());
  expect(missing).toEqual([]);
});

test("Gaelic covers about two thirds of the survey, so that the fallback to English is seen", () => {
  const share = flatten(translations.gd.survey).length / surveyTexts().size;
  expect(share).toBeGreaterThan(0.55);
  expect(share).toBeLessThan(0.8);
});

test("no translation has a text that the English lacks, or that is the English", () => {
  const english = englishTexts();
  for (const [language, translation] of Object.entries(translations)) {
    const odd = flatten(translation).filter(
      ([path, text]) => !english.has(path) || english.get(path) === text,
    );
    expect(odd, language).toEqual([]);
  }
});

test("each translation is in its own script", () => {
  const scripts = { pl: /\p{Script=Latin}/u, uk: /\p{Script=Cyrillic}/u, ur: /\p{Script=Arabic}/u };
  for (const [language, script] of Object.entries({ ...scripts, gd: scripts.pl, ar: scripts.ur })) {
    const texts = flatten(translations[language as keyof typeof translations]);
    expect(
      texts.filter(([, text]) => !script.test(text)),
      language,
    ).toEqual([]);
  }
  const urduOnly = /[ٹڈڑںےہکگچپ]/;
  expect(flatten(translations.ar).filter(([, text]) => urduOnly.test(text))).toEqual([]);
});

test("a translation says as many sentences as the English", () => {
  // "17.00" and the like hold a full stop that ends nothing.
  const count = (text: string) => text.match(/[.?!؟۔](?=\s|$)/g)?.length ?? 0;
  const english = englishTexts();
  for (const [language, { survey: texts, consultation: offer }] of Object.entries(translations)) {
    const uneven = flatten({ survey: texts, consultation: offer }).filter(
      ([path, text]) => count(text) !== count(english.get(path) ?? ""),
    );
    expect(uneven, language).toEqual([]);
  }
});

test("no English word is left standing in a translation that uses another script, but for the place's name", () => {
  for (const language of ["uk", "ur", "ar"] as const) {
    const mixed = flatten(translations[language]).filter(([, text]) =>
      /\p{Script=Latin}/u.test(text.replaceAll(partnership.area, "")),
    );
    expect(mixed, language).toEqual([]);
  }
});

test("every channel, task and milestone of the programme is translated into every language", () => {
  const shape = ({ channels, routeMap }: (typeof programmeTranslations)["pl"]) => ({
    channels: Object.keys(channels),
    tasks: routeMap.tasks.map(({ milestones }) => milestones.length),
  });
  const wanted = {
    channels: programme.channels.map(({ code }) => code),
    tasks: programme.routeMap.tasks.map(({ milestones }) => milestones.length),
  };
  for (const [language, translation] of Object.entries(programmeTranslations)) {
    expect(shape(translation), language).toEqual(wanted);
  }
});

test("dates and years in the consultation are the same in every language", () => {
  const numbers = (text: string) => (text.match(/\d{2,4}/g) ?? []).filter((number) => number !== "00").sort();
  for (const [language, { consultation: texts }] of Object.entries(translations)) {
    for (const [field, english] of consultationTexts()) {
      const translated = texts[field as keyof typeof texts];
      if (!translated) continue;
      const dates = numbers(translated).filter((number) => number !== "17");
      expect(dates, `${language} ${field}`).toEqual(numbers(english));
    }
  }
});

test("the partnership speaks of people first", () => {
  expect(ownTexts().filter((text) => stigmatising.test(text))).toEqual([]);
});

test("a respondent's own word for himself stands as he wrote it", () => {
  const own = responses
    .flatMap((response) => Object.values(response.answers))
    .filter((answer) => typeof answer === "string" && stigmatising.test(answer));
  expect(own).toHaveLength(1);
  expect(own[0]).toContain("I was an alcoholic for twenty years");
});

test("help lines have their known numbers, a day on which they were checked, and say who checked", () => {
  expect(partnership.helpLines.map((line) => line.phone)).toEqual([
    "999",
    "111",
    "116 123",
    "0800 83 85 87",
    "0800 1111",
    "08080 10 10 11",
  ]);
  for (const line of partnership.helpLines) {
    expect(line.verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(line.verifiedBy).toContain("check before use");
  }
});

test("the partnership and its accounts can be reached at no real address or number", () => {
  expect(partnership.contact.phone).toMatch(/^01632 960\d{3}$/);
  for (const email of [partnership.contact.email, ...accounts.map((account) => account.email)]) {
    expect(email).toMatch(/@kinmarra\.example\.invalid$/);
  }
  expect(partnership.notice).toMatch(/invented/);
});

test("there is one account for each role", () => {
  expect(accounts.map((account) => account.role).sort()).toEqual([
    "administrator",
    "panelMember",
    "scrutineer",
    "serviceManager",
    "strategyOfficer",
  ]);
  expect(new Set(accounts.map((account) => account.email)).size).toBe(accounts.length);
});

const seeds = resolve(process.env.SHARED_DIR ?? resolve(import.meta.dirname, "../../../../shared"), "seeds");
const hasSeeds = existsSync(seeds);
if (!hasSeeds) console.warn(`No source documents in ${seeds}: the check that none is copied is skipped.`);

test.skipIf(!hasSeeds)("no eight words in a row are taken from the source documents", () => {
  const runs = (text: string) => {
    const all = words(text);
    return all.slice(7).map((_, index) => all.slice(index, index + 8).join(" "));
  };
  const files = readdirSync(seeds).filter((file) => file.endsWith(".txt"));
  expect(files.length).toBeGreaterThan(0);
  const taken = new Set(files.flatMap((file) => runs(readFileSync(resolve(seeds, file), "utf8"))));
  const answers = responses.flatMap((response) => Object.values(response.answers));
  const copied = [...ownTexts(), ...answers.filter((answer) => typeof answer === "string")]
    .flatMap(runs)
    .filter((run) => taken.has(run));
  expect(copied).toEqual([]);
});
