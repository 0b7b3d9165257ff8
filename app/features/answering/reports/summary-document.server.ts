import { sentenceCase } from "#app/features/answering/evidence/count-words.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { type Block, cell, type PlainDocument, paragraph } from "#app/platform/documents/document.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { isLanguage, languages } from "#app/platform/i18n/languages.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { type ClosedQuestion, share } from "./closed-questions.ts";
import type { SummaryFacts } from "./queries.server.ts";
import { itemName, mostQuotations, priorities } from "./summary-priorities.server.ts";

type Writing = { facts: SummaryFacts; t: Translate; author: Author; now: Date };

/** The summary of a consultation: who took part, what they said about each priority, and how many. */
export function summaryDocument(writing: Writing): PlainDocument {
  const { facts, t, author } = writing;
  const title = t("reports-office:summary.documentTitle", { title: facts.consultation.title });
  const report = { title, author: author.name, language: "en", footnotes: {}, wording: wording(t) };
  const notice = exampleNotice(t, author);
  if (facts.counts.base === 0) {
    return { ...report, blocks: [...notice, paragraph(t("reports-office:summary.nobodyYet"))] };
  }
  return {
    ...report,
    blocks: [
      ...notice,
      ...method(writing),
      ...participants(writing),
      ...priorities(writing),
      ...silence(writing),
      ...facts.surveys.flatMap((survey) =>
        survey.questions.length > 0 ? closedQuestions(writing, survey) : [],
      ),
    ],
  };
}

function method({ facts, t, author, now }: Writing): Block[] {
  const { consultation, counts } = facts;
  const day = (at: Date) => formatDay(dayOf(at, consultation.timeZone), "en");
  const statements = [
    t("reports-office:method.kind"),
    t("reports-office:method.notVote"),
    t("reports-office:method.base", {
      people: peopleInWords(t, counts.base, counts.baseAtLeast),
      count: counts.base,
    }),
    t("reports-office:method.items"),
    t("reports-office:method.tagging", { partnership: author.name }),
    t("reports-office:method.unchecked"),
    t("reports-office:method.permission", {
      people: peopleInWords(t, facts.quotable.people, facts.quotable.atLeast),
      count: facts.quotable.people,
      base: peopleInWords(t, counts.base, counts.baseAtLeast),
    }),
    t("reports-office:method.quotations", { count: mostQuotations }),
    t("reports-office:method.percentages"),
    ...(counts.baseAtLeast ? [t("reports-office:method.notToldApart")] : []),
    ...(facts.withdrawnPeople > 0
      ? [t("reports-office:method.withdrawn", { count: facts.withdrawnPeople })]
      : []),
  ];
  const dates = { opens: day(consultation.opensAt), closes: day(consultation.closesAt), today: day(now) };
  return [
    { kind: "heading", level: 2, text: t("reports-office:method.title") },
    paragraph(
      t("reports-office:method.about", {
        partnership: author.name,
        consultation: consultation.title,
        plan: consultation.plan.title,
      }),
      " ",
      now < consultation.closesAt
        ? t("reports-office:method.stillOpen", dates)
        : t("reports-office:method.ran", dates),
    ),
    ...(consultation.purpose ? [paragraph(consultation.purpose)] : []),
    { kind: "bullets", items: statements.map((statement) => paragraph(statement).parts) },
  ];
}

function participants({ facts, t }: Writing): Block[] {
  const { counts, languages: spokenLanguages } = facts;
  const people = t("reports-office:columns.people");
  const named = counts.groups.map((group) => ({
    label: group.name ?? t("reports-office:participants.notGiven"),
    value: group.base,
    display: peopleInWords(t, group.base, group.baseAtLeast),
  }));
  // Said even where everybody named a group, so that nobody has to wonder.
  const groups = counts.groups.some((group) => group.groupId === null)
    ? named
    : [...named, { label: t("reports-office:participants.notGiven"), value: 0, display: "0" }];
  return [
    { kind: "heading", level: 2, text: t("reports-office:participants.title") },
    paragraph(
      t("reports-office:participants.all", {
        people: peopleInWords(t, counts.base, counts.baseAtLeast),
        count: counts.base,
      }),
    ),
    {
      kind: "table",
      caption: t("reports-office:participants.byChannel"),
      columns: [t("reports-office:columns.channel"), people],
      numeric: [1],
      rows: counts.channels.map(({ channel, base, baseAtLeast }) => [
        cell(sentenceCase(channelInWords(t, channel))),
        cell(peopleInWords(t, base, baseAtLeast)),
      ]),
    },
    {
      kind: "chart",
      title: t("reports-office:participants.byGroup"),
      max: counts.base,
      bars: groups,
    },
    {
      kind: "table",
      caption: t("reports-office:participants.byGroup"),
      columns: [t("reports-office:columns.group"), people],
      numeric: [1],
      rows: groups.map(({ label, display }) => [cell(label), cell(display)]),
    },
    {
      kind: "table",
      caption: t("reports-office:participants.byLanguage"),
      columns: [t("reports-office:columns.language"), people],
      numeric: [1],
      rows: spokenLanguages.map((row) => [
        cell(bothNames(row.language)),
        cell(peopleInWords(t, row.people, row.atLeast)),
      ]),
    },
  ];
}

function silence({ facts, t }: Writing): Block[] {
  const unspoken = facts.counts.items.filter((item) => item.people === 0);
  return [
    { kind: "heading", level: 2, text: t("reports-office:silence.title") },
    ...(unspoken.length === 0
      ? [paragraph(t("reports-office:silence.none"))]
      : [
          paragraph(t("reports-office:silence.lead")),
          { kind: "bullets" as const, items: unspoken.map((item) => paragraph(itemName(item)).parts) },
        ]),
  ];
}

function closedQuestions({ t }: Writing, survey: { title: string; questions: ClosedQuestion[] }): Block[] {
  return [
    { kind: "heading", level: 2, text: t("reports-office:closed.title", { survey: survey.title }) },
    ...survey.questions.flatMap((question): Block[] => {
      const { base, notAnswered } = question;
      const withShares = share(0, base) !== null;
      const rows = question.answers.map(({ label, people, gone }) => [
        cell(gone ? t("reports-office:closed.gone", { answer: label }) : label),
        cell(people),
        ...(withShares ? [cell(`${share(people, base)}%`)] : []),
      ]);
      const facts = [
        t("reports-office:closed.base", { count: base }),
        t("reports-office:closed.notAnswered", { count: notAnswered }),
        ...(question.multiple ? [t("reports-office:closed.multiple")] : []),
      ];
      return [
        { kind: "heading", level: 3, text: `${question.code} ${question.text}` },
        paragraph(facts.join(" ")),
        {
          kind: "table",
          caption: t("reports-office:closed.caption", { code: question.code, text: question.text }),
          columns: [
            t("reports-office:columns.answer"),
            t("reports-office:columns.people"),
            ...(withShares ? [t("reports-office:columns.share")] : []),
          ],
          numeric: [1, 2],
          rows,
        },
      ];
    }),
  ];
}

/** "Polish (Polski)". */
function bothNames(code: string): string {
  if (!isLanguage(code)) return code;
  const { name, ownName } = languages[code];
  return ownName === name ? name : `${name} (${ownName})`;
}
