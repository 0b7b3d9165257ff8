import { sentenceCase } from "#app/features/answering/evidence/count-words.ts";
import { peopleInWords, type Share, shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { treeOf } from "#app/features/plans/plan/plan-tree.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";
import { type Block, cell, type PlainDocument, paragraph } from "#app/platform/documents/document.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { isLanguage, languages } from "#app/platform/i18n/languages.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { attributed } from "./attributed.server.ts";
import { type ClosedQuestion, share } from "./closed-questions.ts";
import type { SummaryFacts } from "./queries.server.ts";
import { chooseQuotations } from "./quotations.server.ts";

/** How many quotations each view on a priority has at most. */
const mostQuotations = 3;

type Writing = { facts: SummaryFacts; t: Translate; author: Author; now: Date };
type Item = SummaryFacts["counts"]["items"][number];

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

function priorities(writing: Writing): Block[] {
  const { facts, t } = writing;
  const { base, baseAtLeast, items } = facts.counts;
  const spokenOf = items.filter((item) => item.parentId === null);
  const caption = t("reports-office:priorities.overview");
  return [
    { kind: "heading", level: 2, text: t("reports-office:priorities.title") },
    paragraph(
      t("reports-office:priorities.lead", { people: peopleInWords(t, base, baseAtLeast), count: base }),
    ),
    {
      kind: "chart",
      title: caption,
      max: base,
      bars: spokenOf.map((item) => ({
        label: itemName(item),
        value: item.people,
        display: t("reports-office:ofPeople", shareInWords(t, item)),
        href: `#item-${item.id}`,
      })),
    },
    {
      kind: "table",
      caption,
      columns: [t("reports-office:columns.priority"), t("reports-office:columns.people")],
      rows: spokenOf.map((item) => [
        cell(itemName(item)),
        cell(t("reports-office:ofPeople", shareInWords(t, item))),
      ]),
    },
    ...spokenOf.filter((item) => item.people > 0).flatMap((item) => priority(writing, item)),
  ];
}

function itemsBelow(items: readonly Item[], item: Item): Item[] {
  const within = new Set(treeOf(items).within(item.id));
  return items.filter((one) => one.id !== item.id && within.has(one.id));
}

function priority(writing: Writing, item: Item): Block[] {
  const { facts, t } = writing;
  const name = itemName(item);
  const outcome = facts.consultation.plan.items.find((one) => one.id === item.id)?.outcome ?? "";
  const actions = itemsBelow(facts.counts.items, item);
  const count = (share: Share) => t("reports-office:ofPeople", shareInWords(t, share));
  return [
    { kind: "heading", level: 3, text: name, id: `item-${item.id}` },
    ...(outcome ? [paragraph(t("reports-office:priorities.outcome", { outcome }))] : []),
    paragraph(
      { kind: "strong", text: sentenceCase(count(item)) },
      ` ${t("reports-office:priorities.spoke")}`,
    ),
    ...spread(
      t("reports-office:priorities.byStance", { name }),
      t("reports-office:columns.view"),
      t("reports-office:columns.people"),
      item.people,
      item.byStance.map(({ stance, people, peopleAtLeast }) => ({
        label: t(`reports-office:stance.${stance}`),
        value: people,
        display: peopleInWords(t, people, peopleAtLeast),
      })),
      t("reports-office:priorities.severalViews"),
    ),
    ...spread(
      t("reports-office:priorities.byGroup", { name }),
      t("reports-office:columns.group"),
      t("reports-office:columns.people"),
      Math.max(...item.byGroup.map((group) => group.base)),
      item.byGroup.map((group) => ({
        label: group.name ?? t("reports-office:participants.notGiven"),
        value: group.people,
        display: t("reports-office:of", shareInWords(t, group)),
      })),
      t("reports-office:priorities.groupBase"),
    ),
    ...(actions.length > 0
      ? [
          {
            kind: "table" as const,
            caption: t("reports-office:priorities.actions", { name }),
            columns: [t("reports-office:columns.action"), t("reports-office:columns.people")],
            shares: [3, 2],
            rows: actions.map((action) => [cell(itemName(action)), cell(count(action))]),
          },
        ]
      : []),
    ...quotations(writing, item, actions),
  ];
}

function spread(
  title: string,
  first: string,
  second: string,
  max: number,
  bars: { label: string; value: number; display: string }[],
  description: string,
): Block[] {
  return [
    { kind: "chart", title, description, max, bars },
    {
      kind: "table",
      caption: title,
      columns: [first, second],
      numeric: [1],
      rows: bars.map((bar) => [cell(bar.label), cell(bar.display)]),
    },
  ];
}

function quotations({ facts, t }: Writing, item: Item, actions: Item[]): Block[] {
  const ids = new Set([item, ...actions].map((one) => one.id));
  const voices = facts.voices.flatMap((voice) => {
    const views = new Set(voice.tags.filter((tag) => ids.has(tag.planItemId)).map((tag) => tag.stance));
    return [...views].map((stance) => ({ ...voice, stance }));
  });
  const title = t("reports-office:quotations.title", { name: itemName(item) });
  const heading: Block = { kind: "heading", level: 4, text: title };
  if (voices.length === 0) return [heading, paragraph(t("reports-office:quotations.none"))];
  return [
    heading,
    ...chooseQuotations(voices, stances, mostQuotations)
      .filter((view) => view.quotations.length > 0)
      .flatMap(({ stance, quotations: chosen }): Block[] => [
        { kind: "heading", level: 5, text: t(`reports-office:stance.${stance}`) },
        ...chosen.map(
          (voice): Block => ({
            kind: "quote",
            text: voice.text,
            language: voice.language,
            source: attributed(t, voice),
          }),
        ),
      ]),
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

function itemName(item: { code: string; name: string }): string {
  return `${item.code} ${item.name}`;
}

/** "Polish (Polski)". */
function bothNames(code: string): string {
  if (!isLanguage(code)) return code;
  const { name, ownName } = languages[code];
  return ownName === name ? name : `${name} (${ownName})`;
}
