import { sentenceCase } from "#app/features/answering/evidence/count-words.ts";
import { peopleInWords, type Share, shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { treeOf } from "#app/features/plans/plan/plan-tree.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";
import { type Block, cell, paragraph } from "#app/platform/documents/document.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { attributed } from "./attributed.server.ts";
import type { SummaryFacts } from "./queries.server.ts";
import { chooseQuotations } from "./quotations.server.ts";

/** How many quotations each view on a priority has at most. */
export const mostQuotations = 3;

type Writing = { facts: SummaryFacts; t: Translate };
type Item = SummaryFacts["counts"]["items"][number];

/** What was said about each priority of the plan: how many people, which views, which groups, in whose words. */
export function priorities(writing: Writing): Block[] {
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

export function itemName(item: { code: string; name: string }): string {
  return `${item.code} ${item.name}`;
}
